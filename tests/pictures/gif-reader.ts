/** What a GIF says of itself. */
interface ReadGif {
  width: number;
  height: number;
  /** How often it is repeated: 0 is for ever; undefined: it is not. */
  repeats: number | undefined;
  /** Of each frame, in hundredths of a second. */
  delays: number[];
}

/**
 * Reads a GIF whose frames are as large as itself, use its palette and stay for the next one. Shows each frame as a viewer
 * sees it: a colour, 0xRRGGBB, for every pixel; −1 where nothing was ever drawn. What is shown is overwritten by the next.
 */
export function readGif(file: Uint8Array, show: (frame: Int32Array) => void): ReadGif {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const word = (at: number) => view.getUint16(at, true);
  const byte = (at: number) => view.getUint8(at);
  if (new TextDecoder().decode(file.subarray(0, 6)) !== 'GIF89a') throw new Error('That is no GIF.');

  const [width, height] = [word(6), word(8)];
  const colours = 2 << (byte(10) & 7);
  const palette = Array.from({ length: colours }, (_, place) => view.getUint32(12 + 3 * place) & 0xffffff);
  const read: ReadGif = { width, height, repeats: undefined, delays: [] };
  const frame = new Int32Array(width * height).fill(-1);
  let transparent = -1;
  let at = 13 + 3 * colours;

  function blocks(): Uint8Array {
    const found: Uint8Array[] = [];
    for (; byte(at) > 0; at += 1 + byte(at)) found.push(file.subarray(at + 1, at + 1 + byte(at)));
    at += 1;
    return Buffer.concat(found);
  }

  while (byte(at) !== 0x3b) {
    if (byte(at) === 0x21) {
      const label = byte(at + 1);
      at += 2;
      const data = blocks();
      if (label === 0xf9) {
        if (((data[0] ?? 0) >> 2) % 8 !== 1) throw new Error('The frame does not stay.');
        transparent = (data[0] ?? 0) % 2 === 1 ? (data[3] ?? 0) : -1;
        read.delays.push((data[1] ?? 0) + 256 * (data[2] ?? 0));
      }
      const text = new TextDecoder().decode(data);
      if (label === 0xff && text.startsWith('NETSCAPE2.0'))
        read.repeats = (data[12] ?? 0) + 256 * (data[13] ?? 0);
      continue;
    }
    const place = [1, 3, 5, 7].map((offset) => word(at + offset));
    if (`${place}` !== `${[0, 0, width, height]}` || byte(at + 9) !== 0)
      throw new Error('Not a whole frame.');
    const codeSize = byte(at + 10);
    at += 11;
    const pixels = inflate(blocks(), codeSize, frame.length);
    for (let pixel = 0; pixel < frame.length; pixel += 1) {
      const index = pixels[pixel] ?? 0;
      if (index !== transparent) frame[pixel] = palette[index] ?? -1;
    }
    show(frame);
  }
  if (at !== file.length - 1) throw new Error('Something follows the end.');
  return read;
}

/** Undoes the compression of GIF (LZW): each code stands for an earlier run of pixels and one more. */
function inflate(data: Uint8Array, codeSize: number, length: number): Uint8Array {
  const clear = 1 << codeSize;
  const pixels = new Uint8Array(length);
  const starts = new Int32Array(4096);
  const lengths = new Int32Array(4096);
  let filled = 0;
  let next = clear + 2;
  let bits = codeSize + 1;
  let kept = 0;
  let held = 0;
  for (const byte of data) {
    held |= byte << kept;
    kept += 8;
    while (kept >= bits) {
      const code = held & ((1 << bits) - 1);
      held >>= bits;
      kept -= bits;
      if (code === clear + 1) {
        if (filled !== length) throw new Error(`${filled} of ${length} pixels.`);
        return pixels;
      }
      if (code === clear) {
        next = clear + 2;
        bits = codeSize + 1;
        continue;
      }
      const start = filled;
      if (code < clear) pixels[filled++] = code;
      else {
        if (code >= next) throw new Error('No such code.');
        const from = starts[code] ?? 0;
        for (let step = 0; step < (lengths[code] ?? 0); step += 1)
          pixels[filled++] = pixels[from + step] ?? 0;
      }
      // The run that has just been written, and the pixel after it, is what the next code stands for.
      if (next < 4096) {
        starts[next] = start;
        lengths[next] = filled - start + 1;
        next += 1;
      }
      if (next > 1 << bits && bits < 12) bits += 1;
    }
  }
  throw new Error('It has no end.');
}
