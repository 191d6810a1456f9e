import { existsSync } from 'node:fs';
import { type App, openApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLogger, errorCode } from './logger.ts';

const ownErrors = new Set([ConfigError.name, 'DatabaseLockedError', 'DatabaseUnavailableError']);

const stopped = new Promise<void>((resolve) => {
  process.once('SIGTERM', resolve);
  process.once('SIGINT', resolve);
});

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const app: App = await openApp(config, log);
  if (config.telegram.kind === 'local') console.log(`\nUnknot is here: open ${app.url}\n`);
  try {
    await Promise.race([stopped, app.done]);
  } finally {
    log.info('stopping');
    await app.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** Our own errors are written for whoever runs this; any other may hold secrets, so only its kind is told. */
function explain(error: unknown): string {
  if (error instanceof Error && ownErrors.has(error.name)) return error.message;
  const { code, ...told } = errorCode(error);
  if (code === 'EADDRINUSE')
    return 'PORT is in use by another program. Stop that one, or set PORT to another number.';
  if (code === 'EACCES') return 'PORT may not be used by this user. Set PORT to a number from 1024 on.';
  if (code === 401) return 'Telegram does not know this BOT_TOKEN. Check it with BotFather.';
  if (code === 409)
    return 'Another program is receiving this bot’s messages. Only one may poll a BOT_TOKEN at a time.';
  return `Unknot could not go on: ${JSON.stringify({ code, ...told })}`;
}
