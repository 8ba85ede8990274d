import { columnOf, rowOf } from './cell-frame.ts';
import type { CellFrame } from './cell-frame.ts';
import type { EdgeRows } from './edge-rows.ts';
import { EDGE_STRIDE } from './region-edges.ts';
import type { RegionEdges } from './region-edges.ts';

/** In a cell: it lies in no region; or an edge runs through it. */
export const NONE = -1;
export const BORDER = -2;
/** Of a cell: far more than rounding amounts to, and still nothing. */
const MARGIN = 1e-6;

/** A cell each, row after row; bytes where they suffice, since what fits into the processor's cache is read fastest. */
export type Cells = Int8Array | Int16Array;

/**
 * Draws the regions into the cells of the frame: every cell that an edge touches is BORDER, every other lies wholly in
 * one region, whose index it gets, or in NONE.
 */
export function paintCells(edges: RegionEdges, rows: EdgeRows, frame: CellFrame): Cells {
  const area = frame.side * frame.side;
  const isSmall = edges.owners.every((owner) => owner < 128);
  const cells = (isSmall ? new Int8Array(area) : new Int16Array(area)).fill(NONE);
  for (let row = 0; row < frame.side; row++) fillRow(cells, rows, frame, row);
  for (let edge = 0; edge < edges.count; edge++) markEdge(cells, edges.ends, frame, edge);
  return cells;
}

/** Gives the cells of a row the region at their centres: the later regions first, so that the earlier ones win. */
function fillRow(cells: Cells, rows: EdgeRows, frame: CellFrame, row: number): void {
  const { ends, groupStarts, edgeStarts, owners } = rows;
  const lat = frame.south + (row + 0.5) / frame.perLat;
  const start = row * frame.side;
  for (let group = (groupStarts[row + 1] ?? 0) - 1; group >= (groupStarts[row] ?? 0); group--) {
    const columns: number[] = [];
    for (let k = edgeStarts[group] ?? 0; k < (edgeStarts[group + 1] ?? 0); k++) {
      const [low, high] = [ends[k * EDGE_STRIDE + 1] ?? 0, ends[k * EDGE_STRIDE + 3] ?? 0];
      if (lat < low || lat >= high) continue;
      const x = crossingAt(ends, k, lat);
      columns.push(Math.ceil((x - frame.west) * frame.perLng - 0.5));
    }
    columns.sort((a, b) => a - b);
    for (let i = 1; i < columns.length; i += 2) {
      cells.fill(owners[group] ?? NONE, start + (columns[i - 1] ?? 0), start + (columns[i] ?? 0));
    }
  }
}

/** Marks the cells that the edge touches, row by row, or comes within a millionth of a cell of. */
function markEdge(cells: Cells, ends: Float64Array, frame: CellFrame, edge: number): void {
  const [marginLng, marginLat] = [MARGIN / frame.perLng, MARGIN / frame.perLat];
  const [x = 0, low = 0, xHigh = 0, high = 0] = ends.subarray(edge * EDGE_STRIDE);
  const last = rowOf(frame, high + marginLat);
  for (let row = rowOf(frame, low - marginLat); row <= last; row++) {
    // The part within the row and a little beyond: an almost level edge could miss a cell by rounding.
    const bottom = frame.south + row / frame.perLat - marginLat;
    const top = frame.south + (row + 1) / frame.perLat + marginLat;
    const from = low === high ? x : crossingAt(ends, edge, Math.max(low, bottom));
    const to = low === high ? xHigh : crossingAt(ends, edge, Math.min(high, top));
    const west = columnOf(frame, Math.min(from, to) - marginLng);
    const east = columnOf(frame, Math.max(from, to) + marginLng);
    cells.fill(BORDER, row * frame.side + west, row * frame.side + east + 1);
  }
}

/** The longitude at which an edge that is not level crosses the latitude. */
function crossingAt(ends: Float64Array, edge: number, lat: number): number {
  const at = edge * EDGE_STRIDE;
  const [x, low, high] = [ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 3] ?? 0];
  return x + ((lat - low) / (high - low)) * ((ends[at + 2] ?? 0) - x);
}
