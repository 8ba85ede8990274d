import type { MultiPolygon, Polygon } from 'geojson';
import { frameOver, rowOf } from './cell-frame.ts';
import type { CellFrame } from './cell-frame.ts';
import { hasEdgeIn, ownerAt, sortIntoRows, visitEdgesIn } from './edge-rows.ts';
import type { EdgeRows } from './edge-rows.ts';
import { BLOCK_BITS, BLOCK_SIDE, foldCells, placeInBlock } from './folded-cells.ts';
import type { FoldedCells } from './folded-cells.ts';
import { boxOf } from './polygon-box.ts';
import type { Box } from './polygon-box.ts';
import { EDGE_STRIDE, edgesOf } from './region-edges.ts';
import { BORDER, NONE, paintCells } from './region-raster.ts';

/** Which of the regions a position lies in. */
export interface RegionLookup {
  /** Index of the region, or -1 for none; NaN is in none. */
  indexAt(lng: number, lat: number): number;
  /** Writes to `out` what `indexAt` says of each position, without allocating. */
  tag(lng: Float64Array, lat: Float64Array, out: Int16Array): void;
  /**
   * The region, or -1 for none, in which `tag` says that all positions of the box lie (degrees, rim included); UNDECIDED
   * where they may lie in several, so also where a border is within a tenth of a millimetre, and where a number is NaN.
   */
  wholeIn(west: number, south: number, east: number, north: number): number;
  /**
   * Writes to `out` the edges that touch the box, or nearly do, four numbers each (degrees of both ends), and returns how
   * many; -1 where there is no room for all.
   */
  edgesIn(box: Box, out: Float64Array): number;
}

/** Of ground that may lie in several regions, or partly in none. */
export const UNDECIDED = BORDER;

export interface RegionLookupOptions {
  /** Cells along each side of the raster: by default more for more vertices, up to 2048. Changes nothing but the speed. */
  readonly cellsPerSide?: number;
}

const MAX_REGIONS = 32_768;

/**
 * An index over regions. It answers what `turf.booleanPointInPolygon` answers for every point that is not on a border;
 * where regions overlap, the first wins.
 *
 * A point on a border belongs to exactly one side. A region owns a point if an odd number of its edges pass east of it;
 * an edge counts from its lower end (included) to its upper end (excluded), and its ends are put in the order of their
 * latitudes before anything is computed, so that both regions that share an edge compute the very same numbers. This
 * needs neighbours that share their vertices: a gap or an overlap in the data stays one.
 *
 * 1. Each edge marks the cells of a raster that it touches.
 * 2. Every other cell lies wholly in one region, or in none, and holds its index.
 * 3. Cells are folded into blocks, so that the raster takes little more memory than the borders in it.
 * 4. A point in a marked cell asks the edges that reach into its row of cells. Nothing is approximate.
 *
 * Throws beyond 32,768 regions, and on positions that are not finite.
 */
export function createRegionLookup(
  regions: readonly (Polygon | MultiPolygon)[],
  options: RegionLookupOptions = {},
): RegionLookup {
  if (regions.length > MAX_REGIONS) {
    throw new Error(`Expected at most ${MAX_REGIONS} regions, got ${regions.length}`);
  }
  const edges = edgesOf(regions);
  const box = edges.count === 0 ? ([0, 0, 0, 0] as const) : boxOf(...regions);
  if (!box.every(Number.isFinite)) {
    throw new Error(`Expected regions with finite positions, got the box ${box.join(', ')}`);
  }
  // Ten cells for each vertex along a side of the map: borders then run through few of them.
  const usual = Math.min(Math.max(10 * Math.sqrt(edges.count), 16), 2048);
  const side = BLOCK_SIDE * Math.ceil((options.cellsPerSide ?? usual) / BLOCK_SIDE);
  const frame = frameOver(box, side);
  const rows = sortIntoRows(edges, frame);
  const cells = foldCells(paintCells(edges, rows, frame), side);
  const centre = { lng: new Float64Array(1), lat: new Float64Array(1) };
  const index: RegionIndex = { frame, rows, cells, nearBorder: new Uint32Array(STRETCH), centre };
  const [oneLng, oneLat, one] = [new Float64Array(1), new Float64Array(1), new Int16Array(1)];
  return {
    tag(lng, lat, out) {
      tagColumns(index, lng, lat, out);
    },
    wholeIn(west, south, east, north) {
      return wholeIn(index, west, south, east, north);
    },
    edgesIn(box, out) {
      return edgesIn(index, box, out);
    },
    indexAt(lng, lat) {
      oneLng[0] = lng;
      oneLat[0] = lat;
      tagColumns(index, oneLng, oneLat, one);
      return one[0] ?? NONE;
    },
  };
}

interface RegionIndex {
  readonly frame: CellFrame;
  readonly rows: EdgeRows;
  readonly cells: FoldedCells;
  /** Room for the positions of a stretch. */
  readonly nearBorder: Uint32Array;
  /** Room for one position. */
  readonly centre: { readonly lng: Float64Array; readonly lat: Float64Array };
}

