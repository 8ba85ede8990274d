import { passes } from './selected.ts';
import type { Selected } from './selected.ts';
import type { PlaneBox, TablePoints } from './table-points.ts';

/** Cells to a side: 2,000,000 rows along a front are some tens in each. */
const SIDE = 1024;
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
  const rows = xy.length / 2;
  const [column, line] = [axisOf(xy, 0), axisOf(xy, 1)];
  const cellOf = (row: number): number =>
    line(xy[2 * row + 1] ?? 0) * SIDE + column(xy[2 * row] ?? 0);
  const starts = new Uint32Array(SIDE * SIDE + 1);
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(xy[2 * row])) continue;
    const next = cellOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const sorted = new Uint32Array(starts[SIDE * SIDE] ?? 0);
  const fill = starts.slice();
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(xy[2 * row])) continue;
    const cell = cellOf(row);
    const at = fill[cell] ?? 0;
    sorted[at] = row;
    fill[cell] = at + 1;
  }
  return {
    rowsWithin(box, selected, limit = Infinity) {
      // As 32 bits, like the positions: a box of no size finds what stands exactly there.
      const west = Math.fround(box.west - origin[0]);
      const east = Math.fround(box.east - origin[0]);
      const north = Math.fround(box.north - origin[1]);
      const south = Math.fround(box.south - origin[1]);
      const found: number[] = [];
      for (let each = line(north); each <= line(south); each++) {
        for (let cell = each * SIDE + column(west); cell <= each * SIDE + column(east); cell++) {
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

/** The cell of a coordinate along one axis (0: x, 1: y), never decreasing; what lies beyond the grid is in its rim. */
function axisOf(xy: Float32Array, offset: 0 | 1): (value: number) => number {
  const step = Math.max(1, Math.floor(xy.length / 2 / SAMPLE));
  const sample: number[] = [];
  for (let row = 0; row < xy.length / 2; row += step) {
    const value = xy[2 * row + offset] ?? Number.NaN;
    if (!Number.isNaN(value)) sample.push(value);
  }
  const inOrder = Float32Array.from(sample).sort();
  const low = inOrder[Math.floor(OUTLIERS * inOrder.length)] ?? 0;
  const high = inOrder[Math.ceil((1 - OUTLIERS) * inOrder.length) - 1] ?? 0;
  const perUnit = SIDE / Math.max(high - low, 1e-12);
  return (value) => {
    const cell = (value - low) * perUnit;
    return cell < 0 ? 0 : cell >= SIDE ? SIDE - 1 : Math.trunc(cell);
  };
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
