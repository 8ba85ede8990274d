import { writePositionsNear } from '../geometry/near-position.ts';
import { polygonSamples } from '../geometry/polygon-samples.ts';
import { createPatterns } from '../geometry/sample-pattern.ts';
import type { SamplePattern } from '../geometry/sample-pattern.ts';
import { SAMPLES } from '../geometry/samples.ts';
import { OUTSIDE, createFound } from './division.ts';
import type { Division } from './division.ts';
import { regionById } from './geography.ts';
import type { Geography } from './geography.ts';
import type { Location } from './location.ts';
import { shapeOf } from './location-shape.ts';
import type { Share } from './share-lists.ts';
import { createShareTally } from './share-tally.ts';
import type { ShareTally } from './share-tally.ts';

/** Discs around positions: degrees, and kilometres. */
export interface Discs {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly km: Float64Array;
}

/** Works out in which units of a division locations are, one after the other. */
export interface LocationShares {
  /**
   * The shares of a location, summing to 1 as expected. A location that is surely in one unit has that one share.
   * By the share of its area: equal-area samples, so within about half a percent of `turf.intersect`.
   */
  of(location: Location): readonly Share[];
  /** The samples of a disc (degrees, km), counted: valid until the next location is asked for. */
  tallyOfDisc(lng: number, lat: number, radiusKm: number): ShareTally;
}

/** The shares of one location by the division, as `LocationShares` says them. */
export function sharesOf(
  location: Location,
  geography: Geography,
  division: Division,
): readonly Share[] {
  return createLocationShares(geography, division).of(location);
}

/** Shares by the division: of all samples of a shape where it takes a look at each, else of those that stand for others. */
export function createLocationShares(geography: Geography, division: Division): LocationShares {
  const tally = createShareTally(division.units.length);
  const patternOf = createPatterns();
  let disc = patternOf({ minKm: 0, maxKm: 0, sectors: [] });

  function countAround(lng: number, lat: number, pattern: SamplePattern): void {
    tally.clear();
    if (division.tallyAround(lng, lat, pattern, tally)) return;
    const at = { lng: new Float64Array(SAMPLES), lat: new Float64Array(SAMPLES) };
    writePositionsNear([lng, lat], pattern.reachKm, pattern.steps, SAMPLES, at);
    countAll(at.lng, at.lat);
  }

  function countAll(lng: Float64Array, lat: Float64Array): void {
    const found = createFound(lng.length);
    division.locate(lng, lat, found);
    tally.addFound(found);
  }

  return {
    of(location) {
      switch (location.precision) {
        case 'region':
          return NOWHERE;
        case 'area': {
          const region = regionById(geography, location.regionId);
          const samples = region === null ? new Float64Array(0) : polygonSamples(region.geometry);
          if (samples.length === 0) return NOWHERE;
          tally.clear();
          countAll(
            samples.filter((_, i) => i % 2 === 0),
            samples.filter((_, i) => i % 2 === 1),
          );
          return tally.shares(true);
        }
        default: {
          const { centre, ...form } = shapeOf(location);
          countAround(...centre, patternOf(form));
          return tally.shares(location.precision !== 'ray');
        }
      }
    },
    tallyOfDisc(lng, lat, radiusKm) {
      if (disc.reachKm !== radiusKm) disc = patternOf({ minKm: 0, maxKm: radiusKm, sectors: [] });
      countAround(lng, lat, disc);
      return tally;
    },
  };
}

const NOWHERE: readonly Share[] = [{ unit: OUTSIDE, min: 1, expected: 1, max: 1 }];
