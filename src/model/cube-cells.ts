import { OUTSIDE } from './division.ts';
import { NO_FIGURE, isLocated } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';
import { groupRows } from './row-groups.ts';
import type { RowGroups } from './row-groups.ts';
import type { AddRows } from './running-sums.ts';
import { SHARED } from './share-lists.ts';
import type { Tagging } from './tagging.ts';

/**
 * Places of the numbers of a part. Parts are the units, "outside", "unassigned" and the total. Where no row lies in several
 * units the least and the most are what is expected, and are not kept: a step of a brush is mostly the reading of sums.
 */
export const [EXPECTED, UNLOCATED, WITHOUT_FIGURE, ROWS, MIN, MAX] = [0, 1, 2, 3, 4, 5] as const;
const [PLAIN_STRIDE, PART_STRIDE] = [4, 6] as const;

/** Places of the numbers of a cell: the sum of its figures, how many rows print none, how many rows there are; */
const [FIGURES, NO_FIGURES, CELL_ROWS, CELL_STRIDE] = [0, 1, 2, 3] as const;
/** and behind them, where the rows lie in several units, five for each unit and "outside". */
const [SHARE_EXPECTED, SHARE_WITHOUT, SHARE_ROWS, SHARE_MIN, SHARE_MAX, SHARE_STRIDE] = [
  0, 1, 2, 3, 4, 5,
] as const;

/** Rows that pass the same filters and lie in the same place, as one cell, and where its numbers are in a sum. */
export interface CubeCells {
  readonly size: number;
  readonly cellOf: RowGroups['groupOf'];
  /** Of each cell: the group of rows by filters, and the place: see `placeCode`. */
  readonly groups: Uint32Array;
  readonly places: Uint32Array;
  readonly starts: Uint32Array;
  /** Numbers in a sum. */
  readonly width: number;
  readonly units: number;
  /** Numbers of a part. */
  readonly stride: number;
}

/** Finds the cells that occur. */
export function findCells(table: ObservationTable, groups: RowGroups, tagging: Tagging): CubeCells {
  const units = tagging.division.units.length;
  const found = groupRows(table.length, [
    { codes: groups.groupOf, size: groups.size },
    { codes: placesOf(table, tagging), size: 2 * units + 3 },
  ]);
  const [groupOfCell = new Uint32Array(0), places = new Uint32Array(0)] = found.codes;
  const starts = new Uint32Array(found.size + 1);
  for (let cell = 0; cell < found.size; cell++) {
    const more = places[cell] === units + 1 ? SHARE_STRIDE * (units + 1) : 0;
    starts[cell + 1] = (starts[cell] ?? 0) + CELL_STRIDE + more;
  }
  const width = starts[found.size] ?? 0;
  return {
    size: found.size,
    cellOf: found.groupOf,
    groups: groupOfCell,
    places,
    starts,
    width,
    units,
    stride: tagging.shareLists.length === 0 ? PLAIN_STRIDE : PART_STRIDE,
  };
}

/**
 * A code for where each row counts: with a location its unit, then "outside", then "in several"; without one the unit that
 * the report's word names, then "unassigned".
 */
function placesOf(table: ObservationTable, { division, unit }: Tagging): Uint32Array {
  const units = division.units.length;
  const places = new Uint32Array(table.length);
  for (let row = 0; row < places.length; row++) {
    const tag = unit[row] ?? OUTSIDE;
    if (!isLocated(table, row)) places[row] = units + 2 + (tag === OUTSIDE ? units : tag);
    else if (tag <= SHARED) places[row] = units + 1;
    else places[row] = tag === OUTSIDE ? units : tag;
  }
  return places;
}

