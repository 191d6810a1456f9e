/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The size of a PNG, JPEG, GIF or WebP picture, read from its head; `undefined` when it is none of these. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 30) return undefined;
  const kind = data.toString('latin1', 0, 16);
  if (kind.startsWith('\x89PNG')) return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  if (kind.startsWith('GIF8')) return { width: data.readUInt16LE(6), height: data.readUInt16LE(8) };
  if (kind.startsWith('RIFF') && kind.startsWith('WEBP', 8)) return webpSize(data, kind.slice(12));
  return kind.startsWith('\xff\xd8') ? jpegSize(data) : undefined;
}

/** Source: https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(data: Buffer, chunk: string): Size | undefined {
  if (chunk === 'VP8X') return { width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ')
    return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff };
  const bits = data.readUInt32LE(21);
  return chunk === 'VP8L' ? { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 } : undefined;
}

/** Walks the segments to the start of frame (SOF0–SOF15 without DHT, JPG and DAC), which holds the size. */
function jpegSize(data: Buffer): Size | undefined {
  for (let at = 2; at + 9 <= data.length && data[at] === 0xff; ) {
    const marker = data[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
    }
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}
