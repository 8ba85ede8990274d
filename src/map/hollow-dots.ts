import type { LngLat } from '../base/lng-lat.ts';
import { dotUnit } from '../cartography/sizes.ts';
import { scatter } from '../geometry/scatter.ts';
import { divisionOf } from '../model/geography.ts';
import type { Region } from '../model/region.ts';
import { DECLARED_LEVEL, declaredRegions } from './declared-figures.ts';
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
export function hollowDots(input: MapInput): HollowDots {
  const { geography } = input.state.data.value;
  const division = divisionOf(geography, DECLARED_LEVEL);
  const line = geography.lineMeasure;
  const isNarrowed = Object.keys(input.choices.value).length > 0;
  if (division === null || line === null || isNarrowed) return { unit: 1, dots: [] };
  const regions = declaredRegions(input);
  const unit = dotUnit(
    Math.max(
      0,
      ...regions.map(({ unplaced }) => (unplaced.explosions ?? 0) + (unplaced.others ?? 0)),
    ),
  );
  const dots = regions.flatMap((each) => {
    const index = division.units.findIndex((other) => other.id === each.region.id);
    const isAccepted = (lng: number, lat: number): boolean =>
      Math.abs(line.signedKm(lng, lat)) < SECURITY_ZONE_KM && division.indexAt(lng, lat) === index;
    return dotsOf(each, unit, isAccepted);
  });
  return { unit, dots };
}

function dotsOf(
  { region, declared, unplaced }: DeclaredRegion,
  unit: number,
  isAccepted: (lng: number, lat: number) => boolean,
): HollowDots['dots'] {
  const box = boxOf(region);
  const strew = (count: number | null, isExplosion: boolean) => {
    const seed = `${declared.reportIds.join()} ${region.id} ${isExplosion ? 'explosions' : 'others'}`;
    const positions = scatter(seed, Math.ceil((count ?? 0) / unit), box, isAccepted);
    return positions.map((at) => ({ at, isExplosion }));
  };
  return [...strew(unplaced.others, false), ...strew(unplaced.explosions, true)];
}

function boxOf({
  geometry,
}: Region): readonly [west: number, south: number, east: number, north: number] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const positions = rings.flat();
  const lngs = positions.map((position) => position[0] ?? Number.NaN);
  const lats = positions.map((position) => position[1] ?? Number.NaN);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
