import { existsSync } from 'node:fs';
import { openApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLogger, errorCode } from './logger.ts';

/** Those whose messages are written for whoever runs this. */
const ownErrors = new Set([ConfigError.name, 'DatabaseLockedError', 'DatabaseUnavailableError']);

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));

// Node would print the error as it is, with whatever it holds.
process.on('uncaughtException', (error) => {
  console.error(explain(error));
  process.exitCode = 1;
  stopping.abort();
});

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const app = await openApp(config, log, stopping.signal).catch((error) => {
    // Told to stop before it was open: then that is what it does.
    if (!stopping.signal.aborted) throw error;
  });
  if (app) {
    if (config.telegram.kind === 'local') console.log(`\nUnknot is here: open ${app.url}\n`);
    try {
      await Promise.race([stopped, app.done]);
    } finally {
      log.info('stopping');
      await app.close();
    }
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** Errors that are not ours may hold secrets or answers, so only their kind is told. */
function explain(error: unknown): string {
  if (error instanceof Error && ownErrors.has(error.name)) return error.message;
  const { code, ...told } = errorCode(error);
  switch (code) {
    case 'EADDRINUSE':
      return 'PORT is in use by another program. Stop that one, or set PORT to another number.';
    case 'EACCES':
      return 'PORT may not be used by this user. Set PORT to a number from 1024 on.';
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return 'HOST is no address of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for all addresses.';
    case 400:
      if (told.method !== 'setWebhook') break;
      return 'Telegram does not accept WEBHOOK_URL. Its host must be public, with a valid certificate, on port 443, 80, 88 or 8443.';
    case 401:
      return 'Telegram does not know this BOT_TOKEN. Check it with BotFather.';
    case 409:
      return 'Another program is receiving this bot’s messages. Only one may poll a BOT_TOKEN at a time.';
  }
  return `Unknot could not go on: ${JSON.stringify({ code, ...told })}`;
}
