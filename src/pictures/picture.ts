import { createHash } from 'node:crypto';

/** A picture that can be drawn, and what it is known by before it is. */
export interface Picture {
  kind: 'photo' | 'animation';
  /** Of all it is drawn from: another hash, another picture. */
  hash: string;
  /** The file: PNG for a photo, GIF for an animation. */
  render(): Promise<Uint8Array>;
}

/** A place on the sheet, in pixels: right and down. */
export type Point = readonly [x: number, y: number];

/** What all pictures are drawn with, and on. */
export const ink = '#22384a';
export const paper = '#f3f1ea';

/** The hash of what a picture is drawn from. */
export function hashOf(...sources: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(sources)).digest('base64url');
}
