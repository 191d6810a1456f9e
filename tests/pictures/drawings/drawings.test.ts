import { describe, expect, test } from 'vitest';
import { exerciseIds, exercises } from '../../../src/domain/exercises.ts';
import { bodyMapPicture, drawings, exercisePicture, maps } from '../../../src/pictures/drawings/drawings.ts';
import type { Picture } from '../../../src/pictures/picture.ts';
import { rasterize } from '../../../src/pictures/render.ts';

const drawn = Object.keys(drawings) as (keyof typeof drawings)[];
const mapped = Object.keys(maps) as (keyof typeof maps)[];
const pictures: [name: string, picture: () => Picture, svg: () => string][] = [
  ...drawn.map((id) => [id, () => exercisePicture(id), drawings[id]] as (typeof pictures)[number]),
  ...mapped.map((id) => [id, () => bodyMapPicture(id), maps[id]] as (typeof pictures)[number]),
];

test('every exercise that is done with the body has a drawing, and no other', () => {
  const withTheBody = exerciseIds.filter((id) => !['breathing', 'guided'].includes(exercises[id].kind));
  expect(drawn.toSorted()).toEqual(withTheBody.toSorted());
});

test('no two drawings are alike', () => {
  expect(new Set(pictures.map(([, picture]) => picture().hash)).size).toBe(pictures.length);
});

describe.each(pictures)('the drawing of %s', (_, picture, svg) => {
  test('is a PNG of 1000 × 750 pixels and at most 200 KB', async () => {
    const file = Buffer.from(await picture().render());
    expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1000, 750]);
    expect(file.length).toBeLessThanOrEqual(200 * 1024);
  });

  test('is known by the same hash each time', () => {
    expect(picture()).toMatchObject({ kind: 'photo', hash: picture().hash });
  });

  test('says nothing but single digits', () => {
    const said = [...svg().matchAll(/>([^<]+)</g)].map(([, text]) => text?.trim());
    expect(said.filter((text) => text && !/^[1-9]$/.test(text))).toEqual([]);
  });

  test('is drawn in numbers alone', () => {
    expect(svg()).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('names each of its frames once', () => {
    const names = [...svg().matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('stays within its margin', async () => {
    const { width, height, pixels } = await rasterize(svg());
    const colours = new Set<number>();
    const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (Math.min(x, y, width - 1 - x, height - 1 - y) < 8)
          colours.add(view.getUint32(4 * (y * width + x)));
      }
    }
    expect([...colours]).toEqual([0xf3f1eaff]);
  });
});
