import { columnAt, rowAt } from './candidate-tree.ts';
import type { LineMeasure } from './line-measure.ts';

/** Positions by how far they are from a line, where only some limits matter. */
export interface DistanceClasses {
  /** Writes to `out` how many of the limits the distance of each position reaches (`>=`); 0 for what is no position. */
  classify(lng: Float64Array, lat: Float64Array, out: Uint8Array): void;
}

/** Cells are the smallest of the candidate tree, 65,536 x 65,536 over the world, in tiles of 256 x 256. */
const TILE_BITS = 8;
const TILE = 1 << TILE_BITS;
const [WIDTH, HEIGHT] = [360 / TILE ** 2, 180 / TILE ** 2];
const RADIANS = Math.PI / 180;
const RADIUS_KM = 6371.0088;
/** In a cell: nobody has asked yet; or a limit runs through it. Else the class plus one. */
const [UNKNOWN, MIXED] = [0, 255] as const;
const MAX_LIMITS = MIXED - 2;

/**
 * What `LineMeasure.measure` says, but for limits (km, ascending) instead of in kilometres, and several times faster: a
 * cell of which no part is nearer to a limit than its own radius is in one class as a whole, as no distance changes
 * faster than its position; in any other cell each position is measured. Cells are looked at when somebody asks.
 */
export function createDistanceClasses(
  measure: LineMeasure,
  limits: readonly number[],
): DistanceClasses {
  if (limits.length > MAX_LIMITS)
    throw new Error(`Expected at most ${MAX_LIMITS} limits, got ${limits.length}`);
  const tiles: Uint8Array[] = [];

  function classOf(km: number): number {
    let reached = 0;
    while (reached < limits.length && km >= (limits[reached] ?? Infinity)) reached++;
    return reached;
  }

  function lookAt(column: number, row: number): number {
    const lat = (row + 0.5) * HEIGHT - 90;
    const km = Math.abs(measure.signedKm((column + 0.5) * WIDTH - 180, lat));
    const widest = Math.cos(Math.max(0, Math.abs(lat) - HEIGHT / 2) * RADIANS);
    // A little more, for positions that rounding puts into the next cell.
    const radius = 1.001 * RADIUS_KM * RADIANS * Math.hypot((WIDTH / 2) * widest, HEIGHT / 2);
    const nearest = classOf(km - radius);
    return nearest === classOf(km + radius) ? nearest + 1 : MIXED;
  }

  return {
    classify(lngs, lats, out) {
      for (let i = 0; i < out.length; i++) {
        const lng = lngs[i] ?? Number.NaN;
        const lat = lats[i] ?? Number.NaN;
        // Put so that NaN is no position.
        if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
          out[i] = 0;
          continue;
        }
        const column = columnAt(lng);
        const row = rowAt(lat);
        const tile = (tiles[((row >> TILE_BITS) << TILE_BITS) + (column >> TILE_BITS)] ??=
          new Uint8Array(TILE * TILE));
        const cell = ((row & (TILE - 1)) << TILE_BITS) + (column & (TILE - 1));
        let known = tile[cell] ?? UNKNOWN;
        if (known === UNKNOWN) {
          known = lookAt(column, row);
          tile[cell] = known;
        }
        out[i] = known === MIXED ? classOf(Math.abs(measure.signedKm(lng, lat))) : known - 1;
      }
    },
  };
}
