import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';

const fontFiles = [
  import.meta.resolve('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
].map((url) => fileURLToPath(url));

/** An SVG as pixels: RGBA, row by row. The work is done beside the event loop. */
export async function rasterize(svg: string): Promise<{ width: number; height: number; pixels: Uint8Array }> {
  const { width, height, pixels } = await render(svg);
  return { width, height, pixels };
}

/** An SVG as a PNG file, in the size the SVG names. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  return (await render(svg)).asPng();
}

function render(svg: string) {
  return renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
}