/** Positions that are looked up together. */
const STRETCH = 8192;

/** A stretch at a time by cells, then its positions near borders by edges: taken in turns, each slows the other down. */
function tagColumns(
  index: RegionIndex,
  lng: Float64Array,
  lat: Float64Array,
  out: Int16Array,
): void {
  const { frame, rows, nearBorder } = index;
  for (let from = 0; from < out.length; from += STRETCH) {
    const near = tagByCells(index, lng, lat, out, from);
    for (let k = 0; k < near; k++) {
      const i = nearBorder[k] ?? 0;
      out[i] = ownerAt(rows, rowOf(frame, lat[i] ?? 0), lng, lat, i);
    }
  }
}

/** Tags the positions of a stretch whose cells say it, lists the others in `nearBorder` and returns how many these are. */
function tagByCells(
  { frame, cells, nearBorder }: RegionIndex,
  lng: Float64Array,
  lat: Float64Array,
  out: Int16Array,
  from: number,
): number {
  const { side, west, south, perLng, perLat } = frame;
  const { entries, blocks } = cells;
  const across = side / BLOCK_SIDE;
  const to = Math.min(from + STRETCH, out.length);
  let near = 0;
  for (let i = from; i < to; i++) {
    const x = ((lng[i] ?? Number.NaN) - west) * perLng;
    const y = ((lat[i] ?? Number.NaN) - south) * perLat;
    // Put so that NaN is outside.
    if (!(x >= 0 && x < side && y >= 0 && y < side)) {
      out[i] = NONE;
      continue;
    }
    const column = x | 0;
    const row = y | 0;
    let region = entries[(row >> BLOCK_BITS) * across + (column >> BLOCK_BITS)] ?? NONE;
    if (region <= BORDER) {
      region = blocks[placeInBlock(region, row, column)] ?? NONE;
      if (region === BORDER) nearBorder[near++] = i;
    }
    out[i] = region;
  }
  return near;
}

function wholeIn(
  { frame, rows, cells, centre }: RegionIndex,
  westLng: number,
  southLat: number,
  eastLng: number,
  northLat: number,
): number {
  const { side, perLng, perLat } = frame;
  const west = (westLng - frame.west) * perLng;
  const east = (eastLng - frame.west) * perLng;
  const south = (southLat - frame.south) * perLat;
  const north = (northLat - frame.south) * perLat;
  // Put so that NaN is undecided.
  if (!(west <= east && south <= north)) return UNDECIDED;
  if (east < 0 || north < 0 || west >= side || south >= side) return NONE;
  const isInside = west >= 0 && south >= 0 && east < side && north < side;
  const first = Math.max(west, 0) | 0;
  const last = Math.min(east, side - 1) | 0;
  const top = Math.min(north, side - 1) | 0;
  const bottom = Math.max(south, 0) | 0;
  let only = isInside ? UNDECIDED : NONE;
  let isNearBorder = false;
  for (let row = bottom; row <= top; row++) {
    for (let column = first; column <= last; column++) {
      const at = (row >> BLOCK_BITS) * (side / BLOCK_SIDE) + (column >> BLOCK_BITS);
      const entry = cells.entries[at] ?? NONE;
      const isAlike = entry > BORDER;
      const region = isAlike ? entry : (cells.blocks[placeInBlock(entry, row, column)] ?? NONE);
      if (region === BORDER) isNearBorder = true;
      else if (only === UNDECIDED) only = region;
      else if (region !== only) return UNDECIDED;
      // On to the next block where this one is all alike.
      if (isAlike) column |= BLOCK_SIDE - 1;
    }
  }
  if (!isNearBorder) return only;
  if (hasEdgeIn(rows, bottom, top, [westLng, southLat, eastLng, northLat])) return UNDECIDED;
  if (only !== UNDECIDED) return only;
  centre.lng[0] = (westLng + eastLng) / 2;
  centre.lat[0] = (southLat + northLat) / 2;
  return ownerAt(rows, rowOf(frame, centre.lat[0]), centre.lng, centre.lat, 0);
}

function edgesIn({ frame, rows }: RegionIndex, box: Box, out: Float64Array): number {
  const [, south, , north] = box;
  const row = (lat: number): number => Math.min(Math.max(rowOf(frame, lat), 0), frame.side - 1);
  const first = row(south);
  let count = 0;
  for (let at = first; at <= row(north); at++) {
    const isFull = visitEdgesIn(rows, at, at, box, (edge) => {
      const from = edge * EDGE_STRIDE;
      // Copied already in a row before.
      if (at > first && rowOf(frame, rows.ends[from + 1] ?? 0) < at) return false;
      if ((count + 1) * EDGE_STRIDE > out.length) return true;
      for (let k = 0; k < EDGE_STRIDE; k++) out[count * EDGE_STRIDE + k] = rows.ends[from + k] ?? 0;
      count++;
      return false;
    });
    if (isFull) return -1;
  }
  return count;
}
