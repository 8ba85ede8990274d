import { parentPort } from 'node:worker_threads';
import { createCellService } from '../data/cell-service.ts';
import type { ToCellThread } from '../data/cell-service.ts';

const take = createCellService((message, transfer) => parentPort?.postMessage(message, transfer));

/** Finds the cells of large files for the command line. */
parentPort?.on('message', (message: ToCellThread) => take(message));
