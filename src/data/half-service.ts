import { chooseColumns } from './columns/choose-columns.ts';
import { buffersOf, takePart } from './columns/pass-part.ts';
import type { PassPart } from './columns/pass-part.ts';
import { readRows } from './columns/read-rows.ts';
import type { Orders } from './columns/read-rows.ts';
import type { RowSource } from './columns/source-row.ts';
import { NO_GROUND } from './ground.ts';
import type { ReadOptions } from './reader.ts';
import { csvStream } from './readers/csv-stream.ts';
import type { CsvStream } from './readers/csv-stream.ts';

/** Rows to be read in another thread: where they are, and all that their reading depends on. Plain data. */
export interface HalfJob {
  readonly stream: CsvStream;
  readonly source: Pick<RowSource, 'header' | 'sample' | 'delimiter' | 'rowsHint'>;
  readonly options: ReadOptions;
  readonly orders: Orders;
}

/** What is said to the thread that reads halves: a job, or that it is given up. */
export type ToHalfThread =
  | { readonly type: 'read'; readonly number: number; readonly job: HalfJob }
  | { readonly type: 'stop'; readonly number: number };

/** What it says. Why it failed does not matter: its rows are then read where the others are. */
export type FromHalfThread = { readonly number: number } & (
  | { readonly type: 'done'; readonly part: PassPart }
  | { readonly type: 'failed' }
);

/** Does jobs in the thread that reads halves, one at a time; gives the function that takes what is said to it. */
export function createHalfService(
  send: (message: FromHalfThread, transfer: ArrayBuffer[]) => void,
): (message: ToHalfThread) => void {
  let current = { number: 0, stop: new AbortController() };
  return (message) => {
    if (message.type === 'stop') {
      if (message.number === current.number) current.stop.abort();
      return;
    }
    const { number, job } = message;
    current = { number, stop: new AbortController() };
    readHalf(job, current.stop.signal).then(
      (part) => send({ type: 'done', number, part }, buffersOf(part)),
      () => send({ type: 'failed', number }, []),
    );
  };
}

async function readHalf(
  { stream, source: known, options, orders }: HalfJob,
  signal: AbortSignal,
): Promise<PassPart> {
  const onProgress = (): void => undefined;
  const source: RowSource = {
    ...known,
    hasGeometry: false,
    questions: [],
    issues: [],
    rows: () => csvStream(stream, { signal, onProgress }),
  };
  const context = { ground: NO_GROUND, options, onProgress, signal };
  const choice = chooseColumns(source, options);
  const pass = await readRows(stream.input.name, source, choice, orders, context, () => false);
  return takePart(pass);
}
