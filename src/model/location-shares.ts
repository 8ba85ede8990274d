import { polygonSamples } from '../geometry/polygon-samples.ts';
import { samplesOf } from '../geometry/samples.ts';
import type { Division } from './division.ts';
import { OUTSIDE, createFound } from './division.ts';
import { regionById } from './geography.ts';
import type { Geography } from './geography.ts';
import type { Location } from './location.ts';
import { shapeOf } from './location-shape.ts';
import type { Share } from './share-lists.ts';
import { createShareTally } from './share-tally.ts';

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
  const lng = Float64Array.from(found.unit, (_, i) => samples[2 * i] ?? Number.NaN);
  const lat = Float64Array.from(found.unit, (_, i) => samples[2 * i + 1] ?? Number.NaN);
  division.locate(lng, lat, found);
  const tally = createShareTally(division);
  tally.add(found, 0, count);
  return tally.shares(location.precision !== 'ray');
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
