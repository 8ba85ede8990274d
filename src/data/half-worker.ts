import { createHalfService } from './half-service.ts';
import type { ToHalfThread } from './half-service.ts';

const take = createHalfService((message, transfer) => {
  globalThis.postMessage(message, { transfer });
});

/** Reads the second halves of large files for the worker that reads the first. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ToHalfThread>) => take(data));
