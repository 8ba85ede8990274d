import type { LngLat } from '../../base/lng-lat.ts';
import { ByteHeap } from '../../model/byte-heap.ts';
import type { CellBatch } from '../columns/cell-batch.ts';
import type { RowFault } from '../columns/preset.ts';
import { MAX_CELL_CHARS } from './csv-rows.ts';
import { readGeometry } from './geometry.ts';
import { cellText } from './object-source.ts';
import { refusal } from './refusal.ts';

/** The value of a column in a row. */
export type ValueAt = (row: number) => unknown;

/**
 * Rows of values that lie by column as a batch of UTF-8 cells; a value that follows itself is written once. Throws
 * UnreadableInput for values of more than a million characters.
 */
export function batchOfColumns(
  columns: readonly ValueAt[],
  geometry: ValueAt | null,
  rows: number,
  file: string,
): CellBatch {
  const heap = new ByteHeap(rows * columns.length * 8);
  const width = columns.length;
  const from = new Int32Array(rows * width);
  const to = new Int32Array(rows * width);
  for (const [at, valueAt] of columns.entries()) {
    let last: unknown;
    let [start, end] = [0, 0];
    for (let row = 0, cell = at; row < rows; row++, cell += width) {
      const value = valueAt(row);
      if (value !== last) {
        last = value;
        start = heap.size;
        writeCell(heap, cellText(value), file);
        end = heap.size;
      }
      from[cell] = start;
      to[cell] = end;
    }
  }
  return {
    rows,
    bytes: heap.bytes,
    view: heap.view,
    rowStart: Int32Array.from({ length: rows + 1 }, (_, row) => row * width),
    from,
    to,
    ...geometriesOf(geometry, rows),
    warnings: new Map(),
  };
}

function writeCell(heap: ByteHeap, text: string, file: string): void {
  if (text.length > MAX_CELL_CHARS)
    throw refusal('cell-too-long', file, undefined, String(MAX_CELL_CHARS));
  if (text !== '') heap.writeText(text);
}

function geometriesOf(
  geometry: ValueAt | null,
  rows: number,
): Pick<CellBatch, 'geometries' | 'faults'> {
  const faults = new Map<number, RowFault>();
  if (geometry === null) return { faults };
  const geometries = Array.from({ length: rows }, (_, row): LngLat | string | null => {
    const read = readGeometry(geometry(row));
    if (read === null || typeof read === 'string' || !('code' in read)) return read;
    faults.set(row, read);
    return null;
  });
  return { geometries, faults };
}
