import { mercatorX } from '../geometry/mercator.ts';
import { quickMercatorY } from '../geometry/quick-mercator.ts';
import { KINDS } from '../model/kind.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import type { Geography } from '../model/geography.ts';
import { PRECISIONS } from '../model/location.ts';
import {
  ASIDE,
  NONE,
  PER_DEGREE,
  ROWS_PER_ASIDE,
  wholePositionsOf,
} from '../model/whole-positions.ts';
import type { WholePositions } from '../model/whole-positions.ts';
import { symbolPosition } from './row-positions.ts';

/** A box in the plane of the map: spherical Mercator on a world of one, so north is the smaller y. */
export interface PlaneBox {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** What is less than a metre apart is one place: so many of the whole numbers are one of 1e-5 degrees. */
const PER_PLACE = PER_DEGREE / 1e5;

/**
 * Where the symbol of each row stands in the plane of the map, for what is drawn straight from the table: worked out of
 * the table's own positions when somebody looks, as two million rows would take 16 MB once more.
 */
export interface TablePoints {
  readonly table: ObservationTable;
  /** What the positions are relative to; so that 32 bits tell a tenth of a metre over a country, a metre over the world. */
  readonly origin: readonly [x: number, y: number];
  /** Writes x and y of row after row; NaN where a row has no position. */
  read(rows: Uint32Array, xy: Float32Array): void;
}

/** The positions of all rows of a table. */
export function tablePoints(table: ObservationTable, geography: Geography): TablePoints {
  const positions = symbolsAside(table, geography) ?? ownPositions(table, geography);
  const { pairs, aside } = positions;
  const first = Math.max(0, pairs.findIndex((whole) => whole > ASIDE) >> 1);
  const origin = [xOf(pairs[2 * first] ?? 0), yOf(pairs[2 * first + 1] ?? 0)] as const;
  return {
    table,
    origin,
    read(rows, xy) {
      readPairs(pairs, rows, origin[0], origin[1], xy);
      if (aside.size > 0) readAside(positions, rows, origin, xy);
    },
  };
}

/** A loop with nothing else in it, which engines compile to a few instructions for each row. */
function readPairs(
  pairs: Int32Array,
  rows: Uint32Array,
  originX: number,
  originY: number,
  xy: Float32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const lng = pairs[row << 1] ?? NONE;
    const isPlaced = lng > ASIDE;
    xy[2 * i] = isPlaced ? xOf(lng) - originX : Number.NaN;
    xy[2 * i + 1] = isPlaced ? yOf(pairs[(row << 1) + 1] ?? NONE) - originY : Number.NaN;
  }
}

function readAside(
  { pairs, aside }: WholePositions,
  rows: Uint32Array,
  [originX, originY]: TablePoints['origin'],
  xy: Float32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const at = (pairs[2 * row] ?? NONE) > ASIDE ? undefined : aside.get(row);
    if (at === undefined) continue;
    xy[2 * i] = xOf(at[0] * PER_DEGREE) - originX;
    xy[2 * i + 1] = yOf(at[1] * PER_DEGREE) - originY;
  }
}

function xOf(whole: number): number {
  return mercatorX(Math.round(whole / PER_PLACE) / 1e5);
}

function yOf(whole: number): number {
  return quickMercatorY(Math.round(whole / PER_PLACE) / 1e5);
}

const [AREA, UNLOCATED] = [PRECISIONS.indexOf('area'), PRECISIONS.indexOf('region')];

/**
 * The table's own positions with those of symbols that stand elsewhere kept aside; null where these are many, or the table
 * does not keep its positions so.
 */
function symbolsAside(table: ObservationTable, geography: Geography): WholePositions | null {
  const whole = wholePositionsOf(table);
  if (whole === null) return null;
  const aside = new Map(whole.aside);
  for (let row = 0; row < table.length; row++) {
    const precision = table.precision[row];
    if (precision !== AREA && precision !== UNLOCATED) continue;
    if (whole.pairs[2 * row] !== NONE) return null;
    const at = precision === AREA ? symbolPosition(table, geography, row) : null;
    if (at === null) continue;
    if ((aside.size + 1) * ROWS_PER_ASIDE > table.length) return null;
    aside.set(row, at);
  }
  return { pairs: whole.pairs, aside };
}

function ownPositions(table: ObservationTable, geography: Geography): WholePositions {
  const pairs = new Int32Array(2 * table.length).fill(NONE);
  for (let row = 0; row < table.length; row++) {
    const at = table.precision[row] === UNLOCATED ? null : symbolPosition(table, geography, row);
    if (at === null) continue;
    pairs[2 * row] = Math.round(at[0] * 1e5) * PER_PLACE;
    pairs[2 * row + 1] = Math.round(at[1] * 1e5) * PER_PLACE;
  }
  return { pairs, aside: new Map() };
}

/** The groups that are drawn apart, by their code in GROUP_OF_KIND. */
export const GROUPS = ['explosion', 'other', 'weapon'] as const;

/** The code of the group of each kind. */
export const GROUP_OF_KIND = Uint8Array.from(KINDS, ({ group }) => GROUPS.indexOf(group));
