import { bearingDeg, halfWidthDeg } from '../base/compass.ts';
import type { Shape } from '../geometry/shape.ts';
import type { ExactLocation, PlaceLocation, RangedLocation } from './location.ts';

/**
 * How far a bearing without a distance is drawn and counted: the mission's cameras and patrols seldom give more than
 * 15 km (the widest range in the shipped reports is 15-20 km). Such a shape is open: nothing is certain to lie within.
 */
export const OPEN_RANGE_KM = 15;

/** The area in which the event lies by its report: a disc, or one annular sector per bearing. */
export function shapeOf(location: ExactLocation | PlaceLocation | RangedLocation): Shape {
  switch (location.precision) {
    case 'exact':
      return { centre: location.at, minKm: 0, maxKm: 0, sectors: [] };
    case 'place':
      return { centre: location.at, minKm: 0, maxKm: location.radiusKm, sectors: [] };
    default: {
      const [minKm, maxKm] = location.rangeKm ?? [0, OPEN_RANGE_KM];
      const sectors = location.bearings.map((bearing) => ({
        bearingDeg: bearingDeg(bearing),
        halfWidthDeg: halfWidthDeg(bearing),
      }));
      return { centre: location.from, minKm, maxKm, sectors };
    }
  }
}
