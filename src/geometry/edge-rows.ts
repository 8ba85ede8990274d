import { rowOf } from './cell-frame.ts';
import type { CellFrame } from './cell-frame.ts';
import type { Box } from './polygon-box.ts';
import { EDGE_STRIDE } from './region-edges.ts';
import type { RegionEdges } from './region-edges.ts';

/**
 * Edges copied into every row of cells that they reach into. Those of a row lie together in groups, one for each region,
 * in ascending order of the regions.
 */
export interface EdgeRows {
  /** Four numbers per edge, as in `RegionEdges`. */
  readonly ends: Float64Array;
  /** The groups of a row are those from `groupStarts[row]` up to the next row's. */
  readonly groupStarts: Uint32Array;
  /** The edges of a group are those from `edgeStarts[group]` up to the next group's. */
  readonly edgeStarts: Uint32Array;
  readonly owners: Int16Array;
  /** West and east end of each group: its region cannot be beyond them. */
  readonly spans: Float64Array;
}

/** Sorts edges into the rows of the frame. */
export function sortIntoRows(edges: RegionEdges, frame: CellFrame): EdgeRows {
  const { order, starts } = orderByRow(edges, frame);
  const ends = new Float64Array(order.length * EDGE_STRIDE);
  const groupStarts = new Uint32Array(frame.side + 1);
  const groups: { start: number; owner: number; west: number; east: number }[] = [];
  for (let row = 0; row < frame.side; row++) {
    groupStarts[row] = groups.length;
    let group = { start: 0, owner: -1, west: 0, east: 0 };
    const stop = starts[row + 1] ?? 0;
    for (let k = starts[row] ?? 0; k < stop; k++) {
      const edge = order[k] ?? 0;
      const at = edge * EDGE_STRIDE;
      ends.set(edges.ends.subarray(at, at + EDGE_STRIDE), k * EDGE_STRIDE);
      const owner = edges.owners[edge] ?? 0;
      if (owner !== group.owner) {
        group = { start: k, owner, west: Infinity, east: -Infinity };
        groups.push(group);
      }
      const [low, high] = [edges.ends[at] ?? 0, edges.ends[at + 2] ?? 0];
      group.west = Math.min(group.west, low, high);
      group.east = Math.max(group.east, low, high);
    }
  }
  groupStarts[frame.side] = groups.length;
  return {
    ends,
    groupStarts,
    edgeStarts: Uint32Array.from([...groups.map((group) => group.start), order.length]),
    owners: Int16Array.from(groups, (group) => group.owner),
    spans: Float64Array.from(groups.flatMap((group) => [group.west, group.east])),
  };
}

/**
 * The region that owns position `i` of the columns by the edges in its row, or -1. An edge counts if it passes east of the
 * position, and the latitude is from its lower end (included) to its upper end (excluded).
 */
export function ownerAt(
  rows: EdgeRows,
  row: number,
  lngs: Float64Array,
  lats: Float64Array,
  i: number,
): number {
  const lng = lngs[i] ?? 0;
  const lat = lats[i] ?? 0;
  const { ends, groupStarts, edgeStarts, owners, spans } = rows;
  const stop = groupStarts[row + 1] ?? 0;
  for (let group = groupStarts[row] ?? 0; group < stop; group++) {
    if (lng < (spans[2 * group] ?? 0) || lng >= (spans[2 * group + 1] ?? 0)) continue;
    const end = edgeStarts[group + 1] ?? 0;
    let isInside = false;
    for (let k = edgeStarts[group] ?? 0; k < end; k++) {
      const at = k * EDGE_STRIDE;
      const low = ends[at + 1] ?? 0;
      const high = ends[at + 3] ?? 0;
      if (lat < low || lat >= high) continue;
      // The edge crosses this latitude at x + (lat - low) * dx / (high - low), here without the division.
      const x = ends[at] ?? 0;
      const dx = (ends[at + 2] ?? 0) - x;
      if ((lng - x) * (high - low) < (lat - low) * dx) isInside = !isInside;
    }
    if (isInside) return owners[group] ?? -1;
  }
  return -1;
}

/** Of a degree, 0.1 mm: far more than rounding amounts to. */
const NEAR = 1e-9;

/** Whether any edge in the rows, from the first up to and including the last, touches the box (degrees) or nearly does. */
export function hasEdgeIn(rows: EdgeRows, firstRow: number, lastRow: number, box: Box): boolean {
  return visitEdgesIn(rows, firstRow, lastRow, box, () => true);
}

/**
 * Gives the edges in the rows that touch the box (degrees), or nearly do, to `isEnough` until it says so, and returns whether
 * it did. An edge comes once for each of the rows that it reaches into.
 */
export function visitEdgesIn(
  { ends, groupStarts, edgeStarts, spans }: EdgeRows,
  firstRow: number,
  lastRow: number,
  [west, south, east, north]: Box,
  isEnough: (edge: number) => boolean,
): boolean {
  for (let group = groupStarts[firstRow] ?? 0; group < (groupStarts[lastRow + 1] ?? 0); group++) {
    if (east < (spans[2 * group] ?? 0) || west > (spans[2 * group + 1] ?? 0)) continue;
    for (let k = edgeStarts[group] ?? 0; k < (edgeStarts[group + 1] ?? 0); k++) {
      const at = k * EDGE_STRIDE;
      const [low, high] = [ends[at + 1] ?? 0, ends[at + 3] ?? 0];
      if (north < low || south > high) continue;
      const [x, xHigh] = [ends[at] ?? 0, ends[at + 2] ?? 0];
      if (east < Math.min(x, xHigh) || west > Math.max(x, xHigh)) continue;
      const [dx, dy] = [xHigh - x, high - low];
      // Twice the areas of the triangles of the edge with the box's centre and with the corner that is farthest from it.
      const middle = dx * ((south + north) / 2 - low) - dy * ((west + east) / 2 - x);
      const reach = (Math.abs(dx) * (north - south) + dy * (east - west)) / 2;
      if (Math.abs(middle) <= reach + NEAR * (Math.abs(dx) + dy) && isEnough(k)) return true;
    }
  }
  return false;
}

/** Counting sort: the edges in row r are `order` from `starts[r]` up to the next, in their own order. */
function orderByRow(
  edges: RegionEdges,
  frame: CellFrame,
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(frame.side + 1);
  const forEachRow = (visit: (row: number, edge: number) => void): void => {
    for (let edge = 0; edge < edges.count; edge++) {
      const first = rowOf(frame, edges.ends[edge * EDGE_STRIDE + 1] ?? 0);
      const last = rowOf(frame, edges.ends[edge * EDGE_STRIDE + 3] ?? 0);
      for (let row = first; row <= last; row++) visit(row, edge);
    }
  };
  forEachRow((row) => {
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  });
  for (let row = 0; row < frame.side; row++) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const next = starts.slice();
  const order = new Uint32Array(starts[frame.side] ?? 0);
  forEachRow((row, edge) => {
    const at = next[row] ?? 0;
    order[at] = edge;
    next[row] = at + 1;
  });
  return { order, starts };
}
