import { polygonSamples } from '../geometry/polygon-samples.ts';
import { samplesOf } from '../geometry/samples.ts';
import type { Division } from './division.ts';
import { OUTSIDE } from './division.ts';
import { regionById } from './geography.ts';
import type { Geography } from './geography.ts';
import type { Location } from './location.ts';
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

/** Instead of a unit: the row has no location, or its location lies in several units. */
export const UNLOCATED = -2;
export const SHARED = -3;

/** For one division, the unit of each row. */
export interface Tagging {
  readonly division: Division;
  /** Index of the unit, OUTSIDE, UNLOCATED or SHARED. */
  readonly unit: Int16Array;
  /** The shares of the rows that are SHARED. Their `expected` sums to 1. */
  readonly shares: ReadonlyMap<number, readonly Share[]>;
  /** The unit that the report's own word names, or OUTSIDE. */
  readonly wordUnit: Int16Array;
}

/** Gives every row its unit or shares. Where the report itself names the side, its word wins over the drawn line. */
export function tagTable(
  table: ObservationTable,
  geography: Geography,
  division: Division,
): Tagging {
  const unit = new Int16Array(table.length);
  const wordUnit = new Int16Array(table.length);
  const shares = new Map<number, readonly Share[]>();
  const known = new Map<string, readonly Share[]>();
  for (let row = 0; row < table.length; row++) {
    const word = division.indexOfWord(wordsOf(table, row));
    wordUnit[row] = word;
    if (!isLocated(table, row)) {
      unit[row] = UNLOCATED;
      continue;
    }
    if (division.level.id === 'side' && word !== OUTSIDE) {
      unit[row] = word;
      continue;
    }
    const location = locationAt(table, row);
    const key = JSON.stringify(location);
    const found = known.get(key) ?? sharesOf(location, geography, division);
    known.set(key, found);
    const [only, ...others] = found;
    if (only !== undefined && only.min === 1 && others.length === 0) {
      unit[row] = only.unit;
    } else {
      unit[row] = SHARED;
      shares.set(row, found);
    }
  }
  return { division, unit, shares, wordUnit };
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
  if (samples.length === 0) return [{ unit: OUTSIDE, min: 1, expected: 1, max: 1 }];
  const weights = new Map<number, number>();
  const possible = new Set<number>();
  let certain: number | null = null;
  for (let i = 0; i < samples.length; i += 2) {
    const lng = samples[i] ?? Number.NaN;
    const lat = samples[i + 1] ?? Number.NaN;
    const index = division.indexAt(lng, lat);
    weights.set(index, (weights.get(index) ?? 0) + 1);
    const candidates = division.possibleAt(lng, lat);
    for (const each of candidates) possible.add(each);
    certain ??= index;
  }
  const isOpen = location.precision === 'ray';
  const isCertain = possible.size === 1 && !isOpen;
  const units = [...new Set([...weights.keys(), ...possible])].toSorted((a, b) => a - b);
  return units.map((unit) => ({
    unit,
    min: isCertain && unit === certain ? 1 : 0,
    expected: (weights.get(unit) ?? 0) / (samples.length / 2),
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

function wordsOf(
  table: ObservationTable,
  row: number,
): { regionId: string | null; side: string | null } {
  const { region, side } = table.dictionaries;
  return {
    regionId: region[table.region[row] ?? 0] || null,
    side: side[table.side[row] ?? 0] || null,
  };
}
