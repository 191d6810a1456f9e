import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const token = '123456789:AAE-x_y';

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const [head, ...lines] = (error as ConfigError).message.split('\n');
    expect(head).toBe('Some settings are not right:');
    return lines.map((line) => line.trim());
  }
  return [];
}

test('without settings, there is the local chat on the embedded database', () => {
  expect(readConfig({})).toEqual({
    telegram: { kind: 'local' },
    database: { kind: 'embedded', directory: 'data/database' },
    dataDirectory: './data',
    host: '127.0.0.1',
    port: 8080,
    bulkRate: 25,
    logLevel: 'info',
  });
});

test('a token is long polling', () => {
  expect(readConfig({ BOT_TOKEN: token }).telegram).toEqual({
    kind: 'polling',
    apiRoot: 'https://api.telegram.org',
    secrets: { botToken: token },
  });
});

test('a token, an address and a secret are a webhook', () => {
  const env = { BOT_TOKEN: token, WEBHOOK_URL: 'https://unknot.example/hook', WEBHOOK_SECRET: 'Aa0_-' };
  expect(readConfig({ ...env, BOT_API_ROOT: 'http://10.0.0.5:8081/' }).telegram).toEqual({
    kind: 'webhook',
    apiRoot: 'http://10.0.0.5:8081',
    url: 'https://unknot.example/hook',
    secrets: { botToken: token, webhookSecret: 'Aa0_-' },
  });
});

test.each(['postgres://u:p@db:5432/unknot', 'postgresql://db/unknot?sslmode=require'])(
  '%s is PostgreSQL',
  (url) => {
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ kind: 'postgres', url });
  },
);

test('every other setting is taken as it is given', () => {
  const env = {
    DATA_DIR: '/var/lib/unknot',
    HOST: '0.0.0.0',
    PORT: '0',
    BULK_RATE: '1000',
    LOG_LEVEL: 'silent',
  };
  expect(readConfig(env)).toMatchObject({
    database: { kind: 'embedded', directory: '/var/lib/unknot/database' },
    dataDirectory: '/var/lib/unknot',
    host: '0.0.0.0',
    port: 0,
    bulkRate: 1000,
    logLevel: 'silent',
  });
});

test('what is empty counts as absent, and space around a value does not count', () => {
  expect(readConfig({ BOT_TOKEN: '', DATABASE_URL: '  ', PORT: '', DATA_DIR: '', LOG_LEVEL: ' ' })).toEqual(
    readConfig({}),
  );
  expect(readConfig({ PORT: ' 81 ', LOG_LEVEL: 'warn\n' })).toMatchObject({ port: 81, logLevel: 'warn' });
});

describe('wrong settings', () => {
  test.each([
    ['BOT_TOKEN', 'AAE-x_y', 'should be the token BotFather gave you'],
    ['BOT_TOKEN', '123:', 'should be the token BotFather gave you'],
    ['BOT_TOKEN', '123:a/b', 'should be the token BotFather gave you'],
    ['BOT_API_ROOT', 'api.telegram.org', 'should be an http or https address'],
    ['DATABASE_URL', 'mysql://u:p@db/unknot', 'should look like postgres://user:password@host:5432/database'],
    ['DATABASE_URL', 'db/unknot', 'should look like postgres://user:password@host:5432/database'],
    ['WEBHOOK_SECRET', 'söcret', 'should be 1 to 256 characters of A–Z, a–z, 0–9, _ and -'],
    ['WEBHOOK_SECRET', 'x'.repeat(257), 'should be 1 to 256 characters of A–Z, a–z, 0–9, _ and -'],
    ['PORT', '65536', 'should be a whole number from 0 to 65535'],
    ['PORT', '80.5', 'should be a whole number from 0 to 65535'],
    ['PORT', '-1', 'should be a whole number from 0 to 65535'],
    ['PORT', '0x50', 'should be a whole number from 0 to 65535'],
    ['BULK_RATE', '0', 'should be a whole number from 1 to 1000'],
    ['BULK_RATE', '1001', 'should be a whole number from 1 to 1000'],
    ['LOG_LEVEL', 'verbose', 'should be one of trace, debug, info, warn, error, fatal, silent'],
  ])('%s=%s %s', (name, value, should) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} ${should}`))]);
  });

  test('a webhook address that is not https', () => {
    const env = { BOT_TOKEN: token, WEBHOOK_SECRET: 'x', WEBHOOK_URL: 'http://unknot.example' };
    expect(problemsOf(env)).toEqual(['WEBHOOK_URL should be the public https address of this program']);
  });

  test('a webhook without what it needs', () => {
    expect(problemsOf({ WEBHOOK_URL: 'https://unknot.example' })).toEqual([
      'BOT_TOKEN is missing: WEBHOOK_URL needs it',
      'WEBHOOK_SECRET is missing: WEBHOOK_URL needs it',
    ]);
  });

  test('production without a token', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      'BOT_TOKEN is missing: with NODE_ENV=production there is no local chat',
    ]);
    expect(problemsOf({ NODE_ENV: 'production', BOT_TOKEN: token })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'development' })).toEqual([]);
  });

  test('all of them are named at once', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      BOT_API_ROOT: 'nowhere',
      DATABASE_URL: 'nowhere',
      WEBHOOK_URL: 'nowhere',
      WEBHOOK_SECRET: 'no where',
      PORT: 'x',
      BULK_RATE: 'x',
      LOG_LEVEL: 'x',
    });
    expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual([
      'BOT_API_ROOT',
      'BOT_TOKEN',
      'BULK_RATE',
      'DATABASE_URL',
      'LOG_LEVEL',
      'PORT',
      'WEBHOOK_SECRET',
      'WEBHOOK_URL',
    ]);
  });

  test('no value is repeated, for it may be a secret, even under another name', () => {
    const secret = '123456789:AAE/hush';
    const names = ['BOT_TOKEN', 'BOT_API_ROOT', 'DATABASE_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'PORT'];
    for (const name of names) {
      const problems = problemsOf({ [name]: secret });
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.join('\n')).not.toContain('hush');
    }
  });
});
