import { Worker } from 'node:worker_threads';
import type { FromHalfThread } from '../data/half-service.ts';
import { createHalfThread } from '../data/half-thread.ts';
import type { HalfPort, HalfThread } from '../data/half-thread.ts';

declare global {
  interface ImportMeta {
    /** Where the bundle of `half-worker.ts` is, which whoever bundles this says; absent where nothing is bundled. */
    readonly halfWorker?: string;
  }
}

/** A thread of Node that reads halves, started at the first large file; empty where its bundle is not known. */
export function nodeHalfThread(): { readonly thread?: HalfThread } {
  const address = import.meta.halfWorker;
  return address === undefined
    ? {}
    : { thread: createHalfThread(() => portOf(new Worker(new URL(address)))) };
}

/** The process does not wait for a worker that has no job. */
function portOf(worker: Worker): HalfPort {
  worker.unref();
  let last = 0;
  return {
    send(message) {
      if (message.type === 'read') worker.ref();
      last = message.number;
      worker.postMessage(message, []);
    },
    onMessage: (listener) => {
      worker.on('message', (message: FromHalfThread) => {
        if (message.number === last) worker.unref();
        listener(message);
      });
    },
    onCrash: (listener) => {
      worker.on('error', () => listener());
    },
  };
}
