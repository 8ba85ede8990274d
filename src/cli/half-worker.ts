import { parentPort } from 'node:worker_threads';
import { createHalfService } from '../data/half-service.ts';
import type { ToHalfThread } from '../data/half-service.ts';

const take = createHalfService((message, transfer) => parentPort?.postMessage(message, transfer));

/** Reads the second halves of large files for the command line. */
parentPort?.on('message', (message: ToHalfThread) => take(message));
