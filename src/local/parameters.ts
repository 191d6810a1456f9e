import { type Form, readMultipart, type Upload } from './multipart.ts';
import { badRequest } from './refusals.ts';

/** The parameters of one call. Whatever the body's format, a value reads the same. */
export interface Parameters {
  /** As they came: values of a JSON body, strings of a form. */
  readonly raw: Record<string, unknown>;
  /** Empty when absent. */
  text(name: string): string;
  /** The fallback when absent; 0 when it is no number. */
  integer(name: string, fallback?: number): number;
  flag(name: string): boolean;
  /** An object or array; refused with the complaint when it is broken JSON, `undefined` when absent. */
  json(name: string, complaint: string): unknown;
  upload(name: string): Upload | undefined;
}

/** Reads the parameters of a call from its query string and its JSON, urlencoded or multipart body. */
export async function readParameters(request: Request): Promise<Parameters> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { fields, uploads } = await readBody(request);
  return parameters({ ...query, ...fields }, uploads);
}

async function readBody(
  request: Request,
): Promise<{ fields: Record<string, unknown>; uploads: Form['uploads'] }> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined) return readMultipart(new Uint8Array(await request.arrayBuffer()), boundary);
  const body = await request.text();
  if (body === '') return { fields: {}, uploads: {} };
  const fields = /^application\/json/i.test(type)
    ? readObject(body)
    : Object.fromEntries(new URLSearchParams(body));
  return { fields, uploads: {} };
}

function readObject(body: string): Record<string, unknown> {
  const value = parse(body, "can't parse JSON object");
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('object expected');
  return { ...value };
}

function parse(text: string, complaint: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(complaint);
  }
}

function parameters(raw: Record<string, unknown>, uploads: Form['uploads']): Parameters {
  const text = (name: string): string => {
    const value = raw[name];
    if (typeof value === 'string') return value;
    return value === undefined || value === null ? '' : JSON.stringify(value);
  };
  return {
    raw,
    text,
    integer: (name, fallback = 0) => {
      const value = text(name);
      return value === '' ? fallback : Number.parseInt(value, 10) || 0;
    },
    flag: (name) => /^(true|yes|1)$/i.test(text(name)),
    json: (name, complaint) => {
      const value = raw[name];
      if (typeof value === 'string' && value !== '') return parse(value, complaint);
      return value === null || value === '' ? undefined : value;
    },
    upload: (name) => uploads[name],
  };
}
