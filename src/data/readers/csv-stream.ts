import type { CellBatch } from '../columns/cell-batch.ts';
import { utf8Chunks } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import type { ReadContext, ReaderInput } from '../reader.ts';
import { csvBatches } from './csv-rows.ts';
import type { CsvPlace } from './csv-rows.ts';

/** Delimited text of which is known how it is to be read. Plain data, which another thread can be given. */
export interface CsvStream {
  readonly input: ReaderInput;
  readonly decoding: Decoding;
  readonly delimiter: string;
  /** How many cells a row has. */
  readonly width: number;
  /** Bytes before the first row. */
  readonly skipped: number;
  /** Whether the first row is no row. */
  readonly hasHeader: boolean;
  /** Where it stands in its file, if that is not all of it. */
  readonly place?: CsvPlace;
}

/** Its rows in batches, each to be used before the next is asked for. Rejects with NotUtf8, UnreadableInput or TornRow. */
export async function* csvStream(
  stream: CsvStream,
  context: Pick<ReadContext, 'signal' | 'onProgress'>,
): AsyncGenerator<CellBatch> {
  const { input, delimiter, width, hasHeader, place } = stream;
  let isFirst = hasHeader;
  const pieces = piecesOf(stream, context);
  for await (const batch of csvBatches(pieces, delimiter, width, input.name, place)) {
    yield isFirst ? withoutFirst(batch) : batch;
    isFirst = false;
  }
}

/** Its UTF-8 from its first row on. */
export async function* piecesOf(
  { input, decoding, skipped }: CsvStream,
  context: Pick<ReadContext, 'signal' | 'onProgress'>,
): AsyncGenerator<Uint8Array> {
  let left = skipped;
  for await (const piece of utf8Chunks(input.blob, decoding, context)) {
    yield piece.subarray(left);
    left = 0;
  }
}

function withoutFirst(batch: CellBatch): CellBatch {
  const moved = (faults: CellBatch['faults']): CellBatch['faults'] =>
    new Map([...faults].map(([row, fault]) => [row - 1, fault]));
  return {
    ...batch,
    rows: batch.rows - 1,
    rowStart: batch.rowStart.subarray(1),
    faults: moved(batch.faults),
    warnings: moved(batch.warnings),
  };
}
