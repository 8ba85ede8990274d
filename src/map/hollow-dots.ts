import type { LngLat } from '../base/lng-lat.ts';
import { dotUnit } from '../cartography/sizes.ts';
import { boxOf } from '../geometry/polygon-box.ts';
import { scatter } from '../geometry/scatter.ts';
import { divisionOf } from '../model/geography.ts';
import { DECLARED_LEVEL } from './declared-figures.ts';
import type { DeclaredRegion } from './declared-figures.ts';
import { SECURITY_ZONE_KM } from './figure-place.ts';
import type { MapInput } from './map-input.ts';

/** Dots for counts without a place; how many violations one stands for. */
export interface HollowDots {
  readonly unit: number;
  readonly dots: readonly { readonly at: LngLat; readonly isExplosion: boolean }[];
}

/**
 * Dots strewn over each region's part of the security zone, the same for the same reports. None while a filter narrows
 * the observations: a declared total cannot be filtered, so dots would claim what nobody said.
 */
export function hollowDots(
  input: Pick<MapInput, 'state' | 'declared' | 'choices' | 'common'>,
): HollowDots {
  const { geography } = input.state.data.value;
  const division = divisionOf(geography, DECLARED_LEVEL);
  const line = geography.lineMeasure;
  const isNarrowed = Object.keys(input.choices.value).length > 0;
  if (division === null || line === null || isNarrowed) return { unit: 1, dots: [] };
  const regions = input.declared.value;
  const largest = Math.max(
    0,
    ...regions.map(({ unplaced }) => (unplaced.explosions ?? 0) + (unplaced.others ?? 0)),
  );
  const unit = input.common?.dotUnit ?? dotUnit(largest);
  const dots = regions.flatMap((each) => {
    const index = division.units.findIndex((other) => other.id === each.region.id);
    const isAccepted = (lng: number, lat: number): boolean =>
      Math.abs(line.signedKm(lng, lat)) < SECURITY_ZONE_KM && division.indexAt(lng, lat) === index;
    return dotsOf(each, unit, isAccepted);
  });
  return { unit, dots };
}

/** One even spread for both kinds, so that no dot hides another; the explosions are every so many-th of it. */
function dotsOf(
  { region, declared, unplaced }: DeclaredRegion,
  unit: number,
  isAccepted: (lng: number, lat: number) => boolean,
): HollowDots['dots'] {
  const explosions = Math.ceil((unplaced.explosions ?? 0) / unit);
  const all = explosions + Math.ceil((unplaced.others ?? 0) / unit);
  if (all === 0) return [];
  const seed = seedOf(`${declared.reportIds.join()} ${region.id}`);
  const turn = (i: number): number => Math.floor((i * explosions) / all);
  return scatter(seed, all, boxOf(region.geometry), isAccepted).map((at, i) => ({
    at,
    isExplosion: turn(i + 1) > turn(i),
  }));
}

/** A whole number that differs with the text. */
function seedOf(text: string): number {
  let seed = 0;
  for (const letter of text) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seed;
}
