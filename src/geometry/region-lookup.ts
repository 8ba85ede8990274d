import type { MultiPolygon, Polygon } from 'geojson';
import { frameOver } from './cell-frame.ts';
import { ownerAt, sortIntoRows } from './edge-rows.ts';
import { boxOf } from './polygon-box.ts';
import { edgesOf } from './region-edges.ts';
import { BORDER, NONE, paintCells } from './region-raster.ts';

/** Which of the regions a position lies in. */
export interface RegionLookup {
  /** Index of the region, or -1 for none; NaN is in none. */
  indexAt(lng: number, lat: number): number;
  /** Writes to `out` what `indexAt` says of each position, without allocating. */
  tag(lng: Float64Array, lat: Float64Array, out: Int16Array): void;
}

export interface RegionLookupOptions {
  /** Cells along each side of the raster: by default more for more vertices, up to 2048. It changes speed only. */
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
 * 3. A point in a marked cell asks the edges that reach into its row of cells. Nothing is approximate.
 *
 * Memory: 2 bytes a cell (8 MB at most) and about 50 an edge. Throws beyond 32,768 regions and on positions that are not
 * finite.
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
  // Five cells for each vertex along a side of the map: borders then run through few of them. Beyond a million cells
  // the raster outgrows the processor's cache, which costs more than asking fewer edges gains.
  const usual = Math.min(Math.max(Math.ceil(5 * Math.sqrt(edges.count)), 16), 1024);
  const frame = frameOver(box, options.cellsPerSide ?? usual);
  const rows = sortIntoRows(edges, frame);
  const cells = paintCells(edges, rows, frame);
  const { side, west, south, perLng, perLat } = frame;

  function indexAt(lng: number, lat: number): number {
    const column = (lng - west) * perLng;
    const row = (lat - south) * perLat;
    // Put so that NaN is outside.
    if (!(column >= 0 && column < side && row >= 0 && row < side)) return NONE;
    const cell = cells[Math.trunc(row) * side + Math.trunc(column)] ?? NONE;
    return cell === BORDER ? ownerAt(rows, Math.trunc(row), lng, lat) : cell;
  }

  function tag(lng: Float64Array, lat: Float64Array, out: Int16Array): void {
    for (let i = 0; i < out.length; i++) {
      out[i] = indexAt(lng[i] ?? Number.NaN, lat[i] ?? Number.NaN);
    }
  }

  return { indexAt, tag };
}
