import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';

const fontFile = (name) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${name}.ttf`));
const normal = fontFile('400Regular/Inter_400Regular');
const bold = fontFile('700Bold/Inter_700Bold');

pdfmake.setFonts({ Inter: { normal, bold } });
// A document is made of what it is given: nothing is fetched, and of files only the fonts are read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
pdfmake.addTableLayouts({
  lines: {
    hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 0 : 0.4),
    vLineWidth: () => 0,
    hLineColor: () => '#c9ced2',
    paddingLeft: (column) => (column === 0 ? 0 : 5),
    paddingRight: () => 0,
    paddingTop: () => 1.2,
    paddingBottom: () => 1.2,
  },
});

// Kerned, the full stop of 7.11. and the comma of 10,1 are hardly to be seen. Without is slower, so it is not for all.
const figures = { fontFeatures: { kern: false } };

// One after the other: it is not written anywhere that two may be made at once.
let before = Promise.resolve();
parentPort.on('message', ({ id, definitions }) => {
  before = before.then(async () => {
    try {
      const file = new Uint8Array(await fileOf(definitions));
      parentPort.postMessage({ id, file }, [file.buffer]);
    } catch {
      // What it says may quote the document.
      parentPort.postMessage({ id });
    }
  });
});

async function fileOf(definitions) {
  let output;
  for (const definition of definitions) {
    const styles = { ...definition.styles, figures };
    const defaultStyle = { font: 'Inter', ...definition.defaultStyle };
    output = pdfmake.createPdf({ ...definition, defaultStyle, styles }, { bufferPages: true });
    const { count } = (await output.getStream()).bufferedPageRange();
    if (count === 1) break;
  }
  return output.getBuffer();
}
