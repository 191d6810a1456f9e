/** What is used of gifenc, which brings no types. Its other file is read in another way by Node than by Vite. */
declare module 'gifenc/dist/gifenc.esm.js' {
  /** A file that is being written. */
  interface GifWriter {
    /** Adds a frame: for each pixel a place in the palette, which the first frame brings for all of them. */
    writeFrame(
      pixels: Uint8Array,
      width: number,
      height: number,
      options: {
        palette?: readonly (readonly number[])[];
        /** In milliseconds. */
        delay: number;
        transparent: boolean;
        transparentIndex: number;
        /** 1: it stays, and the next frame is drawn over it. */
        dispose: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  export function GIFEncoder(): GifWriter;
}
