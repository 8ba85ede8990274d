import { ROOM } from '../../base/byte-fours.ts';
import type { CellBatch } from './cell-batch.ts';
import type { Degrees } from './degree-column.ts';
import type { ColumnWish, PreparedColumns } from './prepare-columns.ts';

/** A batch in one block of memory, as it goes from one thread to another: one block costs less than many lists. */
export interface PackedBatch extends Pick<CellBatch, 'rows' | 'faults' | 'warnings'> {
  readonly block: ArrayBuffer;
  /** How many bytes and cells it has. */
  readonly size: number;
  readonly cells: number;
}

/** So many bytes have room for the batch of any part of usual text, so that one block of memory serves for all. */
const LEAST_BYTES = 1 << 20;
const ALIGNED = 8;

/**
 * The batch with all that is prepared of it in a block: in the given one where that is large enough, else in a new one, since new
 * memory costs more than what is written to it.
 */
export function packBatch(
  batch: CellBatch,
  prepared: PreparedColumns,
  wish: ColumnWish,
  old: ArrayBuffer | undefined,
): PackedBatch {
  const { rows, faults, warnings } = batch;
  const cells = batch.rowStart[rows] ?? 0;
  const size = (batch.to[cells - 1] ?? 0) + ROOM;
  const lists = 4 + wish.words.length + wish.degrees.length * 2;
  const perRow = wish.words.length * 4 + wish.degrees.length * 9;
  const needed = size + (rows + 1) * 4 + cells * 8 + rows * perRow + lists * ALIGNED;
  const block =
    old !== undefined && old.byteLength >= needed
      ? old
      : new ArrayBuffer(Math.max(needed, LEAST_BYTES));
  const packed: PackedBatch = { block, rows, size, cells, faults, warnings };
  const copy = unpackBatch(packed, wish);
  copy.bytes.set(batch.bytes.subarray(0, size));
  copy.rowStart.set(batch.rowStart.subarray(0, rows + 1));
  copy.from.set(batch.from.subarray(0, cells));
  copy.to.set(batch.to.subarray(0, cells));
  for (const [column, codes] of copy.prepared.codes)
    codes.set(prepared.codes.get(column)?.subarray(0, rows) ?? []);
  for (const [column, { degrees, decimals }] of copy.prepared.degrees) {
    const own = prepared.degrees.get(column);
    degrees.set(own?.degrees.subarray(0, rows) ?? []);
    decimals.set(own?.decimals.subarray(0, rows) ?? []);
  }
  return packed;
}

/** The batch as it lies in its block. */
export function unpackBatch(
  { block, rows, size, cells, faults, warnings }: PackedBatch,
  wish: ColumnWish,
): CellBatch & { readonly prepared: PreparedColumns } {
  let end = 0;
  const room = (bytes: number): number => {
    const from = end;
    end = Math.ceil((from + bytes) / ALIGNED) * ALIGNED;
    return from;
  };
  const bytes = (length: number): Uint8Array => new Uint8Array(block, room(length), length);
  const integers = (length: number): Int32Array => new Int32Array(block, room(length * 4), length);
  const degrees = (): Degrees => ({
    degrees: new Float64Array(block, room(rows * 8), rows),
    decimals: bytes(rows),
  });
  return {
    rows,
    faults,
    warnings,
    bytes: bytes(size),
    view: new DataView(block, 0, size),
    rowStart: integers(rows + 1),
    from: integers(cells),
    to: integers(cells),
    prepared: {
      codes: new Map(wish.words.map((column) => [column, integers(rows)])),
      degrees: new Map(wish.degrees.map((column) => [column, degrees()])),
    },
  };
}
