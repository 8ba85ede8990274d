import { packBatch } from './columns/pack-batch.ts';
import type { PackedBatch } from './columns/pack-batch.ts';
import { createPreparation } from './columns/prepare-columns.ts';
import type { ColumnWish } from './columns/prepare-columns.ts';
import { NotUtf8 } from './encoding.ts';
import { UnreadableInput } from './reader.ts';
import type { Issue } from '../model/issue.ts';
import { csvStream } from './readers/csv-stream.ts';
import type { CsvStream } from './readers/csv-stream.ts';

/** What is said to the thread that finds cells: a job, that a batch of it was used, or that it is given up. */
export type ToCellThread =
  | {
      readonly type: 'find';
      readonly job: number;
      readonly stream: CsvStream;
      readonly wish: ColumnWish;
    }
  | {
      readonly type: 'used';
      readonly job: number;
      /** The memory of the batch, for another: new memory costs more than what is written to it. */
      readonly block: ArrayBuffer;
    }
  | { readonly type: 'stop'; readonly job: number };

/** What it says; its errors as data, since their kinds do not survive the way. */
export type FromCellThread = { readonly job: number } & (
  | { readonly type: 'batch'; readonly packed: PackedBatch; readonly done: number }
  | { readonly type: 'end' | 'not-utf8' }
  | { readonly type: 'unreadable'; readonly issue: Issue }
  | { readonly type: 'failed'; readonly reason: string }
);

/** A message costs as much as the cells of some thousand bytes, so there are fewer than batches on one thread. */
const PART_BYTES = 1 << 18;
/** So many batches may wait to be used: memory is not filled where finding is faster than understanding. */
const MOST_WAITING = 8;

/** Answers jobs in the thread that finds cells; gives the function that takes what is said to it. */
export function createCellService(
  send: (message: FromCellThread, transfer: ArrayBuffer[]) => void,
): (message: ToCellThread) => void {
  let current = 0;
  let waiting = 0;
  let goOn = (): void => undefined;
  const blocks: ArrayBuffer[] = [];
  const isHeld = (job: number): boolean => waiting >= MOST_WAITING && job === current;
  const room = (): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve;
    });
  const find = async (job: number, stream: CsvStream, wish: ColumnWish): Promise<void> => {
    const prepare = createPreparation(wish);
    let done = 0;
    const onProgress = (share: number): void => {
      done = share;
    };
    const context = { signal: new AbortController().signal, onProgress };
    for await (const batch of csvStream(stream, context, PART_BYTES)) {
      while (isHeld(job)) await room();
      if (job !== current) return;
      waiting++;
      const packed = packBatch(batch, prepare(batch), wish, blocks.pop());
      send({ type: 'batch', job, packed, done }, [packed.block]);
    }
    send({ type: 'end', job }, []);
  };
  return (message) => {
    if (message.type === 'find') {
      const { job } = message;
      current = job;
      waiting = 0;
      find(job, message.stream, message.wish).catch((error: unknown) => {
        send({ job, ...failureOf(error) }, []);
      });
    } else if (message.type === 'used') {
      blocks.push(message.block);
      if (message.job === current) waiting--;
    } else if (message.job === current) current = 0;
    goOn();
  };
}

type Failure<Message> = Message extends { readonly job: number } ? Omit<Message, 'job'> : never;

function failureOf(error: unknown): Failure<FromCellThread> {
  if (error instanceof NotUtf8) return { type: 'not-utf8' };
  if (error instanceof UnreadableInput) return { type: 'unreadable', issue: error.issue };
  return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
