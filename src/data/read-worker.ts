import { isBytes } from '../model/texts.ts';
import { COLUMN_NAMES } from './workspace/check-table.ts';
import { createGazetteerIndex } from './gazetteer-names.ts';
import { readOne } from './read-one.ts';
import type { FileOutcome } from './read-one.ts';
import type { FromReadWorker, ToReadWorker } from './read-in-worker.ts';
import { readInput } from './readers.ts';

/** Reads one file after the other off the page's thread, and hands their tables over without a copy. */
globalThis.addEventListener('message', (event: MessageEvent<ToReadWorker>) => {
  void answer(event.data);
});

async function answer({ job, gazetteer }: ToReadWorker): Promise<void> {
  const outcome = await readOne(
    job,
    {
      gazetteer: createGazetteerIndex(gazetteer),
      onProgress: (done) => {
        send({ type: 'progress', done });
      },
      // A reading is cancelled by ending the worker, which stops also a reader that does not listen.
      signal: new AbortController().signal,
    },
    readInput,
  );
  send({ type: 'outcome', outcome }, buffersOf(outcome));
}

function send(message: FromReadWorker, transfer: readonly Transferable[] = []): void {
  globalThis.postMessage(message, { transfer: [...transfer] });
}

function buffersOf(outcome: FileOutcome): readonly ArrayBuffer[] {
  if (outcome.kind !== 'read') return [];
  const { table } = outcome.reading.content;
  const buffers: ArrayBufferLike[] = COLUMN_NAMES.map((name) => table[name].buffer);
  for (const part of table.dictionaries.text.parts)
    if (isBytes(part)) buffers.push(part.bytes.buffer, part.ends.buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
