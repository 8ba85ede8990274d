import type { CellBatch } from './cell-batch.ts';
import { readPlainNumber } from './plain-number.ts';
import { trimmedFrom, trimmedTo } from './trim-bytes.ts';

/** More are no degrees. */
const MAX_DEGREES = 180;

/** Degrees by row of a batch. */
export interface Degrees {
  /** NaN where the cell is no plain decimal number. */
  readonly degrees: Float64Array;
  /** Digits behind the point. */
  readonly decimals: Uint8Array;
}

/** The degrees of a column, as far as they are plain decimal numbers. */
export class DegreeColumn {
  found: Degrees = { degrees: new Float64Array(), decimals: new Uint8Array() };
  private readonly column: number;

  /** Of the column at the position in each row. */
  constructor(column: number) {
    this.column = column;
  }

  take({ rows, rowStart, from, to, bytes }: CellBatch): void {
    const { column } = this;
    if (this.found.degrees.length < rows)
      this.found = { degrees: new Float64Array(rows), decimals: new Uint8Array(rows) };
    const { degrees, decimals } = this.found;
    for (let row = 0; row < rows; row++) {
      const cell = (rowStart[row] ?? 0) + column;
      const isThere = cell < (rowStart[row + 1] ?? 0);
      const end = isThere ? (to[cell] ?? 0) : 0;
      const start = isThere ? (from[cell] ?? 0) : 0;
      const isPlain =
        readPlainNumber(bytes, start, end, degrees, decimals, row) ||
        this.readTrimmed(bytes, start, end, row);
      if (!isPlain || Math.abs(degrees[row] ?? 0) > MAX_DEGREES) degrees[row] = Number.NaN;
    }
  }

  private readTrimmed(bytes: Uint8Array, from: number, to: number, row: number): boolean {
    const start = trimmedFrom(bytes, from, to);
    const end = trimmedTo(bytes, start, to);
    return readPlainNumber(bytes, start, end, this.found.degrees, this.found.decimals, row);
  }
}
