import { mercatorX, mercatorY } from '../geometry/mercator.ts';
import { KINDS } from '../model/kind.ts';
import { numbersOf } from '../model/number-column.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import type { Geography } from '../model/geography.ts';
import { PRECISIONS } from '../model/location.ts';
import { symbolPosition } from './row-positions.ts';

/** A box in the plane of the map: spherical Mercator on a world of one, so north is the smaller y. */
export interface PlaneBox {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Where the symbol of each row stands in the plane of the map, for what is drawn straight from the table. */
export interface TablePoints {
  readonly table: ObservationTable;
  /** What the positions are relative to; so that 32 bits tell a tenth of a metre over a country, a metre over the world. */
  readonly origin: readonly [x: number, y: number];
  /** x and y of row after row; NaN where the row has no position. */
  readonly xy: Float32Array;
}

const [AREA, UNLOCATED] = [PRECISIONS.indexOf('area'), PRECISIONS.indexOf('region')];
/** Where Web Mercator ends, degrees. */
const MAX_LAT = 85.05;

/** The positions of all rows of a table. */
export function tablePoints(table: ObservationTable, geography: Geography): TablePoints {
  const { length, precision } = table;
  const [lng, lat] = [numbersOf(table.lng), numbersOf(table.lat)];
  const xy = new Float32Array(length * 2);
  const firstLocated = lng.findIndex((each) => !Number.isNaN(each));
  const origin = [
    mercatorX(lng[firstLocated] ?? 0),
    mercatorY(clampLat(lat[firstLocated] ?? 0)),
  ] as const;
  for (let row = 0; row < length; row++) {
    let x = lng[row] ?? Number.NaN;
    let y = lat[row] ?? Number.NaN;
    if (precision[row] === AREA) [x, y] = symbolPosition(table, geography, row) ?? NOWHERE;
    if (precision[row] === UNLOCATED) x = Number.NaN;
    xy[2 * row] = mercatorX(rounded(x)) - origin[0];
    xy[2 * row + 1] = mercatorY(clampLat(rounded(y))) - origin[1];
  }
  return { table, origin, xy };
}

const NOWHERE = [Number.NaN, Number.NaN] as const;

/** What is less than a metre apart is one place. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function clampLat(lat: number): number {
  return Math.min(MAX_LAT, Math.max(-MAX_LAT, lat));
}

/** The groups that are drawn apart, by their code in GROUP_OF_KIND. */
export const GROUPS = ['explosion', 'other', 'weapon'] as const;

/** The code of the group of each kind. */
export const GROUP_OF_KIND = Uint8Array.from(KINDS, ({ group }) => GROUPS.indexOf(group));
