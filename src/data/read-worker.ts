import { isBytes, isJoined } from '../model/texts.ts';
import type { FromHalfThread } from './half-service.ts';
import { createHalfThread } from './half-thread.ts';
import type { HalfPort } from './half-thread.ts';
import { COLUMN_NAMES, plainTable } from '../model/table-columns.ts';
import { learnGround } from './ground.ts';
import type { Ground, GroundTexts } from './ground.ts';
import { readOne } from './read-one.ts';
import type { FileOutcome, ReadJob } from './read-one.ts';
import type { FromReadWorker, ToReadWorker } from './read-in-worker.ts';
import { issueOfFailure } from './reader.ts';
import { readInput } from './readers.ts';

type Known = { readonly ground: Ground } | { readonly error: unknown };

/** It ends with this worker. */
const thread = createHalfThread(startHalfWorker);
let known: Known = { error: new Error('Expected the ground before a file') };

/** Reads one file after the other off the page's thread, and hands their tables over without a copy. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ToReadWorker>) => {
  if (data.type === 'ground') known = learn(data.texts);
  else void answer(data.job);
});

function learn(texts: GroundTexts): Known {
  try {
    return { ground: learnGround(texts) };
  } catch (error) {
    return { error };
  }
}

async function answer(job: ReadJob): Promise<void> {
  const outcome = await read(job);
  send({ type: 'outcome', outcome }, buffersOf(outcome));
}

async function read(job: ReadJob): Promise<FileOutcome> {
  const { name } = job.input;
  if ('error' in known) return { kind: 'refused', name, issue: issueOfFailure(name, known.error) };
  const onProgress = (done: number): void => send({ type: 'progress', done });
  // A reading is cancelled by ending the worker, which stops also a reader that does not listen.
  const { signal } = new AbortController();
  return readOne(job, { ground: known.ground, onProgress, signal, thread }, readInput);
}

function startHalfWorker(): HalfPort {
  const worker = new Worker(new URL('./half-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (message) => worker.postMessage(message, []),
    onMessage(listener) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromHalfThread>) => {
        listener(data);
      });
    },
    onCrash(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener();
      });
    },
  };
}

function send(message: FromReadWorker, transfer: readonly Transferable[] = []): void {
  globalThis.postMessage(message, { transfer: [...transfer] });
}

function buffersOf(outcome: FileOutcome): readonly ArrayBuffer[] {
  if (outcome.kind !== 'read') return [];
  const table = plainTable(outcome.reading.content.table);
  const buffers: ArrayBufferLike[] = COLUMN_NAMES.map((name) => table[name].buffer);
  for (const part of table.dictionaries.text.parts) {
    if (isBytes(part)) buffers.push(part.bytes.buffer, part.ends.buffer);
    if (!isJoined(part)) continue;
    for (const { words, codes } of part.pieces)
      buffers.push(words.bytes.buffer, words.ends.buffer, codes.buffer);
  }
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
