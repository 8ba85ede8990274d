import { polygonSamples } from '../geometry/polygon-samples.ts';
import { UNDECIDED } from '../geometry/region-lookup.ts';
import { outermostSamplesOf, samplesOf } from '../geometry/samples.ts';
import type { Division, Found } from './division.ts';
import { OUTSIDE, createFound, partOf } from './division.ts';
import { regionById } from './geography.ts';
import type { Geography } from './geography.ts';
import type { Location } from './location.ts';
import { shapeOf } from './location-shape.ts';
import type { Share } from './share-lists.ts';

/** Finds the shares of one location after the other, in room that is used again. */
export interface LocationCounter {
  /** See `sharesOf`. With what `Division.locateDiscs` wrote of it at `i`, if it did, the same in less time. */
  sharesOf(location: Location, known: Found | null, i: number): readonly Share[];
}

/** So many samples mostly show all that is possible in a disc that is known to be in one unit. */
const FEW = 16;

/**
 * The shares of a location, summing to 1 as expected. A location that is surely in one unit has that one share.
 * By the share of its area: equal-area samples, so within about half a percent of `turf.intersect`.
 */
export function sharesOf(
  location: Location,
  geography: Geography,
  division: Division,
): readonly Share[] {
  return createLocationCounter(geography, division).sharesOf(location, null, 0);
}

/** Counts samples in columns of their own, at OUTSIDE + 1 those that are in no unit. */
export function createLocationCounter(geography: Geography, division: Division): LocationCounter {
  const weights = new Int32Array(division.units.length + 1);
  const isPossible = new Uint8Array(division.units.length + 1);
  let lng = new Float64Array(0);
  let lat = new Float64Array(0);
  let found = createFound(0);

  function spread(samples: Float64Array): number {
    const count = samples.length / 2;
    if (count > lng.length) {
      [lng, lat, found] = [new Float64Array(count), new Float64Array(count), createFound(count)];
    }
    for (let i = 0; i < count; i++) {
      lng[i] = samples[2 * i] ?? Number.NaN;
      lat[i] = samples[2 * i + 1] ?? Number.NaN;
    }
    return count;
  }

  function look(samples: Float64Array): number {
    weights.fill(0);
    isPossible.fill(0);
    const count = spread(samples);
    const { unit, low, high } = partOf(found, count);
    division.locate(lng.subarray(0, count), lat.subarray(0, count), { unit, low, high });
    for (let i = 0; i < unit.length; i++) {
      const own = (unit[i] ?? OUTSIDE) + 1;
      weights[own] = (weights[own] ?? 0) + 1;
      isPossible[own] = 1;
      const last = (high[i] ?? OUTSIDE) + 1;
      for (let each = (low[i] ?? OUTSIDE) + 1; each <= last; each++) isPossible[each] = 1;
    }
    return count;
  }

  /** Looks at a few samples of what is known to be in one unit: whether they show all that can be possible in it. */
  function showsAll(location: Location, low: number, high: number): boolean {
    if (location.precision !== 'place') return false;
    look(outermostSamplesOf(shapeOf(location), FEW));
    return !isPossible.subarray(low + 1, high + 2).includes(0);
  }

  function listOf(isClosed: boolean): readonly Share[] {
    const count = weights.reduce((sum, weight) => sum + weight, 0);
    const shares: Share[] = [];
    const isCertain = isClosed && isPossible.indexOf(1) === isPossible.lastIndexOf(1);
    for (let unit = OUTSIDE; unit < division.units.length; unit++) {
      if (isPossible[unit + 1] === 0) continue;
      const expected = (weights[unit + 1] ?? 0) / count;
      shares.push({ unit, min: isCertain ? 1 : 0, expected, max: 1 });
    }
    return shares;
  }

  return {
    sharesOf(location, known, i) {
      const isOneUnit = (known?.unit[i] ?? UNDECIDED) !== UNDECIDED;
      const [low, high] = [known?.low[i] ?? OUTSIDE, known?.high[i] ?? OUTSIDE];
      const isClosed = location.precision !== 'ray';
      if (isOneUnit && showsAll(location, low, high)) return listOf(isClosed);
      const count = look(samplesOfLocation(location, geography));
      if (count === 0) return [{ unit: OUTSIDE, min: 1, expected: 1, max: 1 }];
      return listOf(isClosed);
    },
  };
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
