import type { CellBatch } from '../columns/cell-batch.ts';
import { utf8Chunks } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import type { ReadContext, ReaderInput } from '../reader.ts';
import { csvBatches } from './csv-rows.ts';

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
}

/** Its rows in batches of parts of so many bytes, each to be used before the next is asked for. Rejects with NotUtf8 or UnreadableInput. */
export async function* csvStream(
  { input: { blob, name }, decoding, delimiter, width, skipped, hasHeader }: CsvStream,
  context: Pick<ReadContext, 'signal' | 'onProgress'>,
  partBytes?: number,
): AsyncGenerator<CellBatch> {
  const pieces = withoutStart(utf8Chunks(blob, decoding, context), skipped);
  let isFirst = hasHeader;
  for await (const batch of csvBatches(pieces, delimiter, width, name, partBytes)) {
    yield isFirst ? withoutFirst(batch) : batch;
    isFirst = false;
  }
}

async function* withoutStart(
  pieces: AsyncIterable<Uint8Array>,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const piece of pieces) {
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
