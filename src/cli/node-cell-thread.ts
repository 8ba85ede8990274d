import { Worker } from 'node:worker_threads';
import type { FromCellThread } from '../data/cell-service.ts';
import { createCellThread } from '../data/cell-thread.ts';
import type { CellPort } from '../data/cell-thread.ts';
import type { CellThread } from '../data/reader.ts';

declare global {
  interface ImportMeta {
    /** Where the bundle of `cell-worker.ts` is, which whoever bundles this says; absent where nothing is bundled. */
    readonly cellWorker?: string;
  }
}

/** A thread of Node that finds cells, started at the first large file; empty where its bundle is not known. */
export function nodeCellThread(): { readonly thread?: CellThread } {
  const address = import.meta.cellWorker;
  return address === undefined
    ? {}
    : { thread: createCellThread(() => portOf(new Worker(new URL(address)))) };
}

/** The process does not wait for a worker that has no job. */
function portOf(worker: Worker): CellPort {
  worker.unref();
  return {
    send(message, transfer) {
      if (message.type === 'find') worker.ref();
      worker.postMessage(message, transfer);
      if (message.type === 'stop') worker.unref();
    },
    onMessage: (listener) => {
      worker.on('message', (message: FromCellThread) => listener(message));
    },
    onCrash: (listener) => {
      worker.on('error', (error) => listener(String(error)));
    },
  };
}
