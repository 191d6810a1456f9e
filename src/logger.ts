import { type DestinationStream, pino } from 'pino';

/** A log of ids and codes: never answers, names or texts. */
export type Logger = pino.Logger;

/** What may be told of an error. `at` is the innermost place in this program. */
export interface ErrorCode {
  type: string;
  code?: string | number;
  method?: string;
  at?: string;
  cause?: ErrorCode;
}

/** Keys whose values are secret or somebody's own, even when they look like a code. */
const PRIVATE = [
  'answer',
  'answers',
  'botToken',
  'caption',
  'data',
  'first_name',
  'last_name',
  'message',
  'name',
  'note',
  'params',
  'password',
  'secret',
  'secrets',
  'text',
  'token',
  'username',
  'webhookSecret',
];

const REDACTED = '[redacted]';

/** Writes a JSON object a line, to standard output unless told otherwise. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorCode },
      formatters: { log: onlyCodes },
      redact: { paths: PRIVATE.flatMap((key) => [key, `*.${key}`]), censor: REDACTED },
      hooks: {
        logMethod(args: unknown[], log) {
          log.apply(this, lineOf(args) as Parameters<typeof log>);
        },
      },
    },
    destination,
  );
}

/**
 * Describes anything thrown without a word of it: messages of database errors hold answers, those of HTTP errors
 * the token, and an error of a handler carries the whole update. Only class names, codes and places get through.
 */
export function errorCode(error: unknown): ErrorCode {
  return describe(error, 3);
}

function describe(error: unknown, depth: number): ErrorCode {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, error_code, method, cause, error: inner } = error as unknown as Record<string, unknown>;
  const told: ErrorCode = { type: className(error) };
  const number = [error_code, code].find(isErrorNumber);
  if (number !== undefined) told.code = number;
  if (typeof method === 'string' && /^[a-zA-Z]{1,60}$/.test(method)) told.method = method;
  const at = placeOf(error);
  if (at !== undefined) told.at = at;
  // grammY wraps in `error`, everybody else in `cause`.
  const below = cause ?? inner;
  if (below instanceof Error && depth > 0) told.cause = describe(below, depth - 1);
  return told;
}

/** SQLSTATE (`23505`), Node's (`ECONNREFUSED`) or HTTP's (429): nothing a person writes. */
function isErrorNumber(code: unknown): code is string | number {
  return typeof code === 'number' || (typeof code === 'string' && /^[A-Z0-9_]{1,50}$/.test(code));
}

function className(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === 'string' && /^\w{1,60}$/.test(name) ? name : 'object';
}

function placeOf(error: Error): string | undefined {
  const frames = String(error.stack)
    .split('\n')
    .filter((line) => !line.includes('node_modules'));
  return /\b(?:src|dist)\/[\w/.-]+\.[jt]s:\d+:\d+(?=\)?$)/m.exec(frames.join('\n'))?.[0];
}

/** The arguments of a call with nothing in them that pino would write out. The message is the program's own words. */
function lineOf([first, ...rest]: unknown[]): unknown[] {
  if (typeof first === 'string') return [first, ...rest.map(onlyCode)];
  const line = first instanceof Error ? { err: first } : first;
  const [message, ...values] = rest;
  if (typeof message === 'string') return [line, message, ...values.map(onlyCode)];
  // Without a message, pino would take that of the error.
  return [line, 'no message'];
}

/** The second lock: whatever is no id and no code does not get into a line. `err` has its serializer. */
function onlyCodes(line: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(line).map(([key, value]) => [key, key === 'err' ? value : onlyCode(value)]),
  );
}

function onlyCode(value: unknown): unknown {
  if (value instanceof Error) return errorCode(value);
  if (Array.isArray(value)) return value.map(onlyCode);
  if (typeof value === 'object' && value !== null) return className(value);
  return typeof value === 'string' && !isCode(value) ? REDACTED : value;
}

/** An id, a code, an address, a time; not words, and not an address with a bot's token or a password in it. */
function isCode(value: string): boolean {
  return /^[\w.:/?&=%+-]{0,200}$/.test(value) && !/\d{5,}:[\w-]{20,}/.test(value);
}
