import { polygonSamples } from '../geometry/polygon-samples.ts';
import { samplesOf } from '../geometry/samples.ts';
import type { Division, Found } from './division.ts';
import { OUTSIDE } from './division.ts';
import { regionById } from './geography.ts';
import type { Geography } from './geography.ts';
import { PRECISIONS } from './location.ts';
import type { Location } from './location.ts';
import { createLocationIndex } from './location-index.ts';
import { shapeOf } from './location-shape.ts';
import { locationAt } from './observation-at.ts';
import { isLocated } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';

/** The part of a count that belongs to a unit (OUTSIDE: to none): at least, as expected by area, at most; 0 to 1. */
export interface Share {
  readonly unit: number;
  readonly min: number;
  readonly expected: number;
  readonly max: number;
}

/** From here down a unit stands for a list of shares: `shareLists[SHARED - unit]`. */
export const SHARED = -2;

/** For one division, the unit of each row. */
export interface Tagging {
  readonly division: Division;
  /**
   * Of a row with a location the index of the unit in which it lies, or OUTSIDE, or SHARED and below; of a row without
   * one the unit that the report's own word names, or OUTSIDE.
   */
  readonly unit: Int32Array;
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

/** A tagging in the making, so that a large table can be tagged piece by piece. */
export interface Tagger {
  readonly tagging: Tagging;
  /** Tags the rows from `from` up to, but without, `to`. */
  tag(from: number, to: number): void;
}

/** So many positions are located at once: what is noted of them stays in the processor's cache. */
const CHUNK = 4096;
const EXACT = PRECISIONS.indexOf('exact');

/**
 * Begins a tagging. Exact positions are located many at once; other locations, once for each different one. Every list of
 * shares is kept once.
 */
export function createTagger(
  table: ObservationTable,
  geography: Geography,
  division: Division,
): Tagger {
  const unit = new Int32Array(table.length);
  const lists = createShareLists();
  const words = wordUnits(table, division);
  const wordColumn = division.namedBy === null ? null : table[division.namedBy];
  const locations = createLocationIndex(table);
  const tagOfLocation: number[] = [];
  const found = createFound(CHUNK);

  const tagLocation = (row: number): number => {
    const number = locations.numberOf(row);
    return (tagOfLocation[number] ??= lists.tagOf(
      sharesOf(locationAt(table, row), geography, division),
    ));
  };
  const tagChunk = (from: number, to: number): void => {
    const here = partOf(found, to - from);
    division.locate(table.lng.subarray(from, to), table.lat.subarray(from, to), here);
    for (let row = from; row < to; row++) {
      const word = wordColumn === null ? OUTSIDE : (words[wordColumn[row] ?? 0] ?? OUTSIDE);
      const isKnown = division.isWordFinal && word !== OUTSIDE;
      if (isKnown || !isLocated(table, row)) unit[row] = word;
      else if (table.precision[row] === EXACT) unit[row] = lists.tagOfFound(here, row - from);
      else unit[row] = tagLocation(row);
    }
  };
  return {
    tagging: { division, unit, shareLists: lists.lists },
    tag(from, to) {
      for (let start = from; start < to; start += CHUNK)
        tagChunk(start, Math.min(start + CHUNK, to));
    },
  };
}

/**
 * The shares of a location, summing to 1 as expected. A location that is surely in one unit has that one share.
 * By the share of its area: equal-area samples, so within about half a percent of `turf.intersect`.
 */
export function sharesOf(
  location: Location,
  geography: Geography,
  division: Division,
): readonly Share[] {
  const samples = samplesOfLocation(location, geography);
  const count = samples.length / 2;
  if (count === 0) return [{ unit: OUTSIDE, min: 1, expected: 1, max: 1 }];
  const found = createFound(count);
  division.locate(
    Float64Array.from(found.unit, (_, i) => samples[2 * i] ?? Number.NaN),
    Float64Array.from(found.unit, (_, i) => samples[2 * i + 1] ?? Number.NaN),
    found,
  );
  const weights = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const unit = found.unit[i] ?? OUTSIDE;
    weights.set(unit, (weights.get(unit) ?? 0) + 1);
    const high = found.high[i] ?? OUTSIDE;
    for (let possible = found.low[i] ?? OUTSIDE; possible <= high; possible++)
      if (!weights.has(possible)) weights.set(possible, 0);
  }
  const isCertain = weights.size === 1 && location.precision !== 'ray';
  return [...weights]
    .toSorted(([a], [b]) => a - b)
    .map(([unit, weight]) => ({
      unit,
      min: isCertain ? 1 : 0,
      expected: weight / count,
      max: 1,
    }));
}

function samplesOfLocation(location: Location, geography: Geography): Float64Array {
  switch (location.precision) {
    case 'region':
      return new Float64Array(0);
    case 'area': {
      const region = regionById(geography, location.regionId);
      return region === null ? new Float64Array(0) : polygonSamples(region.geometry);
    }
    default:
      return samplesOf(shapeOf(location));
  }
}

/** The unit that each word of the naming column stands for. */
function wordUnits({ dictionaries }: ObservationTable, { namedBy, units }: Division): Int32Array {
  if (namedBy === null) return new Int32Array(0);
  const unitOf = new Map(units.map(({ id }, unit) => [id, unit] as const).toReversed());
  return Int32Array.from(dictionaries[namedBy], (word) => unitOf.get(word) ?? OUTSIDE);
}

function createFound(size: number): Found {
  return { unit: new Int16Array(size), low: new Int16Array(size), high: new Int16Array(size) };
}

function partOf({ unit, low, high }: Found, size: number): Found {
  return {
    unit: unit.subarray(0, size),
    low: low.subarray(0, size),
    high: high.subarray(0, size),
  };
}

/** Lists of shares, each kept once, with the tag that stands for each: the unit where there is but one, and surely. */
function createShareLists(): {
  readonly lists: readonly (readonly Share[])[];
  tagOf(shares: readonly Share[]): number;
  tagOfFound(found: Found, i: number): number;
} {
  const lists: (readonly Share[])[] = [];
  const tags = new Map<string, number>();
  const tagsOfFound = new Map<number, number>();
  const tagOf = (shares: readonly Share[]): number => {
    const [only, ...others] = shares;
    if (only?.min === 1 && others.length === 0) return only.unit;
    const key = shares.map(({ unit, min, expected }) => `${unit} ${min} ${expected}`).join();
    const tag = tags.get(key) ?? SHARED - (lists.push(shares) - 1);
    tags.set(key, tag);
    return tag;
  };
  const tagOfFound = ({ unit, low, high }: Found, i: number): number => {
    const [own, first, last] = [unit[i] ?? OUTSIDE, low[i] ?? OUTSIDE, high[i] ?? OUTSIDE];
    if (own === first && own === last) return own;
    const key = ((own + 1) * 2 ** 16 + first + 1) * 2 ** 16 + last + 1;
    const known = tagsOfFound.get(key);
    if (known !== undefined) return known;
    const possible = new Set([
      own,
      ...Array.from({ length: last - first + 1 }, (_, k) => first + k),
    ]);
    const isCertain = possible.size === 1;
    const tag = tagOf(
      [...possible]
        .toSorted((a, b) => a - b)
        .map((each) => ({
          unit: each,
          min: isCertain ? 1 : 0,
          expected: each === own ? 1 : 0,
          max: 1,
        })),
    );
    tagsOfFound.set(key, tag);
    return tag;
  };
  return { lists, tagOf, tagOfFound };
}
