import { PRECISIONS } from './location.ts';
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
  const { precision, winds, erlyWinds, observer, place, length } = table;
  const lng = new Uint32Array(table.lng.buffer, table.lng.byteOffset, 2 * length);
  const lat = new Uint32Array(table.lat.buffer, table.lat.byteOffset, 2 * length);
  const rangeMin = new Uint32Array(table.rangeMin.buffer, table.rangeMin.byteOffset, length);
  const rangeMax = new Uint32Array(table.rangeMax.buffer, table.rangeMax.byteOffset, length);

  /** What the position does not tell: the named area, or from where bearings and ranges count. */
  function originOf(row: number): number {
    const code = precision[row] ?? 0;
    if (code === PLACE) return 0;
    return (code === AREA ? place[row] : observer[row]) ?? 0;
  }

  function hashOf(row: number): number {
    let hash = Math.imul((lng[2 * row] ?? 0) ^ (lat[2 * row + 1] ?? 0), SPREAD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (lng[2 * row + 1] ?? 0), MIX);
    hash = Math.imul(hash ^ (hash >>> 13) ^ (lat[2 * row] ?? 0), SPREAD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (rangeMin[row] ?? 0), MIX);
    hash = Math.imul(hash ^ (hash >>> 13) ^ (rangeMax[row] ?? 0), SPREAD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ ((winds[row] ?? 0) << 16), MIX);
    hash = Math.imul(hash ^ (hash >>> 13) ^ (erlyWinds[row] ?? 0), SPREAD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ originOf(row), MIX);
    return hash ^ (hash >>> 16);
  }

  function isSame(a: number, b: number): boolean {
    return (
      lng[2 * a] === lng[2 * b] &&
      lng[2 * a + 1] === lng[2 * b + 1] &&
      lat[2 * a] === lat[2 * b] &&
      lat[2 * a + 1] === lat[2 * b + 1] &&
      rangeMin[a] === rangeMin[b] &&
      rangeMax[a] === rangeMax[b] &&
      winds[a] === winds[b] &&
      erlyWinds[a] === erlyWinds[b] &&
      precision[a] === precision[b] &&
      originOf(a) === originOf(b)
    );
  }

  return createRowNumbers(hashOf, isSame);
}

/** Numbers the different positions of a table, whatever else their locations say; `expected` as in `createRowNumbers`. */
export function createPositionIndex({ lng, lat }: ObservationTable, expected?: number): RowNumbers {
  const lngBits = new Uint32Array(lng.buffer, lng.byteOffset, 2 * lng.length);
  const latBits = new Uint32Array(lat.buffer, lat.byteOffset, 2 * lat.length);
  const hashOf = (row: number): number => {
    let hash = Math.imul((lngBits[2 * row] ?? 0) ^ (latBits[2 * row + 1] ?? 0), SPREAD);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (lngBits[2 * row + 1] ?? 0), MIX);
    hash = Math.imul(hash ^ (hash >>> 13) ^ (latBits[2 * row] ?? 0), SPREAD);
    return hash ^ (hash >>> 16);
  };
  return createRowNumbers(hashOf, (a, b) => lng[a] === lng[b] && lat[a] === lat[b], expected);
}
