import { unpackBatch } from './columns/pack-batch.ts';
import type { FromCellThread, ToCellThread } from './cell-service.ts';
import { NotUtf8 } from './encoding.ts';
import { UnreadableInput } from './reader.ts';
import type { CellThread } from './reader.ts';
import { csvStream } from './readers/csv-stream.ts';

/** As much of a worker as is needed here. */
export interface CellPort {
  send(message: ToCellThread, transfer: ArrayBuffer[]): void;
  onMessage(listener: (message: FromCellThread) => void): void;
  /** The listener gets why the worker failed as a whole. */
  onCrash(listener: (reason: string) => void): void;
}

/** In smaller files the start of a thread takes longer than what it saves. */
const LEAST_BYTES = 16_000_000;

/** The thread behind the port, which is started at the first file of so many bytes and does one at a time. */
export function createCellThread(start: () => CellPort, leastBytes = LEAST_BYTES): CellThread {
  let port: CellPort | null = null;
  let jobs = 0;
  let hear: (message: FromCellThread) => void = () => undefined;
  const get = (): CellPort => {
    if (port !== null) return port;
    const started = start();
    started.onMessage((message) => hear(message));
    started.onCrash((reason) => {
      port = null;
      hear({ type: 'failed', job: jobs, reason });
    });
    return (port = started);
  };
  return {
    async *batches(stream, wish, context) {
      if (stream.input.blob.size < leastBytes) {
        yield* csvStream(stream, context);
        return;
      }
      const job = ++jobs;
      const messages: FromCellThread[] = [];
      let wake = (): void => undefined;
      hear = (message) => {
        if (message.job !== job) return;
        messages.push(message);
        wake();
      };
      let isStarted = false;
      const worker = get();
      worker.send({ type: 'find', job, stream, wish }, []);
      try {
        for (;;) {
          const message = messages.shift();
          if (message === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            continue;
          }
          if (message.type === 'end') return;
          if (message.type === 'failed' && !isStarted) {
            // Where no thread can be started, nothing is lost but time.
            yield* csvStream(stream, context);
            return;
          }
          if (message.type !== 'batch') throw errorOf(message);
          isStarted = true;
          const { packed, done } = message;
          context.onProgress(done);
          yield unpackBatch(packed, wish);
          worker.send({ type: 'used', job, block: packed.block }, [packed.block]);
        }
      } finally {
        worker.send({ type: 'stop', job }, []);
      }
    },
  };
}

function errorOf(message: Exclude<FromCellThread, { type: 'batch' }>): Error {
  if (message.type === 'not-utf8') return new NotUtf8('Expected UTF-8');
  if (message.type === 'unreadable') return new UnreadableInput(message.issue);
  return new Error(message.type === 'failed' ? message.reason : message.type);
}
