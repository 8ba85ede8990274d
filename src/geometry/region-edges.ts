import type { MultiPolygon, Polygon } from 'geojson';
import { ringsOf } from './polygon-box.ts';

/** Numbers per edge: x and y of its lower end, then x and y of its upper end. */
export const EDGE_STRIDE = 4;

/** The edges of regions, region after region. */
export interface RegionEdges {
  readonly count: number;
  readonly ends: Float64Array;
  /** Index of the region to which the edge belongs. */
  readonly owners: Int16Array;
}

/** Lists the edges of all rings, holes included, each from its lower to its upper end. Open rings are closed. */
export function edgesOf(regions: readonly (Polygon | MultiPolygon)[]): RegionEdges {
  const rings = regions.map(ringsOf);
  const count = rings.flat().reduce((sum, ring) => sum + ring.length, 0);
  const ends = new Float64Array(count * EDGE_STRIDE);
  const owners = new Int16Array(count);
  let edge = 0;
  for (const [owner, ownRings] of rings.entries()) {
    for (const ring of ownRings) {
      let from = ring.at(-1) ?? [];
      for (const to of ring) {
        const [low, high] = isAscending(from, to) ? [from, to] : [to, from];
        ends.set(low.slice(0, 2), edge * EDGE_STRIDE);
        ends.set(high.slice(0, 2), edge * EDGE_STRIDE + 2);
        owners[edge++] = owner;
        from = to;
      }
    }
  }
  return { count, ends, owners };
}

/** By latitude, then longitude: the same order for both regions that share the edge, whichever way round they run. */
function isAscending([fromX = 0, fromY = 0]: number[], [toX = 0, toY = 0]: number[]): boolean {
  return fromY < toY || (fromY === toY && fromX <= toX);
}
