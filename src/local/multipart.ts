/** One file of a form. */
export interface Upload {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** The plain fields and the files of a form, by field name. */
export interface Form {
  fields: Record<string, string>;
  uploads: Record<string, Upload>;
}

const endOfHead = '\r\n\r\n';

/**
 * Reads a `multipart/form-data` body. Unlike `Request.formData()` it takes a file name without quotation
 * marks, which grammY writes and the Bot API reads.
 */
export function readMultipart(body: Uint8Array, boundary: string): Form {
  const form: Form = { fields: {}, uploads: {} };
  // The first delimiter has no line break before it.
  const bytes = Buffer.concat([Buffer.from('\r\n'), body]);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  for (let start = bytes.indexOf(delimiter); start !== -1; ) {
    const from = start + delimiter.length;
    const end = bytes.indexOf(delimiter, from);
    if (end === -1) break;
    readPart(bytes.subarray(from, end), form);
    start = end;
  }
  return form;
}

function readPart(part: Buffer, form: Form): void {
  const split = part.indexOf(endOfHead);
  const head = part.subarray(0, split).toString();
  const field = parameter(head, 'name');
  if (split === -1 || field === undefined) return;
  const content = part.subarray(split + endOfHead.length);
  const name = parameter(head, 'filename');
  if (name === undefined) {
    form.fields[field] = content.toString();
  } else {
    const mime = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
    form.uploads[field] = { name, mime, bytes: content };
  }
}

function parameter(head: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"\\r\\n]*)"|([^;\\r\\n]*))`, 'i').exec(head);
  return found?.[1] ?? found?.[2];
}