/** Adds up rows by cell. */
export function cellAdder(table: ObservationTable, tagging: Tagging, cells: CubeCells): AddRows {
  const { count } = table;
  const { cellOf, starts, units } = cells;
  const { unit } = tagging;
  const lists = flatten(tagging, units);
  const addShares = (tag: number, figure: number, start: number, out: Float64Array): void => {
    const stop = lists.starts[SHARED - tag + 1] ?? 0;
    for (let k = lists.starts[SHARED - tag] ?? 0; k < stop; k++) {
      const at = start + SHARE_STRIDE * (lists.parts[k] ?? 0);
      out[at + SHARE_ROWS] = (out[at + SHARE_ROWS] ?? 0) + 1;
      if (figure === NO_FIGURE) out[at + SHARE_WITHOUT] = (out[at + SHARE_WITHOUT] ?? 0) + 1;
      else {
        const expected = figure * (lists.expected[k] ?? 0);
        out[at + SHARE_EXPECTED] = (out[at + SHARE_EXPECTED] ?? 0) + expected;
        out[at + SHARE_MIN] = (out[at + SHARE_MIN] ?? 0) + figure * (lists.min[k] ?? 0);
        out[at + SHARE_MAX] = (out[at + SHARE_MAX] ?? 0) + figure * (lists.max[k] ?? 0);
      }
    }
  };
  return (from, to, out) => {
    for (let row = from; row < to; row++) {
      const start = starts[cellOf[row] ?? 0] ?? 0;
      const figure = count[row] ?? NO_FIGURE;
      out[start + CELL_ROWS] = (out[start + CELL_ROWS] ?? 0) + 1;
      if (figure === NO_FIGURE) out[start + NO_FIGURES] = (out[start + NO_FIGURES] ?? 0) + 1;
      else out[start + FIGURES] = (out[start + FIGURES] ?? 0) + figure;
      const tag = unit[row] ?? OUTSIDE;
      if (tag <= SHARED) addShares(tag, figure, start + CELL_STRIDE, out);
    }
  };
}

/** Adds up rows by part, those whose cells pass (1). */
export type AddParts = (from: number, to: number, passes: Uint8Array, out: Float64Array) => void;

/** Adds up rows by part at once, for few rows. */
export function partAdder(table: ObservationTable, tagging: Tagging, cells: CubeCells): AddParts {
  const { count } = table;
  const { cellOf, places, units, stride } = cells;
  const lists = flatten(tagging, units);
  const total = stride * (units + 2);
  return (from, to, passes, out) => {
    for (let row = from; row < to; row++) {
      const cell = cellOf[row] ?? 0;
      if (passes[cell] !== 1) continue;
      const place = places[cell] ?? 0;
      const isUnlocated = place > units + 1;
      const figure = count[row] ?? NO_FIGURE;
      const without = figure === NO_FIGURE ? 1 : 0;
      const figures = without === 1 ? 0 : figure;
      addPart(out, stride, total, figures, isUnlocated, without, 1);
      if (place !== units + 1) {
        const part = isUnlocated ? unlocatedPart(place, units) : place;
        addPart(out, stride, stride * part, figures, isUnlocated, without, 1);
        continue;
      }
      const list = SHARED - (tagging.unit[row] ?? SHARED);
      const stop = lists.starts[list + 1] ?? 0;
      for (let k = lists.starts[list] ?? 0; k < stop; k++) {
        const at = stride * (lists.parts[k] ?? 0);
        out[at + MIN] = (out[at + MIN] ?? 0) + figures * (lists.min[k] ?? 0);
        out[at + EXPECTED] = (out[at + EXPECTED] ?? 0) + figures * (lists.expected[k] ?? 0);
        out[at + MAX] = (out[at + MAX] ?? 0) + figures * (lists.max[k] ?? 0);
        out[at + WITHOUT_FIGURE] = (out[at + WITHOUT_FIGURE] ?? 0) + without;
        out[at + ROWS] = (out[at + ROWS] ?? 0) + 1;
      }
    }
  };
}

