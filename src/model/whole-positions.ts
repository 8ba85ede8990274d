import type { NarrowNumbers, NumberColumn } from './number-column.ts';
import type { ObservationTable } from './observation-table.ts';

/** 1e-7 degrees are a centimetre, the finest that is printed; 180 degrees of them fit into 32 bits. */
export const PER_DEGREE = 1e7;
/** Whole numbers that stand for no number, and for one that is kept aside; all others are above. */
export const [NONE, ASIDE] = [-(2 ** 31), -(2 ** 31) + 1] as const;
/** One of so many rows at most is kept aside, such as the computed centre of a sector. */
export const ROWS_PER_ASIDE = 64;

/** Positions as whole numbers of which dividing gives back the very same degrees; the few others are kept aside. */
export interface WholePositions {
  /** Longitude and latitude of row after row, in 1e-7 degrees; both NONE or ASIDE where they are not that. */
  readonly pairs: Int32Array;
  /** Degrees by row. */
  readonly aside: ReadonlyMap<number, readonly [lng: number, lat: number]>;
}

/** The columns of positions in half their bytes, or the arrays themselves where too many are no whole numbers. */
export function narrowPositions(
  lng: Float64Array,
  lat: Float64Array,
): Readonly<Record<'lng' | 'lat', NumberColumn<Float64Array>>> {
  const positions = wholePositions(lng, lat);
  if (positions === null) return { lng, lat };
  return { lng: new WholeDegrees(positions, 0), lat: new WholeDegrees(positions, 1) };
}

function wholePositions(lng: Float64Array, lat: Float64Array): WholePositions | null {
  const pairs = new Int32Array(2 * lng.length);
  const aside = new Map<number, readonly [number, number]>();
  for (let row = 0; row < lng.length; row++) {
    const [x, y] = [lng[row] ?? Number.NaN, lat[row] ?? Number.NaN];
    let [one, other] = [wholeOf(x), wholeOf(y)];
    if (Number.isNaN(x) && Number.isNaN(y)) one = other = NONE;
    else if (one === ASIDE || other === ASIDE) {
      if ((aside.size + 1) * ROWS_PER_ASIDE > lng.length) return null;
      aside.set(row, [x, y]);
      one = other = ASIDE;
    }
    pairs[2 * row] = one;
    pairs[2 * row + 1] = other;
  }
  return { pairs, aside };
}

function wholeOf(degrees: number): number {
  const near = Math.round(degrees * PER_DEGREE);
  const isWhole = near / PER_DEGREE === degrees && Math.abs(near) <= 180 * PER_DEGREE;
  return isWhole && !Object.is(degrees, -0) ? near : ASIDE;
}

/** The longitudes (part 0) or latitudes (part 1) of positions, in degrees. */
class WholeDegrees implements NarrowNumbers<Float64Array> {
  readonly length: number;
  readonly positions: WholePositions;
  readonly part: 0 | 1;

  constructor(positions: WholePositions, part: 0 | 1) {
    this.length = positions.pairs.length / 2;
    this.positions = positions;
    this.part = part;
  }

  at(row: number): number {
    const { pairs, aside } = this.positions;
    const whole = pairs[2 * row + this.part] ?? NONE;
    if (whole > ASIDE) return whole / PER_DEGREE;
    return whole === NONE ? Number.NaN : (aside.get(row)?.[this.part] ?? Number.NaN);
  }

  read(from: number, to: number): Float64Array {
    const degrees = new Float64Array(to - from);
    for (let i = 0; i < degrees.length; i++) degrees[i] = this.at(from + i);
    return degrees;
  }
}

/** The positions of the table's rows where they are kept as whole numbers, else null. */
export function wholePositionsOf({
  lng,
  lat,
}: Pick<ObservationTable, 'lng' | 'lat'>): WholePositions | null {
  const isWhole = lng instanceof WholeDegrees && lat instanceof WholeDegrees;
  return isWhole && lng.positions === lat.positions ? lng.positions : null;
}
