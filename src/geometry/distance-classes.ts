import type { LineMeasure } from './line-measure.ts';

/** Positions by how far they are from a line, where only some limits matter. */
export interface DistanceClasses {
  /** Writes to `out` how many of the limits the distance of each position reaches (`>=`); 0 for what is no position. */
  classify(lng: Float64Array, lat: Float64Array, out: Uint8Array): void;
}

/** 262,144 x 262,144 cells over the world, 100 by 76 m in middle latitudes, in tiles of 256 x 256. */
const CELL_BITS = 18;
const TILE_BITS = 8;
const CELLS = 1 << CELL_BITS;
const TILE = 1 << TILE_BITS;
const TILES = 1 << (CELL_BITS - TILE_BITS);
const NO_CELLS = new Uint8Array(0);
const RADIANS = Math.PI / 180;
const RADIUS_KM = 6371.0088;
/** Cells are first looked at in blocks of 4 x 4. */
const BLOCK = 4;
/**
 * Of a tile or cell: nobody has asked yet; or a limit runs through its block, and one, or nobody, has asked for a position
 * in the cell itself; or a limit runs through it. Else the class plus one.
 */
const [UNKNOWN, ASKED, NEAR, MIXED] = [0, 253, 254, 255] as const;
const MAX_LIMITS = ASKED - 2;

/**
 * What `LineMeasure.measure` says, but for limits (km, ascending) instead of in kilometres, and several times faster: a
 * tile, block or cell of which no part is nearer to a limit than its own radius is in one class as a whole, as no distance
 * changes faster than its position; in any other cell each position is measured. All are looked at when somebody asks.
 */
export function createDistanceClasses(
  measure: LineMeasure,
  limits: readonly number[],
): DistanceClasses {
  if (limits.length > MAX_LIMITS)
    throw new Error(`Expected at most ${MAX_LIMITS} limits, got ${limits.length}`);
  const tileClasses = new Uint8Array(TILES * TILES);
  const tiles = new Map<number, Uint8Array>();

  function classOf(km: number): number {
    let reached = 0;
    while (reached < limits.length && km >= (limits[reached] ?? Infinity)) reached++;
    return reached;
  }

  /** The class of all positions in a square of cells from a column and row on, plus one, or MIXED. */
  function lookAt(column: number, row: number, side: number): number {
    const [width, height] = [(side * 360) / CELLS, (side * 180) / CELLS];
    const [west, south] = [(column * 360) / CELLS - 180, (row * 180) / CELLS - 90];
    const lat = south + height / 2;
    const km = Math.abs(measure.signedKm(west + width / 2, lat));
    const widest = Math.cos(Math.max(0, Math.abs(lat) - height / 2) * RADIANS);
    // A little more, for positions that rounding puts into the next cell.
    const radius = 1.001 * RADIUS_KM * RADIANS * Math.hypot((width / 2) * widest, height / 2);
    const nearest = classOf(km - radius);
    return nearest === classOf(km + radius) ? nearest + 1 : MIXED;
  }

  /** The cells of a tile through which a limit runs. */
  function cellsOf(tile: number): Uint8Array {
    const known = tiles.get(tile);
    if (known !== undefined) return known;
    const cells = new Uint8Array(TILE * TILE);
    tiles.set(tile, cells);
    return cells;
  }

  /** Looks at an unknown cell, together with its block where that is in one class. */
  function lookAround(cells: Uint8Array, column: number, row: number): number {
    const block = lookAt(column & -BLOCK, row & -BLOCK, BLOCK);
    const known = block === MIXED ? NEAR : block;
    const first = cellAt(column & -BLOCK, row & -BLOCK);
    for (let at = first; at < first + BLOCK * TILE; at += TILE) cells.fill(known, at, at + BLOCK);
    return known;
  }

  return {
    classify(lngs, lats, out) {
      let last = -1;
      let cells: Uint8Array = NO_CELLS;
      for (let i = 0; i < out.length; i++) {
        const lng = lngs[i] ?? Number.NaN;
        const lat = lats[i] ?? Number.NaN;
        // Put so that NaN is no position.
        if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
          out[i] = 0;
          continue;
        }
        const column = Math.min(((lng + 180) * (CELLS / 360)) | 0, CELLS - 1);
        const row = Math.min(((lat + 90) * (CELLS / 180)) | 0, CELLS - 1);
        const tile = (row >> TILE_BITS) * TILES + (column >> TILE_BITS);
        let known = tileClasses[tile] ?? UNKNOWN;
        if (known === UNKNOWN) {
          known = lookAt(column & -TILE, row & -TILE, TILE);
          tileClasses[tile] = known;
        }
        if (known === MIXED) {
          if (tile !== last) cells = cellsOf(tile);
          last = tile;
          const cell = cellAt(column, row);
          known = cells[cell] ?? UNKNOWN;
          if (known === UNKNOWN) known = lookAround(cells, column, row);
          // To look at a cell costs as much as to measure a position, and pays from the second one on.
          if (known === NEAR) cells[cell] = ASKED;
          else if (known === ASKED) cells[cell] = known = lookAt(column, row, 1);
        }
        out[i] = known >= NEAR ? classOf(Math.abs(measure.signedKm(lng, lat))) : known - 1;
      }
    },
  };
}

/** Where a cell is in its tile. */
function cellAt(column: number, row: number): number {
  return ((row & (TILE - 1)) << TILE_BITS) + (column & (TILE - 1));
}
