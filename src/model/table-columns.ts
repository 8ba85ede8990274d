import { cut } from './cut.ts';
import { gather } from './gather.ts';
import { numbersOf } from './number-column.ts';
import type { Dictionaries, ObservationTable } from './observation-table.ts';
import { TextOrder } from './texts.ts';

/** The names of the columns of a table. */
export type ColumnName = Exclude<keyof ObservationTable, 'length' | 'dictionaries'>;

/** The columns of a table as arrays, to be written, stored and handed over. */
export interface Columns extends Pick<ObservationTable, ColumnName> {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly count: Int32Array;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly rangeMin: Float32Array;
  readonly rangeMax: Float32Array;
  readonly region: Uint16Array;
  readonly id: Uint32Array;
}

/** A table whose columns are arrays. */
export interface PlainTable extends Columns {
  readonly length: number;
  readonly dictionaries: Dictionaries;
}

/** How many different words the narrow columns of codes can tell apart, "none" included. */
export const MAX_WORDS = { region: 2 ** 16, side: 2 ** 8 } as const;

/** Empty columns with room for the rows. */
export function createColumns(rows: number): Columns {
  return {
    start: new Int32Array(rows),
    end: new Int32Array(rows),
    kind: new Uint8Array(rows),
    count: new Int32Array(rows),
    qualifier: new Uint8Array(rows),
    precision: new Uint8Array(rows),
    lng: new Float64Array(rows),
    lat: new Float64Array(rows),
    rangeMin: new Float32Array(rows),
    rangeMax: new Float32Array(rows),
    winds: new Uint16Array(rows),
    erlyWinds: new Uint16Array(rows),
    means: new Uint8Array(rows),
    weaponState: new Uint8Array(rows),
    status: new Uint8Array(rows),
    flight: new Uint16Array(rows),
    report: new Uint32Array(rows),
    region: new Uint16Array(rows),
    side: new Uint8Array(rows),
    observer: new Uint32Array(rows),
    place: new Uint32Array(rows),
    id: new Uint32Array(rows),
    timeText: new Uint32Array(rows),
    description: new Uint32Array(rows),
  };
}

/** The names of all columns. */
export const COLUMN_NAMES = Object.keys(createColumns(0)) as readonly ColumnName[];

/** The table with arrays for what may be kept in fewer bytes; the same arrays where it has them. */
export function plainTable(table: ObservationTable): PlainTable {
  const { start, end, count, lng, lat, rangeMin, rangeMax, region, id } = table;
  return {
    ...table,
    start: numbersOf(start),
    end: numbersOf(end),
    id: numbersOf(id),
    count: count instanceof Int32Array ? count : new Int32Array(count),
    lng: numbersOf(lng),
    lat: numbersOf(lat),
    rangeMin: numbersOf(rangeMin),
    rangeMax: numbersOf(rangeMax),
    region: region instanceof Uint16Array ? region : new Uint16Array(region),
  };
}

/** Whether the column says nothing of any row. Such a one is never written: memory that nobody touches is not taken up. */
export function isBlank({ buffer, byteOffset, byteLength }: ArrayBufferView): boolean {
  // Four bytes at a time, whatever they are part of, where the column begins at such a place, as most do.
  const size = byteOffset % 4 === 0 ? byteLength >> 2 : 0;
  const fours = new Int32Array(buffer, size === 0 ? 0 : byteOffset, size);
  for (let at = 0; at < size; at++) if (fours[at] !== 0) return false;
  const rest = new Uint8Array(buffer, byteOffset + size * 4, byteLength - size * 4);
  for (let at = 0; at < rest.length; at++) if (rest[at] !== 0) return false;
  return true;
}

/** The same columns with room for more rows. */
export function growColumns(columns: Columns, rows: number): Columns {
  const grown = createColumns(rows);
  for (const name of COLUMN_NAMES) if (!isBlank(columns[name])) grown[name].set(columns[name]);
  return grown;
}

/**
 * The first `rows` rows, sorted by end, start, report and id: an order that does not depend on the order of adding. Rows
 * that are in order by end cost one pass and are put right where they stand, so that the columns given are spent. Of rows of
 * one report may be known which have ids that are not `unordered`, that is behind the id of the row before.
 */
