import type { MessageEntity } from '@grammyjs/types';
import { type FormattedText, parseHtml } from './html.ts';
import { badRequest } from './refusals.ts';

interface Range {
  start: number;
  end: number;
}

/** Entities of these types may overlap anything but code. */
const styles = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const;

type Style = (typeof styles)[number];

/** What Telegram finds by itself in a text: given by a bot, it is ignored. */
const found = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

/** What a bot can give, in the order in which Telegram lists those in one place. */
const given = new Set<string>([
  'blockquote',
  'expandable_blockquote',
  'pre',
  'code',
  'text_link',
  'text_mention',
  ...styles,
  'custom_emoji',
]);

/**
 * Formats a text of the bot the way the parse mode or, without one, the given entities say.
 * The result is tidied as Telegram keeps it and may be empty.
 */
export function formatText(text: string, parseMode: string, entities: unknown): FormattedText {
  if (Buffer.byteLength(text) > 1 << 15) throw badRequest('text is too long');
  const mode = parseMode.toLowerCase();
  if (text === '' || mode === '' || mode === 'none') return tidyText(text, readEntities(entities));
  if (mode !== 'html') throw badRequest('unsupported parse_mode');
  const parsed = parseHtml(text);
  return tidyText(parsed.text, parsed.entities);
}

function readEntities(value: unknown): MessageEntity[] {
  return Array.isArray(value) ? value.filter(isGivenEntity) : [];
}

function isGivenEntity(value: unknown): value is MessageEntity {
  const fail = (what: string) => badRequest(`can't parse MessageEntity: ${what}`);
  if (typeof value !== 'object' || value === null) throw fail('expected an Object');
  const entity: Record<string, unknown> = { ...value };
  for (const field of ['offset', 'length', 'type']) {
    if (entity[field] === undefined) throw fail(`Can't find field "${field}"`);
  }
  const type = String(entity.type);
  if (given.has(type)) return true;
  if (found.has(type)) return false;
  throw fail('Unsupported type specified');
}

/** A text as Telegram keeps it: unwanted characters gone, trimmed, commands marked, entities disjoint and sorted. */
export function tidyText(text: string, entities: MessageEntity[]): FormattedText {
  const clean = cleanText(text);
  const placed = entities
    .map((entity) => {
      const start = clean.places[entity.offset] ?? clean.text.length;
      const end = clean.places[entity.offset + entity.length] ?? clean.text.length;
      return { ...entity, offset: start, length: end - start };
    })
    .filter((entity) => clean.text.slice(entity.offset, endOf(entity)).trim() !== '');
  return trim(clean.text, separate(placed, clean.text));
}

/** Drops what Telegram drops: control characters, direction overrides, lines through the text. */
function cleanText(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let clean = '';
  for (let index = 0; index < text.length; index += 1) {
    places.push(clean.length);
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 10) clean += code === 13 ? '' : ' ';
    else if ((code >= 0x2028 && code <= 0x202e) || [0x30a, 0x333, 0x33f].includes(code)) continue;
    else clean += text[index];
  }
  places.push(clean.length);
  return { text: clean, places };
}

/** Links, code and quotes do not cross their like; styles of one kind join, and stay outside code. */
function separate(entities: MessageEntity[], text: string): MessageEntity[] {
  const quotes = disjoint(entities.filter((entity) => entity.type.endsWith('blockquote')));
  const blocks = disjoint(
    entities.filter((entity) => !isStyle(entity.type) && !entity.type.endsWith('blockquote')),
  );
  const commands = findCommands(text).filter((command) => !blocks.some((block) => overlap(block, command)));
  const code = blocks.filter((entity) => entity.type === 'code' || entity.type === 'pre').map(rangeOf);
  const marks = styles.flatMap((type) => {
    const ranges = join(entities.filter((entity) => entity.type === type).map(rangeOf));
    return subtract(ranges, code).map(
      ({ start, end }): MessageEntity => ({ type, offset: start, length: end - start }),
    );
  });
  return [...quotes, ...blocks, ...commands, ...marks].sort(byPlace);
}

function findCommands(text: string): MessageEntity[] {
  const pattern = /(?<![\w/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/<>])/gi;
  return Array.from(text.matchAll(pattern), (match) => ({
    type: 'bot_command',
    offset: match.index,
    length: match[0].length,
  }));
}

function trim(text: string, entities: MessageEntity[]): FormattedText {
  const trimmedEnd = text.replace(/[ \n]+$/, '');
  const firstEntity = entities[0]?.offset ?? trimmedEnd.length;
  const blank = /^[ \n]*/.exec(trimmedEnd)?.[0].length ?? 0;
  const start = Math.min(blank, firstEntity);
  return {
    text: trimmedEnd.slice(start),
    entities: entities.map((entity) => {
      const end = Math.min(endOf(entity), trimmedEnd.length);
      return { ...entity, offset: entity.offset - start, length: end - entity.offset };
    }),
  };
}

/** Of two in one place, the longer comes first, then code before links before styles. */
function byPlace(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length || rank(a) - rank(b);
}

function rank({ type }: MessageEntity): number {
  return [...given].indexOf(type);
}

function isStyle(type: string): type is Style {
  return styles.some((style) => style === type);
}

function endOf(entity: MessageEntity): number {
  return entity.offset + entity.length;
}

function rangeOf(entity: MessageEntity): Range {
  return { start: entity.offset, end: endOf(entity) };
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}

/** Of two that overlap, the first in place stays. */
function disjoint(entities: MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  for (const entity of entities.toSorted(byPlace)) {
    if (!kept.some((other) => overlap(other, entity))) kept.push(entity);
  }
  return kept;
}

function join(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

function subtract(ranges: Range[], holes: Range[]): Range[] {
  return holes.reduce(
    (left, hole) =>
      left.flatMap(({ start, end }) =>
        hole.end <= start || hole.start >= end
          ? [{ start, end }]
          : [
              { start, end: hole.start },
              { start: hole.end, end },
            ].filter((range) => range.start < range.end),
      ),
    ranges,
  );
}
