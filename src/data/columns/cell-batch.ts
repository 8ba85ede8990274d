import { ROOM } from '../../base/byte-fours.ts';
import type { LngLat } from '../../base/lng-lat.ts';
import type { RowFault } from './preset.ts';
import type { SourceRow } from './source-row.ts';

/** Some rows of a table as UTF-8, whatever its format: no text is made of a cell that nobody asks for. */
export interface CellBatch {
  readonly rows: number;
  readonly bytes: Uint8Array;
  /** Over the bytes, with `ROOM` behind the last cell. */
  readonly view: DataView;
  /** The cells of row r are those from `rowStart[r]` to `rowStart[r + 1]`; they lie in `bytes` from `from` to `to`. */
  readonly rowStart: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of formats with geometries, by row: the position, the name of a geometry that is no position, or null. */
  readonly geometries?: readonly (LngLat | string | null)[];
  /** Why a row cannot be used at all, by row. */
  readonly faults: ReadonlyMap<number, RowFault>;
  /** What is odd about a row, which is used nevertheless, by row. */
  readonly warnings: ReadonlyMap<number, RowFault>;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** No rows at all. */
export const NO_BATCH: CellBatch = packRows([]);

/** The texts of a row's cells. */
export function cellsOf({ bytes, rowStart, from, to }: CellBatch, row: number): string[] {
  const [first = 0, end = 0] = [rowStart[row], rowStart[row + 1]];
  return Array.from({ length: end - first }, (_, at) =>
    decoder.decode(bytes.subarray(from[first + at], to[first + at])),
  );
}

/** The rows of a batch as texts. */
export function rowsOfBatch(batch: CellBatch): readonly SourceRow[] {
  return Array.from({ length: batch.rows }, (_, row) => ({ cells: cellsOf(batch, row) }));
}

/** Rows of text as a batch. */
export function packRows(rows: readonly SourceRow[]): CellBatch {
  let [count, size] = [0, 0];
  for (const { cells } of rows) {
    count += cells.length;
    for (const text of cells) size += text.length * 3;
  }
  const bytes = new Uint8Array(size + ROOM);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const rowStart = new Int32Array(rows.length + 1);
  let [end, at] = [0, 0];
  for (const [row, { cells }] of rows.entries()) {
    for (const text of cells) {
      from[at] = end;
      end += encoder.encodeInto(text, bytes.subarray(end)).written;
      to[at++] = end;
    }
    rowStart[row + 1] = at;
  }
  return {
    rows: rows.length,
    bytes,
    view: new DataView(bytes.buffer),
    rowStart,
    from,
    to,
    geometries: rows.map(({ geometry }) => geometry ?? null),
    faults: new Map(rows.flatMap(({ fault }, at) => (fault === undefined ? [] : [[at, fault]]))),
    warnings: new Map(),
  };
}
