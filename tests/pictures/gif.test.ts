import { expect, test } from 'vitest';
import { renderGif } from '../../src/pictures/gif.ts';
import { readGif } from './gif-reader.ts';

const square = (left: string, right: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><rect width="1" height="1" fill="${left}"/><rect x="1" width="1" height="1" fill="${right}"/></svg>`;

/** The GIF of these pictures in red, green and black, and what it shows. */
async function read(...frames: string[]) {
  const file = await renderGif(frames, 7, [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 0],
  ]);
  const shown: number[][] = [];
  const gif = readGif(file, (frame) => shown.push([...frame]));
  return { ...gif, shown };
}

test('a GIF shows its frames for as long as it is told to, again and again', async () => {
  const { width, height, repeats, delays } = await read(square('#f00', '#0f0'), square('#0f0', '#f00'));
  expect({ width, height, repeats, delays }).toEqual({ width: 2, height: 1, repeats: 0, delays: [7, 7] });
});

test('a GIF shows what has changed and keeps what has not, black too', async () => {
  const { shown } = await read(square('#f00', '#000'), square('#000', '#000'), square('#000', '#0f0'));
  expect(shown).toEqual([
    [0xff0000, 0],
    [0, 0],
    [0, 0x00ff00],
  ]);
});

test('a GIF takes the colour that comes nearest', async () => {
  const { shown } = await read(square('#d02010', '#10c030'), square('#e02010', '#201008'));
  expect(shown).toEqual([
    [0xff0000, 0x00ff00],
    [0xff0000, 0],
  ]);
});
