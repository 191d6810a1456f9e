import { inflateSync } from 'node:zlib';

/** How many pages a PDF of pdfmake has, what stands on them and what is said of it in its properties. */
export function readPdf(file: Uint8Array): {
  pages: number;
  text: string;
  properties: Record<string, string>;
} {
  const raw = Buffer.from(file).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(`${id}`, `${body}`);
  const fonts = new Map<string, Map<number, string>>();
  for (const body of objects.values()) {
    const [, listed] = /\/Font <<([\s\S]*?)>>/.exec(body) ?? [];
    for (const [, name, id] of (listed ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, unicode] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(`${id}`) ?? '') ?? [];
      fonts.set(`${name}`, lettersOf(streamOf(objects.get(`${unicode}`))));
    }
  }
  const pieces: string[] = [];
  for (const body of objects.values()) {
    const drawn = streamOf(body);
    if (!drawn.includes('\nBT\n')) continue;
    let letters = new Map<number, string>();
    for (const [, font, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (font) letters = fonts.get(font) ?? new Map();
      else pieces.push(decoded(`${shown}`, letters));
    }
  }
  return {
    pages: [...raw.matchAll(/\/Type \/Page\n/g)].length,
    text: pieces.join('').replace(/\s+/g, ' '),
    properties: propertiesOf(raw, objects),
  };
}

function propertiesOf(raw: string, objects: Map<string, string>): Record<string, string> {
  const [, info] = /\/Info (\d+) 0 R/.exec(raw) ?? [];
  const listed = (objects.get(`${info}`) ?? '').matchAll(/\/(\w+) (\d+) 0 R/g);
  return Object.fromEntries([...listed].map(([, name, id]) => [name, objects.get(`${id}`)]));
}

/** Deflated; nothing for an object without a stream, or one that is no text. */
function streamOf(body = ''): string {
  const begin = body.indexOf('stream\n');
  if (begin < 0 || !body.includes('/FlateDecode')) return '';
  return inflateSync(Buffer.from(body.slice(begin + 7), 'latin1')).toString('latin1');
}

/** The letters of a font by their codes, which count from 0 in each range. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, first, listed] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/g)) {
    const codes = [...`${listed}`.matchAll(/<([0-9a-f ]*)>/g)];
    for (const [at, [, hex]] of codes.entries()) {
      const units = `${hex}`.split(' ').join('').match(/.{4}/g) ?? [];
      letters.set(
        Number.parseInt(`${first}`, 16) + at,
        units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''),
      );
    }
  }
  return letters;
}

function decoded(shown: string, letters: Map<number, string>): string {
  const codes = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => `${hex}`.match(/.{4}/g) ?? []);
  return codes.map((code) => letters.get(Number.parseInt(code, 16)) ?? '\ufffd').join('');
}
