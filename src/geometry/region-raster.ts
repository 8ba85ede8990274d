import type { Box } from './polygon-box.ts';
import { EDGE_STRIDE } from './region-edges.ts';
import type { RegionEdges } from './region-edges.ts';

/** In a cell: it lies in no region; or an edge runs through it. */
export const NONE = -1;
export const BORDER = -2;
/** Of a cell: far more than rounding amounts to, and still nothing. */
const MARGIN = 1e-6;

/** Square cells over a box of degrees, row after row from the south-west; each holds a region, NONE or BORDER. */
export interface RegionRaster {
  readonly side: number;
  readonly west: number;
  readonly south: number;
  readonly perLng: number;
  readonly perLat: number;
  readonly cells: Int16Array;
  /** The edges that reach into a row are `rowEdges` from `rowStarts[row]` up to the next, in their own order. */
  readonly rowStarts: Uint32Array;
  readonly rowEdges: Uint32Array;
}

/** Draws the regions: every cell that an edge touches is BORDER, every other lies wholly in one region or in none. */
export function paintRaster(edges: RegionEdges, box: Box, side: number): RegionRaster {
  const [west, south, east, north] = box;
  // A little wider than the regions, so that what falls off the raster is certainly outside.
  const padLng = (east - west) * MARGIN + 1e-9;
  const padLat = (north - south) * MARGIN + 1e-9;
  const frame = {
    side,
    west: west - padLng,
    south: south - padLat,
    perLng: side / (east - west + 2 * padLng),
    perLat: side / (north - south + 2 * padLat),
    cells: new Int16Array(side * side).fill(NONE),
  };
  const raster = { ...frame, ...sortIntoRows(edges, frame) };
  for (let row = 0; row < side; row++) fillRow(raster, edges, row);
  for (let edge = 0; edge < edges.count; edge++) markEdge(raster, edges, edge);
  return raster;
}

type Frame = Omit<RegionRaster, 'rowStarts' | 'rowEdges'>;
type Rows = Pick<RegionRaster, 'rowStarts' | 'rowEdges'>;

function sortIntoRows({ count, ends }: RegionEdges, frame: Frame): Rows {
  const rowStarts = new Uint32Array(frame.side + 1);
  const forEachRow = (visit: (row: number, edge: number) => void): void => {
    for (let edge = 0; edge < count; edge++) {
      const last = rowOf(frame, ends[edge * EDGE_STRIDE + 3] ?? 0);
      for (let row = rowOf(frame, ends[edge * EDGE_STRIDE + 1] ?? 0); row <= last; row++) {
        visit(row, edge);
      }
    }
  };
  forEachRow((row) => (rowStarts[row + 1] = (rowStarts[row + 1] ?? 0) + 1));
  for (let row = 0; row < frame.side; row++) {
    rowStarts[row + 1] = (rowStarts[row + 1] ?? 0) + (rowStarts[row] ?? 0);
  }
  const next = rowStarts.slice();
  const rowEdges = new Uint32Array(rowStarts[frame.side] ?? 0);
  forEachRow((row, edge) => {
    const at = next[row] ?? 0;
    rowEdges[at] = edge;
    next[row] = at + 1;
  });
  return { rowStarts, rowEdges };
}

/** Gives each cell of the row the region at its centre: the later regions first, so that the earlier ones win. */
function fillRow(raster: RegionRaster, { ends, owners }: RegionEdges, row: number): void {
  const lat = raster.south + (row + 0.5) / raster.perLat;
  let crossings: number[] = [];
  let region = NONE;
  for (let k = (raster.rowStarts[row + 1] ?? 0) - 1; k >= (raster.rowStarts[row] ?? 0); k--) {
    const edge = raster.rowEdges[k] ?? 0;
    const owner = owners[edge] ?? NONE;
    if (owner !== region) {
      fillBetween(raster, row, crossings, region);
      [crossings, region] = [[], owner];
    }
    const at = edge * EDGE_STRIDE;
    const [low, high] = [ends[at + 1] ?? 0, ends[at + 3] ?? 0];
    if (lat >= low && lat < high) crossings.push(crossingAt(ends, at, lat));
  }
  fillBetween(raster, row, crossings, region);
}

function fillBetween(raster: RegionRaster, row: number, crossings: number[], region: number): void {
  crossings.sort((a, b) => a - b);
  for (let i = 1; i < crossings.length; i += 2) {
    const [first, end] = [crossings[i - 1] ?? 0, crossings[i] ?? 0].map((x) =>
      Math.ceil((x - raster.west) * raster.perLng - 0.5),
    );
    const start = row * raster.side;
    raster.cells.fill(region, start + (first ?? 0), start + (end ?? 0));
  }
}

/** Marks the cells that the edge touches, row by row, or comes within a millionth of a cell of. */
function markEdge(raster: RegionRaster, { ends }: RegionEdges, edge: number): void {
  const at = edge * EDGE_STRIDE;
  const [low, high] = [ends[at + 1] ?? 0, ends[at + 3] ?? 0];
  const [marginLng, marginLat] = [MARGIN / raster.perLng, MARGIN / raster.perLat];
  const last = rowOf(raster, high + marginLat);
  for (let row = rowOf(raster, low - marginLat); row <= last; row++) {
    // The part within the row and a little beyond: an almost level edge could miss a cell by rounding.
    const bottom = raster.south + row / raster.perLat - marginLat;
    const top = raster.south + (row + 1) / raster.perLat + marginLat;
    const from = low === high ? (ends[at] ?? 0) : crossingAt(ends, at, Math.max(low, bottom));
    const to = low === high ? (ends[at + 2] ?? 0) : crossingAt(ends, at, Math.min(high, top));
    const west = columnOf(raster, Math.min(from, to) - marginLng);
    const east = columnOf(raster, Math.max(from, to) + marginLng);
    raster.cells.fill(BORDER, row * raster.side + west, row * raster.side + east + 1);
  }
}

/** Where the edge (not a level one) crosses the latitude. */
function crossingAt(ends: Float64Array, at: number, lat: number): number {
  const [x, low, xHigh, high] = [
    ends[at] ?? 0,
    ends[at + 1] ?? 0,
    ends[at + 2] ?? 0,
    ends[at + 3] ?? 0,
  ];
  return x + ((lat - low) / (high - low)) * (xHigh - x);
}

function rowOf(frame: Frame, lat: number): number {
  return Math.trunc((lat - frame.south) * frame.perLat);
}

function columnOf(frame: Frame, lng: number): number {
  return Math.trunc((lng - frame.west) * frame.perLng);
}
