import { passes } from './selected.ts';
import type { Selected } from './selected.ts';
import type { PlaneBox, TablePoints } from './table-points.ts';

/** Cells to a side: 2,000,000 rows along a front are some tens in each. */
const SIDE = 512;
/** The grid spans all but this share of the positions to each side; the others are in the cells of its rim. */
const OUTLIERS = 0.002;
const SAMPLE = 8192;

/** Finds the rows at a place among millions: the rows sorted by the cells of a grid, in each cell in their own order. */
export interface PointIndex {
  /**
   * The selected rows whose symbols stand in the box, rims included, in the order of the table; null where there are more
   * than the limit.
   */
  rowsWithin(box: PlaneBox, selected: Selected, limit?: number): Uint32Array | null;
}

/** Builds the index of all rows that have a position. */
export function createPointIndex({ xy, origin }: TablePoints): PointIndex {
  const [column, line] = [axisOf(xy, 0), axisOf(xy, 1)];
  const { starts, sorted } = sortByCell(xy, column, line);
  return {
    rowsWithin(box, selected, limit = Infinity) {
      // As 32 bits, like the positions: a box of no size finds what stands exactly there.
      const west = Math.fround(box.west - origin[0]);
      const east = Math.fround(box.east - origin[0]);
      const north = Math.fround(box.north - origin[1]);
      const south = Math.fround(box.south - origin[1]);
      const found: number[] = [];
      const [first, last] = [placeOn(column, west), placeOn(column, east)];
      for (let each = placeOn(line, north); each <= placeOn(line, south); each++) {
        for (let cell = each * SIDE + first; cell <= each * SIDE + last; cell++) {
          const end = starts[cell + 1] ?? 0;
          let at = firstFrom(sorted, starts[cell] ?? 0, end, selected.from);
          for (; at < end; at++) {
            const row = sorted[at] ?? 0;
            if (row >= selected.to) break;
            const x = xy[2 * row] ?? 0;
            const y = xy[2 * row + 1] ?? 0;
            if (x < west || x > east || y < north || y > south || !passes(selected, row)) continue;
            if (found.length >= limit) return null;
            found.push(row);
          }
        }
      }
      return Uint32Array.from(found).sort();
    },
  };
}

/** The rows of each cell, from `starts[cell]` up to the next, in their own order: a counting sort. */
function sortByCell(
  xy: Float32Array,
  column: Axis,
  line: Axis,
): { readonly starts: Uint32Array; readonly sorted: Uint32Array } {
  const rows = xy.length / 2;
  // Two more than there are cells: while rows are sorted in, a cell's place holds where the cell before it ends.
  const starts = new Uint32Array(SIDE * SIDE + 2);
  const cells = new Int32Array(rows);
  let located = 0;
  for (let row = 0; row < rows; row++) {
    const x = xy[2 * row] ?? Number.NaN;
    const cell = Number.isNaN(x)
      ? -1
      : placeOn(line, xy[2 * row + 1] ?? 0) * SIDE + placeOn(column, x);
    cells[row] = cell;
    if (cell < 0) continue;
    located++;
    starts[cell + 2] = (starts[cell + 2] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const sorted = new Uint32Array(located);
  for (let row = 0; row < rows; row++) {
    const cell = cells[row] ?? -1;
    if (cell < 0) continue;
    const at = starts[cell + 1] ?? 0;
    sorted[at] = row;
    starts[cell + 1] = at + 1;
  }
  return { starts, sorted };
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
function axisOf(xy: Float32Array, offset: 0 | 1): Axis {
  const step = Math.max(1, Math.floor(xy.length / 2 / SAMPLE));
  const sample: number[] = [];
  for (let row = 0; row < xy.length / 2; row += step) {
    const value = xy[2 * row + offset] ?? Number.NaN;
    if (!Number.isNaN(value)) sample.push(value);
  }
  const inOrder = Float32Array.from(sample).sort();
  const low = inOrder[Math.floor(OUTLIERS * inOrder.length)] ?? 0;
  const high = inOrder[Math.ceil((1 - OUTLIERS) * inOrder.length) - 1] ?? 0;
  return { low, perUnit: SIDE / Math.max(high - low, 1e-12) };
}

/** Index of the first entry between `low` and `high` of an ascending list that is not below the value; `high` if none is. */
function firstFrom(list: Uint32Array, low: number, high: number, value: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
