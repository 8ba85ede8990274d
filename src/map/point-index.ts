import { passes } from './selected.ts';
import type { Selected } from './selected.ts';
import type { PlaneBox, TablePoints } from './table-points.ts';

/** Rows are sorted block by block, so that 16 bits tell those of a block apart. */
const BLOCK = 2 ** 16;
/** Cells to a side: of a block along a front some hundred rows are in each. */
const SIDE = 64;
/** The grid spans all but this share of the positions to each side; the others are in the cells of its rim. */
const OUTLIERS = 0.002;
const SAMPLE = 8192;

/** Finds the rows at a place among millions: the rows of each block sorted by the cells of a grid, in their own order. */
export interface PointIndex {
  /**
   * The selected rows whose symbols stand in the box, rims included, in the order of the table; null where there are more
   * than the limit.
   */
  rowsWithin(box: PlaneBox, selected: Selected, limit?: number): Uint32Array | null;
}

/** Builds the index of all rows that have a position. */
export function createPointIndex(points: TablePoints): PointIndex {
  const { origin } = points;
  const [column, line] = [axisOf(points, 0), axisOf(points, 1)];
  const blocks = Array.from({ length: Math.ceil(points.table.length / BLOCK) }, (_, index) =>
    sortByCell(points, index * BLOCK, column, line),
  );
  return {
    rowsWithin(box, selected, limit = Infinity) {
      // As 32 bits, like the positions: a box of no size finds what stands exactly there.
      const west = Math.fround(box.west - origin[0]);
      const east = Math.fround(box.east - origin[0]);
      const north = Math.fround(box.north - origin[1]);
      const south = Math.fround(box.south - origin[1]);
      const found: number[] = [];
      const [first, last] = [placeOn(column, west), placeOn(column, east)];
      const lines = { top: placeOn(line, north), bottom: placeOn(line, south), first, last };
      for (const block of blocks) {
        if (block.base + BLOCK <= selected.from) continue;
        if (block.base >= selected.to) break;
        const rows = wantedIn(block, lines, selected);
        const xy = new Float32Array(2 * rows.length);
        points.read(rows, xy);
        for (let i = 0; i < rows.length; i++) {
          const x = xy[2 * i] ?? Number.NaN;
          const y = xy[2 * i + 1] ?? Number.NaN;
          if (x < west || x > east || y < north || y > south) continue;
          if (found.length >= limit) return null;
          found.push(rows[i] ?? 0);
        }
      }
      return Uint32Array.from(found).sort();
    },
  };
}

/** The rows of one block: those of each cell, as places behind the first row, from `starts[cell]` up to the next. */
interface SortedBlock {
  readonly base: number;
  readonly starts: Uint32Array;
  readonly sorted: Uint16Array;
}

/** Cells of a block: of some lines those from the first up to the last. */
interface Cells {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

/** The selected rows in the cells. */
function wantedIn(
  { base, starts, sorted }: SortedBlock,
  { top, bottom, first, last }: Cells,
  selected: Selected,
): Uint32Array {
  const { from, to } = selected;
  const wanted: number[] = [];
  for (let line = top; line <= bottom; line++) {
    // The cells of a line lie one behind the other.
    const end = starts[line * SIDE + last + 1] ?? 0;
    for (let at = starts[line * SIDE + first] ?? 0; at < end; at++) {
      const row = base + (sorted[at] ?? 0);
      if (row >= from && row < to && passes(selected, row)) wanted.push(row);
    }
  }
  return Uint32Array.from(wanted);
}

/** Sorts the block that begins at the row by counting. */
function sortByCell(points: TablePoints, base: number, column: Axis, line: Axis): SortedBlock {
  const rows = Uint32Array.from(
    { length: Math.min(BLOCK, points.table.length - base) },
    (_, place) => base + place,
  );
  const xy = new Float32Array(2 * rows.length);
  points.read(rows, xy);
  const cells = cellsOf(xy, column, line);
  // Two more than there are cells: while rows are sorted in, a cell's place holds where the cell before it ends.
  const starts = new Uint32Array(SIDE * SIDE + 2);
  const located = countCells(cells, starts);
  const sorted = new Uint16Array(located);
  sortInto(cells, starts, sorted);
  return { base, starts, sorted };
}

/** The cell of each position; -1 where there is none. */
function cellsOf(xy: Float32Array, column: Axis, line: Axis): Int16Array {
  const cells = new Int16Array(xy.length / 2);
  for (let i = 0; i < cells.length; i++) {
    const x = xy[2 * i] ?? Number.NaN;
    const isNowhere = Number.isNaN(x);
    cells[i] = isNowhere ? -1 : placeOn(line, xy[2 * i + 1] ?? 0) * SIDE + placeOn(column, x);
  }
  return cells;
}

/** Writes where the rows of each cell begin, one place late, and says how many rows there are. */
function countCells(cells: Int16Array, starts: Uint32Array): number {
  let located = 0;
  for (const cell of cells) {
    if (cell < 0) continue;
    located++;
    starts[cell + 2] = (starts[cell + 2] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  return located;
}

function sortInto(cells: Int16Array, starts: Uint32Array, sorted: Uint16Array): void {
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place] ?? -1;
    if (cell < 0) continue;
    const at = starts[cell + 1] ?? 0;
    sorted[at] = place;
    starts[cell + 1] = at + 1;
  }
}

/** Cells along one direction: where the first begins, and how many there are to a unit of the plane. */
interface Axis {
  readonly low: number;
  readonly perUnit: number;
}

/** The cell of a coordinate, never decreasing; what lies beyond the grid is in its rim. */
function placeOn({ low, perUnit }: Axis, value: number): number {
  const cell = (value - low) * perUnit;
  return cell < 0 ? 0 : cell >= SIDE ? SIDE - 1 : cell | 0;
}

/** The cells along x (0) or y (1). */
function axisOf(points: TablePoints, offset: 0 | 1): Axis {
  const { length } = points.table;
  const step = Math.max(1, Math.floor(length / SAMPLE));
  const rows = Uint32Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step);
  const xy = new Float32Array(2 * rows.length);
  points.read(rows, xy);
  const inOrder = xy.filter((value, i) => (i & 1) === offset && !Number.isNaN(value)).sort();
  const low = inOrder[Math.floor(OUTLIERS * inOrder.length)] ?? 0;
  const high = inOrder[Math.ceil((1 - OUTLIERS) * inOrder.length) - 1] ?? 0;
  return { low, perUnit: SIDE / Math.max(high - low, 1e-12) };
}
