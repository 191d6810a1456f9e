import { join } from 'node:path';
import { z } from 'zod';

/** The settings the program runs with. Whatever must not be shown lies under a key `secrets` or is a database's `url`. */
export interface Config {
  telegram:
    | { kind: 'local' }
    | { kind: 'polling'; apiRoot: string; secrets: { botToken: string } }
    | { kind: 'webhook'; apiRoot: string; url: string; secrets: { botToken: string; webhookSecret: string } };
  database: { kind: 'embedded'; directory: string } | { kind: 'postgres'; url: string };
  dataDirectory: string;
  host: string;
  port: number;
  /** Scheduled messages a second. */
  bulkRate: number;
  logLevel: (typeof LOG_LEVELS)[number];
}

/** Settings that cannot be used. The message names each of them and what it should be, and no value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const DIGITS = /^\d{1,9}$/;

const setting = (matches: RegExp | ((value: string) => boolean), should: string) =>
  z.string().refine((value) => (matches instanceof RegExp ? matches.test(value) : matches(value)), should);

const numberBetween = (least: number, most: number) =>
  setting(
    (value) => DIGITS.test(value) && Number(value) >= least && Number(value) <= most,
    `should be a whole number from ${least} to ${most}`,
  ).transform(Number);

const settings = z.object({
  BOT_TOKEN: setting(
    /^\d+:[\w-]+$/,
    'should be the token BotFather gave you: digits, a colon, letters and digits',
  ).optional(),
  BOT_API_ROOT: setting(isAddress('http:', 'https:'), 'should be an http or https address').default(
    'https://api.telegram.org',
  ),
  DATABASE_URL: setting(
    isAddress('postgres:', 'postgresql:'),
    'should look like postgres://user:password@host:5432/database',
  ).optional(),
  DATA_DIR: z.string().default('./data'),
  WEBHOOK_URL: setting(isAddress('https:'), 'should be the public https address of this program').optional(),
  WEBHOOK_SECRET: setting(
    /^[\w-]{1,256}$/,
    'should be 1 to 256 characters of A–Z, a–z, 0–9, _ and -',
  ).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: numberBetween(0, 65_535).default(8080),
  BULK_RATE: numberBetween(1, 1000).default(25),
  LOG_LEVEL: z.enum(LOG_LEVELS, `should be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Reads the settings from an environment; a setting that is empty counts as absent. Throws `ConfigError`. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = settings.safeParse(given);
  const wrong = [
    ...(read.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []),
    ...missing(given),
  ];
  if (!read.success || wrong.length > 0) {
    throw new ConfigError(['Some settings are not right:', ...wrong.map((line) => `  ${line}`)].join('\n'));
  }
  const { data } = read;
  return {
    telegram: telegram(data),
    database: data.DATABASE_URL
      ? { kind: 'postgres', url: data.DATABASE_URL }
      : { kind: 'embedded', directory: join(data.DATA_DIR, 'database') },
    dataDirectory: data.DATA_DIR,
    host: data.HOST,
    port: data.PORT,
    bulkRate: data.BULK_RATE,
    logLevel: data.LOG_LEVEL,
  };
}

function missing(given: Record<string, string>): string[] {
  const { BOT_TOKEN, WEBHOOK_URL, WEBHOOK_SECRET, NODE_ENV } = given;
  if (WEBHOOK_URL === undefined) {
    return BOT_TOKEN === undefined && NODE_ENV === 'production'
      ? ['BOT_TOKEN is missing: with NODE_ENV=production there is no local chat']
      : [];
  }
  return [
    ...(BOT_TOKEN === undefined ? ['BOT_TOKEN is missing: WEBHOOK_URL needs it'] : []),
    ...(WEBHOOK_SECRET === undefined ? ['WEBHOOK_SECRET is missing: WEBHOOK_URL needs it'] : []),
  ];
}

function telegram(data: z.infer<typeof settings>): Config['telegram'] {
  const { BOT_TOKEN: botToken, WEBHOOK_URL: url, WEBHOOK_SECRET: webhookSecret } = data;
  const apiRoot = data.BOT_API_ROOT.replace(/\/+$/, '');
  if (botToken === undefined) return { kind: 'local' };
  if (url === undefined || webhookSecret === undefined) {
    return { kind: 'polling', apiRoot, secrets: { botToken } };
  }
  return { kind: 'webhook', apiRoot, url, secrets: { botToken, webhookSecret } };
}

function isAddress(...protocols: string[]): (value: string) => boolean {
  return (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
}
