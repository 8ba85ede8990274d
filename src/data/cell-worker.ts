import { createCellService } from './cell-service.ts';
import type { ToCellThread } from './cell-service.ts';

const take = createCellService((message, transfer) => {
  globalThis.postMessage(message, { transfer });
});

/** Finds the cells of large files for the worker that reads them. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ToCellThread>) => take(data));