export function sortColumns(
  columns: Columns,
  rows: number,
  dictionaries: Dictionaries,
  unordered: readonly number[] | null = null,
): Columns {
  const order = new RowOrder(columns, dictionaries);
  if (isRising(columns.end, rows)) {
    for (let first = 0; first < rows;) {
      const next = tieEnd(columns.end, first, rows);
      if (!isKnown(unordered, columns.start, first, next)) sortRun(columns, first, next, order);
      first = next;
    }
    return cutColumns(columns, rows);
  }
  const places = orderByEnd(columns.end, rows);
  const end = gather(columns.end, places);
  for (let first = 0; first < rows;) {
    const next = tieEnd(end, first, rows);
    const run = places.subarray(first, next);
    if (!isInOrder(run, order)) order.sort(run);
    first = next;
  }
  const sorted = createColumns(rows);
  for (const name of COLUMN_NAMES)
    if (!isBlank(columns[name])) Object.assign(sorted, { [name]: gather(columns[name], places) });
  return sorted;
}

/** Sorts rows of the same end in place. */
function sortRun(columns: Columns, first: number, next: number, order: RowOrder): void {
  let row = first + 1;
  while (row < next && order.compare(row - 1, row) <= 0) row++;
  if (row === next) return;
  const places = Uint32Array.from({ length: next - first }, (_, at) => first + at);
  order.sort(places);
  for (const name of COLUMN_NAMES)
    if (!isBlank(columns[name].subarray(first, next)))
      columns[name].set(gather(columns[name], places), first);
}

function isInOrder(rows: Uint32Array, order: RowOrder): boolean {
  for (let at = 1; at < rows.length; at++)
    if (order.compare(rows[at - 1] ?? 0, rows[at] ?? 0) > 0) return false;
  return true;
}

/** Whether rows of one end, and of one start, have ids that are known to be in order. */
function isKnown(
  unordered: readonly number[] | null,
  start: Int32Array,
  first: number,
  next: number,
): boolean {
  return (
    unordered !== null &&
    unordered.every((row) => row <= first || row >= next) &&
    tieEnd(start, first, next) === next
  );
}

/** Where the run of equal values ends that begins at the place. */
function tieEnd(values: Int32Array, first: number, length: number): number {
  const value = values[first];
  let next = first + 1;
  while (next < length && values[next] === value) next++;
  return next;
}

function isRising(values: Int32Array, length: number): boolean {
  for (let at = 1; at < length; at++) if ((values[at] ?? 0) < (values[at - 1] ?? 0)) return false;
  return true;
}

/** Sorts end and row as one number, which needs no comparing function: minutes of centuries times rows are below 2 ** 53. */
function orderByEnd(end: Int32Array, rows: number): Uint32Array {
  let least = Infinity;
  for (let row = 0; row < rows; row++) least = Math.min(least, end[row] ?? 0);
  const keys = Float64Array.from(
    { length: rows },
    (_, row) => ((end[row] ?? 0) - least) * rows + row,
  );
  return Uint32Array.from(keys.sort(), (key) => key % rows);
}

/** The order of rows of the same end. */
class RowOrder {
  private readonly columns: Columns;
  private readonly reports: readonly string[];
  private readonly texts: TextOrder;

  constructor(columns: Columns, { report, text }: Dictionaries) {
    this.columns = columns;
    this.reports = report;
    this.texts = new TextOrder(text);
  }

  compare(a: number, b: number): number {
    const { start, report, id } = this.columns;
    return (
      (start[a] ?? 0) - (start[b] ?? 0) ||
      compareWords(this.reports, report[a] ?? 0, report[b] ?? 0) ||
      this.texts.compare(id[a] ?? 0, id[b] ?? 0)
    );
  }

  /** Sorts places of rows. */
  sort(places: Uint32Array): void {
    places.sort((a, b) => this.compare(a, b));
  }
}

function compareWords(words: readonly string[], a: number, b: number): number {
  if (a === b) return 0;
  const [one = '', other = ''] = [words[a], words[b]];
  return one === other ? 0 : one < other ? -1 : 1;
}

function cutColumns(columns: Columns, rows: number): Columns {
  const shorter = createColumns(0);
  for (const name of COLUMN_NAMES)
    Object.assign(shorter, { [name]: cut<Column>(columns[name], rows) });
  return shorter;
}

type Column = Columns[ColumnName];
