import { GIFEncoder } from 'gifenc/dist/gifenc.esm.js';
import { rasterize } from './render.ts';

/** A colour: red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The place in the palette that stands for whatever is shown there already. */
const unchanged = 0;

/**
 * A GIF that plays for ever, from opaque SVGs of one size; each is shown for so many hundredths of a second. A pixel takes
 * the nearest of the colours, of which there are at most 255. Others have their turn on the event loop between two frames.
 */
export async function renderGif(
  frames: readonly string[],
  centiseconds: number,
  colours: readonly Colour[],
): Promise<Uint8Array> {
  const gif = GIFEncoder();
  const palette: Colour[] = [[0, 0, 0], ...colours];
  const placeOf = nearestIn(palette);
  let before: Uint32Array | undefined;
  let shown = new Uint8Array();
  for (const frame of frames) {
    const { width, height, pixels } = await rasterize(frame);
    const rgba = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
    if (!before) shown = new Uint8Array(rgba.length);
    const drawn = new Uint8Array(rgba.length);
    for (let pixel = 0; pixel < rgba.length; pixel += 1) {
      const colour = rgba[pixel] as number;
      if (colour === before?.[pixel]) continue;
      const place = placeOf(colour);
      if (place === shown[pixel]) continue;
      shown[pixel] = place;
      drawn[pixel] = place;
    }
    gif.writeFrame(drawn, width, height, {
      ...(before ? {} : { palette }),
      delay: centiseconds * 10,
      transparent: before !== undefined,
      transparentIndex: unchanged,
      dispose: 1,
    });
    before = rgba;
  }
  gif.finish();
  return gif.bytes();
}

/** Finds the place in the palette that comes nearest to a pixel, whose lowest byte is its red. */
function nearestIn(palette: readonly Colour[]): (pixel: number) => number {
  const known = new Map<number, number>();

  function search(pixel: number): number {
    const [red, green, blue] = [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff];
    const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    distances[unchanged] = Number.POSITIVE_INFINITY;
    return distances.indexOf(Math.min(...distances));
  }

  return (pixel) => {
    const place = known.get(pixel) ?? search(pixel);
    known.set(pixel, place);
    return place;
  };
}
