import { createDiscTags } from './disc-tags.ts';
import type { Division } from './division.ts';
import { OUTSIDE, createFound, partOf } from './division.ts';
import type { Geography } from './geography.ts';
import { createLocationShares } from './location-shares.ts';
import { PRECISIONS } from './location.ts';
import { createLocationIndex } from './location-index.ts';
import { locationAt } from './observation-at.ts';
import { numbersOf } from './number-column.ts';
import { isLocated } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';
import { SHARED, createShareLists } from './share-lists.ts';
import type { Share } from './share-lists.ts';

/** For one division, the unit of each row. */
export interface Tagging {
  readonly division: Division;
  /**
   * Of a row with a location the index of the unit in which it lies, or OUTSIDE, or SHARED and below; of a row without
   * one the unit that the report's own word names, or OUTSIDE.
   */
  readonly unit: Int16Array | Int32Array;
  /** Each list once. The `expected` of a list sum to 1. */
  readonly shareLists: readonly (readonly Share[])[];
}

/** The shares of a row that lies in several units, or null. */
export function sharesAt({ unit, shareLists }: Tagging, row: number): readonly Share[] | null {
  const tag = unit[row] ?? OUTSIDE;
  return tag > SHARED ? null : (shareLists[SHARED - tag] ?? null);
}

/** Gives every row its unit or shares. Where the report itself names the side, its word wins over the drawn line. */
export function tagTable(
  table: ObservationTable,
  geography: Geography,
  division: Division,
): Tagging {
  const tagger = createTagger(table, geography, division);
  tagger.tag(0, table.length);
  return tagger.tagging;
}

/** A tagging in the making, so that a large table can be tagged piece by piece: what it is so far, whole after the last. */
export interface Tagger {
  readonly tagging: Tagging;
  /** Tags the rows from `from` up to, but without, `to`. */
  tag(from: number, to: number): void;
}

/** So many positions are located at once: what is noted of them stays in the processor's cache. */
const CHUNK = 4096;
/** So many lists leave room for a chunk's own among the tags of 16 bits. */
const MOST_LISTS = 2 ** 15 - CHUNK + SHARED;
const NO_NUMBERS = new Float32Array(0);
const EXACT = PRECISIONS.indexOf('exact');
const PLACE = PRECISIONS.indexOf('place');

/**
 * Begins a tagging. Positions are located many at once; places by their samples as they come, and other locations once for
 * each different one. Every list of shares is kept once.
 */
export function createTagger(
  table: ObservationTable,
  geography: Geography,
  division: Division,
  mostLists: number = MOST_LISTS,
): Tagger {
  let unit: Tagging['unit'] = new Int16Array(table.length);
  const lists = createShareLists();
  const words = wordUnits(table, division);
  const wordColumn = division.namedBy === null ? null : table[division.namedBy];
  const locations = createLocationIndex(table);
  const tagOfLocation: number[] = [];
  const found = createFound(CHUNK);
  const shares = createLocationShares(geography, division);
  const tagOfDisc = createDiscTags(shares, lists);

  const tagLocation = (row: number): number => {
    const number = locations.numberOf(row);
    return (tagOfLocation[number] ??= lists.tagOf(shares.of(locationAt(table, row))));
  };
  const tagChunk = (from: number, to: number): void => {
    const precision = table.precision.subarray(from, to);
    const here = partOf(found, to - from);
    const at = { lng: numbersOf(table.lng, from, to), lat: numbersOf(table.lat, from, to) };
    if (precision.includes(EXACT)) division.locate(at.lng, at.lat, here);
    const km = precision.includes(PLACE) ? numbersOf(table.rangeMax, from, to) : NO_NUMBERS;
    for (let row = from; row < to; row++) {
      const i = row - from;
      const word = wordColumn === null ? OUTSIDE : (words[wordColumn[row] ?? 0] ?? OUTSIDE);
      const isKnown = division.isWordFinal && word !== OUTSIDE;
      if (isKnown || !isLocated(table, row)) unit[row] = word;
      else if (precision[i] === EXACT) unit[row] = lists.tagOfFound(here, i);
      else if (precision[i] === PLACE)
        unit[row] = tagOfDisc(at.lng[i] ?? 0, at.lat[i] ?? 0, km[i] ?? 0);
      else unit[row] = tagLocation(row);
    }
  };
  return {
    get tagging() {
      return { division, unit, shareLists: lists.lists };
    },
    tag(from, to) {
      for (let start = from; start < to; start += CHUNK) {
        // 16 bits are enough for nearly all; each row of a chunk may bring a list of its own.
        if (lists.lists.length > mostLists && unit instanceof Int16Array)
          unit = new Int32Array(unit);
        tagChunk(start, Math.min(start + CHUNK, to));
      }
    },
  };
}

/** The unit that each word of the naming column stands for. */
function wordUnits({ dictionaries }: ObservationTable, { namedBy, units }: Division): Int32Array {
  if (namedBy === null) return new Int32Array(0);
  const unitOf = new Map(units.map(({ id }, unit) => [id, unit] as const).toReversed());
  return Int32Array.from(dictionaries[namedBy], (word) => unitOf.get(word) ?? OUTSIDE);
}
