import type { CellBatch } from './cell-batch.ts';
import type { PassPart } from './pass-part.ts';
import type { Orders } from './read-rows.ts';

/** The rows of a file in two halves, the second of which another thread can read at the same time. */
export interface Halves {
  /** Rejects with TornRow where the second half turns out to begin within a row. */
  readonly first: AsyncIterable<CellBatch>;
  /** What the other thread makes of the second half; null where it fails. The signal stops it. */
  readonly second: (orders: Orders, signal: AbortSignal) => Promise<PassPart | null>;
  /** The rows of the second half, where the other thread fails, behind so many rows. */
  readonly rest: (rows: number) => AsyncIterable<CellBatch>;
}

/** The place at which a file was divided is none between two rows. */
export class TornRow extends Error {}
