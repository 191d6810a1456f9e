import { Worker } from 'node:worker_threads';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** What the worker answers; without a file: it could not be laid out. */
interface Made {
  id: number;
  file?: Uint8Array;
}

interface Waiting {
  resolve(file: Uint8Array): void;
  reject(error: Error): void;
}

/** A thread that lays out one document after the other, beside the event loop. */
interface Workshop {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** It comes with the first document, and anew after it has died. */
let workshop: Workshop | undefined;
let asked = 0;

/**
 * A PDF file, set in Inter: the first of these definitions that makes a single page, or else the last. They are plain
 * data, without functions. There is a table layout, `lines`, and a style, `figures`, besides those of pdfmake.
 *
 * @throws when it cannot be laid out; the error says nothing of what is in it
 */
export function renderPdf(definitions: readonly TDocumentDefinitions[]): Promise<Uint8Array> {
  workshop ??= openWorkshop();
  const { worker, waiting } = workshop;
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    worker.postMessage({ id, definitions });
    waiting.set(id, { resolve, reject });
    worker.ref();
  });
}

function openWorkshop(): Workshop {
  // It is plain JavaScript: whatever reads TypeScript in this process is not needed there.
  const worker = new Worker(new URL('./pdf-worker.js', import.meta.url), { execArgv: [] });
  const opened: Workshop = { worker, waiting: new Map() };
  const { waiting } = opened;
  // With nothing to do it keeps nobody from leaving.
  worker.unref();
  worker.on('message', ({ id, file }: Made) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (file) one?.resolve(file);
    else one?.reject(new Error('The PDF could not be laid out.'));
  });
  // Whoever waits is told when it has ended, which comes after its error.
  worker.on('error', () => {});
  worker.on('exit', () => {
    if (workshop === opened) workshop = undefined;
    for (const one of waiting.values()) one.reject(new Error('The worker that lays out PDFs has died.'));
  });
  return opened;
}
