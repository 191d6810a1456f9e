import type { Message } from '@grammyjs/types';
import type { Content } from './chats.ts';
import { formatText } from './entities.ts';
import type { FileKind, Files, StoredFile } from './files.ts';
import type { FormattedText } from './html.ts';
import type { Upload } from './multipart.ts';
import type { Parameters } from './parameters.ts';
import { badRequest, Refusal } from './refusals.ts';

/** The kinds of file a bot can send here. */
export type MediaKind = 'photo' | 'animation' | 'document';

const longestText = 4096;
const longestCaption = 1024;
const largestPhoto = 10 * 1024 * 1024;
const largestFile = 50 * 1024 * 1024;

/** The text of a call. */
export function readText(parameters: Parameters): Content {
  const raw = parameters.text('text');
  if (raw === '') throw badRequest('message text is empty');
  const { text, entities } = formatText(
    raw,
    parameters.text('parse_mode'),
    readEntities(parameters, 'entities'),
  );
  if (text === '') throw badRequest('text must be non-empty');
  if (text.length > longestText) throw badRequest('message is too long');
  const preview = parameters.json('link_preview_options', "can't parse link preview options JSON object");
  return {
    text,
    ...(entities.length > 0 && { entities }),
    ...(isObject(preview) && { link_preview_options: preview }),
  };
}

/** The caption of a call. */
export function readCaption(parameters: Parameters): Content {
  return {
    ...checkedCaption(
      formatText(
        parameters.text('caption'),
        parameters.text('parse_mode'),
        readEntities(parameters, 'caption_entities'),
      ),
    ),
    ...(parameters.flag('show_caption_above_media') && { show_caption_above_media: true }),
  };
}

/** The file of a call such as `sendPhoto`: uploaded, attached by name, or sent again by its identifier. */
export function readFile(files: Files, kind: MediaKind, parameters: Parameters): Content {
  const upload = parameters.upload(kind);
  const value = parameters.text(kind);
  if (!upload && value === '') throw badRequest(`there is no ${kind} in the request`);
  const sizes = { width: parameters.integer('width'), height: parameters.integer('height') };
  const file = upload ? keepUpload(files, kind, upload) : findFile(files, kind, value, parameters);
  return {
    ...fileContent(file, parameters.integer('duration'), sizes),
    ...spoiler(parameters.flag('has_spoiler')),
  };
}

/** An `InputMedia` of `editMessageMedia` or `sendMediaGroup`, with its caption. */
export function readMedia(files: Files, media: unknown, parameters: Parameters): Content {
  const fail = (what: string) => badRequest(`can't parse InputMedia: ${what}`);
  if (!isObject(media)) throw fail('expected an Object');
  const source = typeof media.media === 'string' ? media.media : '';
  if (source === '') throw fail('media not found');
  const type = media.type;
  if (type !== 'photo' && type !== 'animation' && type !== 'document') {
    throw fail(type === undefined ? 'Can\'t find field "type"' : `type "${type}" is unsupported`);
  }
  const caption = formatText(
    String(media.caption ?? ''),
    String(media.parse_mode ?? ''),
    media.caption_entities,
  );
  const sizes = { width: Number(media.width ?? 0), height: Number(media.height ?? 0) };
  return {
    ...fileContent(findFile(files, type, source, parameters), Number(media.duration ?? 0), sizes),
    ...checkedCaption(caption),
    ...spoiler(media.has_spoiler === true),
    ...(media.show_caption_above_media === true && { show_caption_above_media: true }),
  };
}

/** A photo as a message carries it. */
export function photoContent(file: StoredFile): Content {
  const { id, uniqueId, width, height, size } = file;
  return { photo: [{ file_id: id, file_unique_id: uniqueId, width, height, file_size: size }] };
}

/** A document as a message carries it. */
export function documentContent(file: StoredFile): Content {
  const { id, uniqueId, name, mime, size } = file;
  return {
    document: { file_id: id, file_unique_id: uniqueId, file_name: name, mime_type: mime, file_size: size },
  };
}

/** A caption as a message carries it; nothing when it is empty. */
export function captioned({ text, entities }: FormattedText): Content {
  if (text === '') return {};
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

/** A message as another one quotes it: without what it replied to itself. */
export function withoutReply(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...rest } = message;
  return rest as NonNullable<Message['reply_to_message']>;
}

function checkedCaption(caption: FormattedText): Content {
  if (caption.text.length > longestCaption) throw badRequest('message caption is too long');
  return captioned(caption);
}

function readEntities(parameters: Parameters, name: string): unknown {
  return parameters.json(name, `can't parse ${name} JSON object`);
}

function findFile(files: Files, kind: MediaKind, value: string, parameters: Parameters): StoredFile {
  const attached = /^attach:\/\/(.*)$/s.exec(value)?.[1];
  if (attached !== undefined) {
    const upload = parameters.upload(attached);
    if (!upload) throw badRequest('wrong file identifier/HTTP URL specified');
    return keepUpload(files, kind, upload);
  }
  if (/^https?:/i.test(value)) throw badRequest('failed to get HTTP URL content');
  const file = files.byId(value);
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified');
  if (file.kind !== kind) {
    throw badRequest(`can't use file of type ${typeName(file.kind)} as ${typeName(kind)}`);
  }
  return file;
}

function keepUpload(files: Files, kind: MediaKind, upload: Upload): StoredFile {
  const size = upload.bytes.length;
  if (size === 0) throw badRequest('file must be non-empty');
  if (size > largestFile) throw new Refusal(413, 'Request Entity Too Large');
  if (kind === 'photo' && size > largestPhoto) {
    throw badRequest(
      `file of size ${size} bytes is too big for a photo; the maximum size is ${largestPhoto} bytes`,
    );
  }
  const file = files.keep(kind, upload);
  const { width, height } = file;
  if (kind === 'photo' && width * height === 0) throw badRequest('IMAGE_PROCESS_FAILED');
  // Source: https://core.telegram.org/bots/api#sendphoto
  const isOutOfShape = width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height);
  if (kind === 'photo' && isOutOfShape) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return file;
}

function fileContent(file: StoredFile, duration: number, given: { width: number; height: number }): Content {
  if (file.kind === 'photo') return photoContent(file);
  const content = documentContent(file);
  if (file.kind !== 'animation') return content;
  const { id, uniqueId, name, mime, size } = file;
  return {
    ...content,
    animation: {
      file_id: id,
      file_unique_id: uniqueId,
      width: given.width || file.width,
      height: given.height || file.height,
      duration,
      file_name: name,
      mime_type: mime,
      file_size: size,
    },
  };
}

function spoiler(hidden: boolean): Content {
  return hidden ? { has_media_spoiler: true } : {};
}

function typeName(kind: FileKind): string {
  return kind === 'voice' ? 'VoiceNote' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
