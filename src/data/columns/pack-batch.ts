import { ROOM } from '../../base/byte-fours.ts';
import type { CellBatch } from './cell-batch.ts';
import type { PreparedColumns } from './prepare-columns.ts';

/** So many bytes have room for the batch of any part of usual text, so that one block of memory serves for all. */
const LEAST_BYTES = 1 << 20;
const ALIGNED = 8;

/**
 * The batch with all that is prepared of it in one block of memory, to be handed to another thread: in the given block where it is
 * large enough, else in a new one.
 */
export function packBatch(
  batch: CellBatch,
  { codes, degrees }: PreparedColumns,
  old: ArrayBuffer | undefined,
): { readonly batch: CellBatch; readonly block: ArrayBuffer } {
  const { rows } = batch;
  const cells = batch.rowStart[rows] ?? 0;
  const parts = {
    bytes: batch.bytes.subarray(0, (batch.to[cells - 1] ?? 0) + ROOM),
    rowStart: batch.rowStart.subarray(0, rows + 1),
    from: batch.from.subarray(0, cells),
    to: batch.to.subarray(0, cells),
  };
  const perRow = codes.size * 4 + degrees.size * 9;
  const lists = 4 + codes.size + degrees.size * 2;
  const needed = parts.bytes.length + (rows + 1) * 4 + cells * 8 + rows * perRow + lists * ALIGNED;
  const block =
    old !== undefined && old.byteLength >= needed
      ? old
      : new ArrayBuffer(Math.max(needed, LEAST_BYTES));
  const place = createPlacing(block);
  const bytes = place.bytes(parts.bytes);
  const packed: CellBatch = {
    ...batch,
    bytes,
    view: new DataView(block, bytes.byteOffset, bytes.length),
    rowStart: place.integers(parts.rowStart),
    from: place.integers(parts.from),
    to: place.integers(parts.to),
    prepared: {
      codes: new Map([...codes].map(([at, each]) => [at, place.integers(each.subarray(0, rows))])),
      degrees: new Map(
        [...degrees].map(([at, each]) => [
          at,
          {
            degrees: place.floats(each.degrees.subarray(0, rows)),
            decimals: place.bytes(each.decimals.subarray(0, rows)),
          },
        ]),
      ),
    },
  };
  return { batch: packed, block };
}

/** Copies lists into the block, one behind the other. */
function createPlacing(block: ArrayBuffer): {
  bytes(list: Uint8Array): Uint8Array;
  integers(list: Int32Array): Int32Array;
  floats(list: Float64Array): Float64Array;
} {
  let end = 0;
  const room = (size: number): number => {
    const from = end;
    end = Math.ceil((from + size) / ALIGNED) * ALIGNED;
    return from;
  };
  return {
    bytes(list) {
      const copy = new Uint8Array(block, room(list.byteLength), list.length);
      copy.set(list);
      return copy;
    },
    integers(list) {
      const copy = new Int32Array(block, room(list.byteLength), list.length);
      copy.set(list);
      return copy;
    },
    floats(list) {
      const copy = new Float64Array(block, room(list.byteLength), list.length);
      copy.set(list);
      return copy;
    },
  };
}
