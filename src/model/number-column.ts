/** Numbers by row: an array, or the same numbers in fewer bytes. */
export type NumberColumn<Plain extends NumberArray> = Plain | NarrowNumbers<Plain>;

interface NumberArray extends ArrayLike<number> {
  subarray(from: number, to: number): this;
}

/** Exactly the numbers that an array would hold, worked out when somebody looks. */
export interface NarrowNumbers<Plain> {
  readonly length: number;
  /** The number of the row; NaN where there is no such row. */
  at(row: number): number;
  /** A new array of the numbers of the rows from `from` up to, but without, `to`. */
  read(from: number, to: number): Plain;
}

/** The number of the row; NaN where there is no such row. For many rows `numbersOf` is faster. */
export function numberAt(column: ArrayLike<number> | NarrowNumbers<unknown>, row: number): number {
  return 'read' in column ? column.at(row) : (column[row] ?? Number.NaN);
}

/** The numbers of the rows from `from` up to, but without, `to` as an array: that of the column itself, where it is one. */
export function numbersOf<Plain extends NumberArray>(
  column: NumberColumn<Plain>,
  from = 0,
  to: number = column.length,
): Plain {
  if ('read' in column) return column.read(from, to);
  return from === 0 && to === column.length ? column : column.subarray(from, to);
}
