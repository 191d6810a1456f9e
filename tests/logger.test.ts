import { DrizzleQueryError } from 'drizzle-orm';
import { BotError, type Context, GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { createLogger, errorCode, type Logger } from '../src/logger.ts';

const SAID = 'stabbing pain';
const TOKEN = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc';

/** Everything a logger writes while `act` runs. */
function written(act: (log: Logger) => void): string {
  let output = '';
  act(
    createLogger('trace', {
      write: (line) => {
        output += line;
      },
    }),
  );
  return output;
}

function lineOf(act: (log: Logger) => void): Record<string, unknown> {
  return JSON.parse(written(act));
}

/** An error that says what a person said wherever an error can say something. */
function saying<E extends Error>(error: E): E {
  const more = {
    message: `Failed: ${SAID}`,
    name: SAID,
    stack: `Error: ${SAID}\n    at ${SAID} (${SAID}:1:1)\n    at run (/srv/src/bot/check-in.ts:12:3)`,
    detail: SAID,
    query: SAID,
    params: [SAID],
    code: SAID,
    method: SAID,
    [SAID]: SAID,
  };
  return Object.assign(error, more);
}

const refusal = { ok: false, error_code: 400, description: `Bad Request: ${SAID}` } as const;

const errors: [what: string, error: unknown, described: object][] = [
  ['a plain error', saying(new TypeError(SAID)), { type: 'TypeError', at: 'src/bot/check-in.ts:12:3' }],
  [
    'an error of the database',
    new DrizzleQueryError(SAID, [SAID], Object.assign(new Error(SAID), { code: '23505', detail: SAID })),
    { type: 'DrizzleQueryError', cause: { type: 'Error', code: '23505' } },
  ],
  [
    'a refusal of Telegram',
    new GrammyError(SAID, refusal, 'editMessageText', { text: SAID }),
    { type: 'GrammyError', code: 400, method: 'editMessageText' },
  ],
  [
    'a connection that failed',
    new HttpError(
      SAID,
      Object.assign(new Error(`https://api.telegram.org/bot${TOKEN}`), { code: 'ECONNRESET' }),
    ),
    { type: 'HttpError', cause: { type: 'Error', code: 'ECONNRESET' } },
  ],
  [
    'an error of a handler',
    new BotError(saying(new RangeError(SAID)), { update: { message: { text: SAID } } } as Context),
    { type: 'BotError', cause: { type: 'RangeError' } },
  ],
  [
    'an error with a cause that has a cause',
    new Error(SAID, { cause: saying(new Error(SAID, { cause: saying(new SyntaxError(SAID)) })) }),
    { type: 'Error', cause: { type: 'Error', cause: { type: 'SyntaxError' } } },
  ],
  ['several errors', new AggregateError([saying(new Error(SAID))], SAID), { type: 'AggregateError' }],
  [
    'a class named by somebody',
    new (class extends Error {
      static override name = SAID;
    })(SAID),
    { type: 'object' },
  ],
  ['something thrown that is no error', SAID, { type: 'string' }],
  ['an object thrown', { message: SAID, code: SAID }, { type: 'object' }],
  ['nothing', undefined, { type: 'undefined' }],
];

describe.each(errors)('%s', (_what, error, described) => {
  test('is described by class and code', () => {
    expect(errorCode(error)).toMatchObject(described);
    expect(JSON.stringify(errorCode(error))).not.toContain(SAID);
  });

  test('gets into the log without a word of it, however it is logged', () => {
    const output = written((log) => {
      log.error({ err: error });
      log.error({ err: error }, 'failed');
      log.error(error instanceof Error ? error : { err: error });
      log.error(error instanceof Error ? error : { err: error }, 'failed');
      log.error({ error });
      log.error({ reason: error, list: [error] }, 'failed');
      log.error({ deep: { deeper: error } }, 'failed');
      log.error('failed: %s %o', error as string, error as object);
      log.child({ err: error }).error('failed');
      log.fatal({ err: error });
    });
    expect(output.trim().split('\n')).toHaveLength(10);
    expect(output).not.toContain(SAID);
    expect(output).not.toContain(TOKEN);
  });
});

test('an error that causes itself is described', () => {
  const error = new Error(SAID);
  error.cause = error;
  expect(errorCode(error)).toMatchObject({ type: 'Error', cause: { type: 'Error' } });
});

test('the place of an error is the innermost one of this program, not of a package', () => {
  const error = new Error(SAID);
  error.stack = [
    'Error: x',
    '    at parse (/srv/node_modules/pkg/dist/index.js:1:2)',
    '    at async file:///srv/dist/store/people.js:40:5',
    '    at handle (/srv/dist/bot/bot.js:7:9)',
  ].join('\n');
  expect(errorCode(error).at).toBe('dist/store/people.js:40:5');
});

test('an error logged alone has its place in the line, and its message nowhere', () => {
  expect(lineOf((log) => log.warn(new TypeError(SAID)))).toMatchObject({
    level: 40,
    msg: 'no message',
    err: { type: 'TypeError' },
  });
});

test('a line tells the time, the level, what happened, and ids and codes', () => {
  const ids = {
    person: 7_000_000_001,
    checkIn: 12,
    code: 'ECONNREFUSED',
    url: 'http://localhost:8080/',
    ok: true,
  };
  const line = lineOf((log) => log.info({ ...ids, days: [1, 2], nothing: null }, 'the chat is open'));
  expect(line).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    ...ids,
    days: [1, 2],
    nothing: null,
    msg: 'the chat is open',
  });
});

test('a message alone, and one with values in it, are written as they are', () => {
  expect(lineOf((log) => log.info('started'))).toMatchObject({ msg: 'started' });
  expect(lineOf((log) => log.info('sent %d of %s', 3, 'check-in'))).toMatchObject({
    msg: 'sent 3 of check-in',
  });
});

test.each([
  ['words', { reply: SAID }],
  ['an address with the token', { url: `https://api.telegram.org/bot${TOKEN}/getMe` }],
  ['an address with a password', { url: `postgres://unknot:${SAID}@db/unknot` }],
  ['an object', { ctx: { update: { message: { text: SAID } } } }],
  ['a list of words', { list: [SAID] }],
  [
    'what is private by name',
    { text: SAID, name: SAID, answers: SAID, note: SAID, token: TOKEN, data: SAID },
  ],
])('%s does not get into a line', (_what, content) => {
  const output = written((log) => {
    log.info(content, 'said');
    log.info('said %s', Object.values<unknown>(content)[0]);
  });
  expect(output).not.toContain(SAID);
  expect(output).not.toContain(TOKEN);
});

test('what is private by name is redacted even when it looks like a code, also in a child', () => {
  const output = written((log) => {
    log.info({ name: 'migraine', note: 'migraine', secrets: 'migraine', token: 'migraine' }, 'said');
    log.child({ name: 'migraine', person: { text: 'migraine' } }).info('said');
  });
  expect(output).not.toContain('migraine');
});

test('a level that is off writes nothing', () => {
  let lines = 0;
  const log = createLogger('silent', {
    write: () => {
      lines++;
    },
  });
  log.fatal('nobody hears');
  expect(lines).toBe(0);
});
