import { PRECISIONS } from './location.ts';
import type { ObservationTable } from './observation-table.ts';

/** Numbers the different locations of a table from 0, in the order in which they are asked for. */
export interface LocationIndex {
  /** The number of the row's location: the same for rows whose locations cover the same ground. */
  numberOf(row: number): number;
}

const PLACE = PRECISIONS.indexOf('place');
const AREA = PRECISIONS.indexOf('area');
/** Odd numbers with well mixed bits (of xxHash, by Yann Collet). */
const [SPREAD, MIX] = [0x9e3779b1, 0x85ebca77];
const FREE = -1;

/**
 * An index over locations by the bits of their columns, so that no text is made of any: position, range and bearings
 * decide, the name of a place does not. Open addressing with linear steps in slots of which at most half are taken.
 */
export function createLocationIndex(table: ObservationTable): LocationIndex {
  const { precision, winds, erlyWinds, observer, place, length } = table;
  const lng = new Uint32Array(table.lng.buffer, table.lng.byteOffset, 2 * length);
  const lat = new Uint32Array(table.lat.buffer, table.lat.byteOffset, 2 * length);
  const rangeMin = new Uint32Array(table.rangeMin.buffer, table.rangeMin.byteOffset, length);
  const rangeMax = new Uint32Array(table.rangeMax.buffer, table.rangeMax.byteOffset, length);
  /** The first row with each location. */
  const firstRows: number[] = [];
  let slots = new Int32Array(1024).fill(FREE);

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

  /** The slot of the row's location, or the free one where it belongs. */
  function slotOf(row: number): number {
    let slot = hashOf(row) & (slots.length - 1);
    for (;;) {
      const number = slots[slot] ?? FREE;
      if (number === FREE || isSame(firstRows[number] ?? 0, row)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  function grow(): void {
    slots = new Int32Array(2 * slots.length).fill(FREE);
    for (const [number, row] of firstRows.entries()) slots[slotOf(row)] = number;
  }

  return {
    numberOf(row) {
      const known = slots[slotOf(row)] ?? FREE;
      if (known !== FREE) return known;
      if (2 * firstRows.length >= slots.length) grow();
      slots[slotOf(row)] = firstRows.length;
      return firstRows.push(row) - 1;
    },
  };
}
