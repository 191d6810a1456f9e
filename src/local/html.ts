import type { MessageEntity } from '@grammyjs/types';
import { badRequest, type Refusal } from './refusals.ts';

/** A text with its formatting; offsets and lengths in UTF-16 code units. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

interface OpenTag {
  name: string;
  /** The link of an `a`, the language of a `code`, the class of a `span`, "expandable" of a `blockquote`. */
  argument: string;
  offset: number;
}

interface CodeEntity {
  offset: number;
  length: number;
  language: string;
  entity: MessageEntity;
}

const simpleTags: Record<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler'> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};

const tags = new Set([...Object.keys(simpleTags), 'a', 'code', 'pre', 'blockquote', 'tg-emoji']);

const namedReferences: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Reads Telegram's HTML; what it does not allow is refused with the offset in bytes of the UTF-8 text.
 * Source: https://core.telegram.org/bots/api#html-style
 */
export function parseHtml(html: string): FormattedText {
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let lastCode: CodeEntity | undefined;
  let text = '';
  let at = 0;

  while (at < html.length) {
    const char = html[at];
    if (char === '<' && html[at + 1] === '/') closeTag();
    else if (char === '<') openTag();
    else if (char === '&') {
      const reference = readReference(html, at);
      text += reference.text;
      at = reference.end;
    } else {
      text += char;
      at += 1;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { text, entities };

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(html)?.[0] ?? '';
    at += found.length;
    return found;
  }

  function openTag(): void {
    const begin = at;
    at += 1;
    const name = take(/[^ \t\r\n\v>]*/y).toLowerCase();
    if (at >= html.length) throw unparsable('Unclosed start tag', html, begin);
    if (!tags.has(name)) throw unparsable(`Unsupported start tag "${name}"`, html, begin);
    const tag: OpenTag = { name, argument: '', offset: text.length };
    while (html[at] !== '>') {
      take(/[ \t\r\n\v]*/y);
      if (html[at] !== '>') readAttribute(tag, begin);
    }
    at += 1;
    if (name === 'span' && tag.argument !== 'spoiler') {
      throw unparsable('Tag "span" must have class "tg-spoiler"', html, begin);
    }
    open.push(tag);
  }

  function readAttribute(tag: OpenTag, begin: number): void {
    const name = take(/[^ \t\r\n\v=>/"']*/y);
    if (name === '') throw unparsable(`Empty attribute name in the tag "${tag.name}"`, html, begin);
    take(/[ \t\r\n\v]*/y);
    let value = '';
    if (html[at] === '=') {
      at += 1;
      take(/[ \t\r\n\v]*/y);
      value = readValue(tag, begin);
    } else if (at >= html.length) {
      throw unparsable(`Unclosed start tag "${tag.name}"`, html, begin);
    }
    if (tag.name === 'a' && name === 'href') tag.argument = value;
    if (tag.name === 'code' && name === 'class' && value.startsWith('language-'))
      tag.argument = value.slice(9);
    if (tag.name === 'span' && name === 'class' && value.startsWith('tg-')) tag.argument = value.slice(3);
    if (tag.name === 'tg-emoji' && name === 'emoji-id') tag.argument = value;
    if (tag.name === 'blockquote' && name === 'expandable') tag.argument = 'expandable';
  }

  function readValue(tag: OpenTag, begin: number): string {
    if (at >= html.length) throw unparsable(`Unclosed start tag "${tag.name}"`, html, begin);
    const quote = html[at];
    if (quote !== '"' && quote !== "'") {
      const token = at;
      const value = take(/[a-zA-Z0-9.-]*/y).toLowerCase();
      if (!/[ \t\r\n\v>]/.test(html[at] ?? ' '))
        throw unparsable('Unexpected end of name token', html, token);
      if (at >= html.length) throw unparsable('Unclosed start tag', html, begin);
      return value;
    }
    at += 1;
    let value = '';
    while (at < html.length && html[at] !== quote) {
      const reference = readReference(html, at);
      value += reference.text;
      at = reference.end;
    }
    at += 1;
    if (at >= html.length) throw unparsable('Unclosed start tag', html, begin);
    return value;
  }

  function closeTag(): void {
    const begin = at;
    const tag = open.pop();
    if (!tag) throw unparsable('Unexpected end tag', html, begin);
    at += 2;
    const name = take(/[^ \t\r\n\v>]*/y).toLowerCase();
    take(/[ \t\r\n\v]*/y);
    if (html[at] !== '>') throw unparsable('Unclosed end tag', html, begin);
    at += 1;
    if (name !== '' && name !== tag.name) {
      const byte = Buffer.byteLength(html.slice(0, begin));
      throw unparsable(
        `Unmatched end tag at byte offset ${byte}, expected "</${tag.name}>", found "</${name}>"`,
      );
    }
    if (text.length > tag.offset) addEntity(tag);
  }

  function addEntity({ name, argument, offset }: OpenTag): void {
    const range = { offset, length: text.length - offset };
    const simple = simpleTags[name];
    if (simple) {
      entities.push({ type: simple, ...range });
    } else if (name === 'blockquote') {
      entities.push({ type: argument === '' ? 'blockquote' : 'expandable_blockquote', ...range });
    } else if (name === 'a') {
      const url = checkedLink(argument || text.slice(offset));
      if (url !== undefined) entities.push({ type: 'text_link', ...range, url });
    } else if (name === 'tg-emoji') {
      if (!/^[1-9]\d*$/.test(argument)) throw unparsable('Invalid custom emoji identifier specified');
      entities.push({ type: 'custom_emoji', ...range, custom_emoji_id: argument });
    } else {
      addCode(name, argument, range);
    }
  }

  /** A `code` with a language that fills a `pre`, or the other way round, is one block in that language. */
  function addCode(name: string, argument: string, range: { offset: number; length: number }): void {
    const inner = lastCode;
    if (inner && inner.offset === range.offset && inner.length === range.length) {
      const language = name === 'pre' ? inner.language : argument;
      if (language !== '' && inner.entity.type !== name) {
        entities[entities.indexOf(inner.entity)] = { type: 'pre', ...range, language };
        return;
      }
    }
    const entity: MessageEntity = name === 'pre' ? { type: 'pre', ...range } : { type: 'code', ...range };
    entities.push(entity);
    lastCode = { ...range, language: argument, entity };
  }
}

function unparsable(what: string, html?: string, index?: number): Refusal {
  const where = html === undefined ? '' : ` at byte offset ${Buffer.byteLength(html.slice(0, index))}`;
  return badRequest(`can't parse entities: ${what}${where}`);
}

/** The character at this place, with a reference such as `&lt;` or `&#8364;` resolved; an unknown one is plain text. */
function readReference(html: string, at: number): { text: string; end: number } {
  const plain = { text: html[at] ?? '', end: at + 1 };
  const pattern = /&(?:#x([0-9a-f]*)|#(\d*)|([a-z]*));?/iy;
  pattern.lastIndex = at;
  const found = pattern.exec(html);
  if (!found) return plain;
  const [whole, hexadecimal, decimal, name] = found;
  if (name !== undefined) {
    const char = Object.hasOwn(namedReferences, name) ? namedReferences[name] : undefined;
    return char === undefined ? plain : { text: char, end: at + whole.length };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal || '0', 16);
  if (code === 0 || code >= 0x10ffff || whole.replace(';', '').length >= 10) return plain;
  if (code >= 0xd800 && code <= 0xdfff) {
    throw unparsable(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text: String.fromCodePoint(code), end: at + whole.length };
}

/** The address as Telegram keeps it; `undefined` for what it silently shows as plain text. */
function checkedLink(address: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const isWeb = /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  return isWeb || /^(tg|ton|tonsite):$/.test(url.protocol) ? url.href : undefined;
}