/** The lists of shares as columns, one after the other. */
function flatten(
  { shareLists }: Tagging,
  units: number,
): {
  readonly starts: Uint32Array;
  readonly parts: Uint32Array;
  readonly min: Float64Array;
  readonly expected: Float64Array;
  readonly max: Float64Array;
} {
  const shares = shareLists.flat();
  const starts = new Uint32Array(shareLists.length + 1);
  for (const [i, list] of shareLists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return {
    starts,
    parts: Uint32Array.from(shares, ({ unit }) => (unit === OUTSIDE ? units : unit)),
    min: Float64Array.from(shares, ({ min }) => min),
    expected: Float64Array.from(shares, ({ expected }) => expected),
    max: Float64Array.from(shares, ({ max }) => max),
  };
}

/** Writes what a sum of cells says of each part, over the cells that pass (1). */
export function readParts(
  cells: CubeCells,
  sums: Float64Array,
  passes: Uint8Array,
  out: Float64Array,
): void {
  const { size, places, starts, units, stride } = cells;
  const total = stride * (units + 2);
  out.fill(0);
  for (let cell = 0; cell < size; cell++) {
    const start = starts[cell] ?? 0;
    const rows = sums[start + CELL_ROWS] ?? 0;
    if (passes[cell] !== 1 || rows === 0) continue;
    const figures = sums[start + FIGURES] ?? 0;
    const without = sums[start + NO_FIGURES] ?? 0;
    const place = places[cell] ?? 0;
    const isUnlocated = place > units + 1;
    addPart(out, stride, total, figures, isUnlocated, without, rows);
    if (place === units + 1) addSharedParts(cells, sums, start + CELL_STRIDE, out);
    else {
      const part = isUnlocated ? unlocatedPart(place, units) : place;
      addPart(out, stride, stride * part, figures, isUnlocated, without, rows);
    }
  }
}

/** Units have the same number as places without a location; "unassigned" comes behind "outside". */
function unlocatedPart(place: number, units: number): number {
  const unit = place - units - 2;
  return unit === units ? units + 1 : unit;
}

function addPart(
  out: Float64Array,
  stride: number,
  at: number,
  figures: number,
  isUnlocated: boolean,
  without: number,
  rows: number,
): void {
  if (isUnlocated) out[at + UNLOCATED] = (out[at + UNLOCATED] ?? 0) + figures;
  else {
    out[at + EXPECTED] = (out[at + EXPECTED] ?? 0) + figures;
    if (stride === PART_STRIDE) {
      out[at + MIN] = (out[at + MIN] ?? 0) + figures;
      out[at + MAX] = (out[at + MAX] ?? 0) + figures;
    }
  }
  out[at + WITHOUT_FIGURE] = (out[at + WITHOUT_FIGURE] ?? 0) + without;
  out[at + ROWS] = (out[at + ROWS] ?? 0) + rows;
}

function addSharedParts(
  { units, stride }: CubeCells,
  sums: Float64Array,
  start: number,
  out: Float64Array,
): void {
  for (let part = 0; part <= units; part++) {
    const from = start + SHARE_STRIDE * part;
    const to = stride * part;
    out[to + EXPECTED] = (out[to + EXPECTED] ?? 0) + (sums[from + SHARE_EXPECTED] ?? 0);
    out[to + MIN] = (out[to + MIN] ?? 0) + (sums[from + SHARE_MIN] ?? 0);
    out[to + MAX] = (out[to + MAX] ?? 0) + (sums[from + SHARE_MAX] ?? 0);
    out[to + WITHOUT_FIGURE] = (out[to + WITHOUT_FIGURE] ?? 0) + (sums[from + SHARE_WITHOUT] ?? 0);
    out[to + ROWS] = (out[to + ROWS] ?? 0) + (sums[from + SHARE_ROWS] ?? 0);
  }
}

/** Whether sums by part may hold fractions, and the least and the most beside what is expected. */
export function hasShares({ stride }: Pick<CubeCells, 'stride'>): boolean {
  return stride === PART_STRIDE;
}
