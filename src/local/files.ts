import { createHash } from 'node:crypto';
import type { Journal } from './journal.ts';
import type { Upload } from './multipart.ts';
import { pictureSize } from './picture-size.ts';

/** What a file was sent as. */
export type FileKind = 'photo' | 'animation' | 'document' | 'sticker' | 'voice';

/** What is known of a file that somebody sent. Width and height in pixels, 0 when it is no picture. */
export interface StoredFile {
  id: string;
  uniqueId: string;
  kind: FileKind;
  /** Where `/file/bot<token>/` serves it. */
  path: string;
  name: string;
  mime: string;
  size: number;
  width: number;
  height: number;
  /** The name under which the journal keeps the bytes. */
  content: string;
}

/** The files of all chats; the same file sent again keeps its identifier. */
export interface Files {
  keep(kind: FileKind, upload: Upload): StoredFile;
  byId(id: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
  bytes(file: StoredFile): Uint8Array<ArrayBuffer>;
}

/** Identifiers begin as Telegram's do. */
const prefixes: Record<FileKind, string> = {
  photo: 'AgAC',
  animation: 'CgAC',
  document: 'BQAC',
  sticker: 'CAAC',
  voice: 'AwAC',
};

const mimes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.zip': 'application/zip',
};

/** Opens the files kept in the journal. */
export function openFiles(journal: Journal): Files {
  const table = journal.table<StoredFile>('files');
  const paths = new Map(table.values().map((file) => [file.path, file]));

  return {
    keep: (kind, { name, mime, bytes }) => {
      const content = createHash('sha256').update(bytes).digest('hex');
      const id =
        prefixes[kind] + createHash('sha256').update(`${kind} ${name} ${content}`).digest('base64url');
      const known = table.get(id);
      if (known) return known;
      const extension = /\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0] ?? '';
      const file: StoredFile = {
        id,
        uniqueId: `AQAD${content.slice(0, 12)}`,
        kind,
        path: `${kind}s/file_${table.values().length}${extension}`,
        name,
        mime: mimes[extension] ?? mime,
        size: bytes.length,
        ...(pictureSize(bytes) ?? { width: 0, height: 0 }),
        content,
      };
      journal.write(content, bytes);
      table.set(id, file);
      paths.set(file.path, file);
      return file;
    },
    byId: (id) => table.get(id),
    byPath: (path) => paths.get(path),
    bytes: (file) => new Uint8Array(journal.read(file.content) ?? []),
  };
}
