import { polygonSamples } from '../../geometry/polygon-samples.ts';
import { samplesOf } from '../../geometry/samples.ts';
import { regionById } from '../../model/geography.ts';
import type { Geography } from '../../model/geography.ts';
import type { Location } from '../../model/location.ts';
import { shapeOf } from '../../model/location-shape.ts';

/** How far a location is from the contact line, over all of its shape. Kilometres. */
export interface LineDistance {
  readonly minKm: number;
  readonly maxKm: number;
  /** What the line itself may be off: nine places in ten lie within. */
  readonly lineKm: number;
  /** The shape reaches over the line. */
  readonly isAcross: boolean;
}

/** The distance of the location from the line; null where there is no line or no location. */
export function lineDistance(geography: Geography, location: Location): LineDistance | null {
  const { line, lineMeasure } = geography;
  const samples = samplesOfPlace(geography, location);
  if (line === null || lineMeasure === null || samples.length === 0) return null;
  let [nearest, farthest] = [Number.POSITIVE_INFINITY, 0];
  let [isLeft, isRight] = [false, false];
  for (let i = 0; i < samples.length; i += 2) {
    const signed = lineMeasure.signedKm(samples[i] ?? Number.NaN, samples[i + 1] ?? Number.NaN);
    nearest = Math.min(nearest, Math.abs(signed));
    farthest = Math.max(farthest, Math.abs(signed));
    if (signed < 0) isRight = true;
    else isLeft = true;
  }
  const isAcross = isLeft && isRight;
  return {
    minKm: isAcross ? 0 : nearest,
    maxKm: farthest,
    lineKm: line.precisionKm.p90,
    isAcross,
  };
}

function samplesOfPlace(geography: Geography, location: Location): Float64Array {
  if (location.precision === 'region') return new Float64Array(0);
  if (location.precision !== 'area') return samplesOf(shapeOf(location));
  const region = regionById(geography, location.regionId);
  return region === null ? new Float64Array(0) : polygonSamples(region.geometry);
}
