import { PRECISIONS } from './location.ts';
import { numberAt } from './number-column.ts';
import type { ObservationTable } from './observation-table.ts';
import { createRowNumbers } from './row-numbers.ts';
import type { RowNumbers } from './row-numbers.ts';

const PLACE = PRECISIONS.indexOf('place');
const AREA = PRECISIONS.indexOf('area');
/** Odd numbers with well mixed bits (of xxHash, by Yann Collet). */
const [SPREAD, MIX] = [0x9e3779b1, 0x85ebca77];

/**
 * Numbers the different locations of a table by the bits of their columns: rows whose locations cover the same ground have
 * the same number. Position, range and bearings decide, the name of a place does not.
 */
export function createLocationIndex(table: ObservationTable): RowNumbers {
  const { precision, winds, erlyWinds, observer, place, lng, lat, rangeMin, rangeMax } = table;

  /** What the position does not tell: the named area, or from where bearings and ranges count. */
  function originOf(row: number): number {
    const code = precision[row] ?? 0;
    if (code === PLACE) return 0;
    return (code === AREA ? place[row] : observer[row]) ?? 0;
  }

  function hashOf(row: number): number {
    let hash = positionHash(table, row);
    hash = withNumber(withNumber(hash, numberAt(rangeMin, row)), numberAt(rangeMax, row));
    hash = Math.imul(hash ^ (hash >>> 15) ^ ((winds[row] ?? 0) << 16), MIX);
    hash = Math.imul(hash ^ (hash >>> 13) ^ (erlyWinds[row] ?? 0), SPREAD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ originOf(row), MIX);
    return hash ^ (hash >>> 16);
  }

  function isSame(a: number, b: number): boolean {
    return (
      [lng, lat, rangeMin, rangeMax].every((column) =>
        Object.is(numberAt(column, a), numberAt(column, b)),
      ) &&
      winds[a] === winds[b] &&
      erlyWinds[a] === erlyWinds[b] &&
      precision[a] === precision[b] &&
      originOf(a) === originOf(b)
    );
  }

  return createRowNumbers(hashOf, isSame);
}

/** Numbers the different positions of a table, whatever else their locations say; `expected` as in `createRowNumbers`. */
export function createPositionIndex(table: ObservationTable, expected?: number): RowNumbers {
  const { lng, lat } = table;
  const hashOf = (row: number): number => {
    const hash = positionHash(table, row);
    return hash ^ (hash >>> 16);
  };
  const isSame = (a: number, b: number): boolean =>
    numberAt(lng, a) === numberAt(lng, b) && numberAt(lat, a) === numberAt(lat, b);
  return createRowNumbers(hashOf, isSame, expected);
}

function positionHash({ lng, lat }: ObservationTable, row: number): number {
  return withNumber(withNumber(0, numberAt(lng, row)), numberAt(lat, row));
}

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

/** The hash with the bits of a number mixed in. */
function withNumber(hash: number, value: number): number {
  number[0] = value;
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ (halves[0] ?? 0), SPREAD);
  return Math.imul(mixed ^ (mixed >>> 13) ^ (halves[1] ?? 0), MIX);
}
