import type { Bearing } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';

/** How much a report says about where something was; see `Location`. */
export const PRECISIONS = [
  'exact',
  'place',
  'sector',
  'fan',
  'ray',
  'ring',
  'area',
  'region',
] as const;

export type Precision = (typeof PRECISIONS)[number];

/** A position that the report itself pins down. */
export interface ExactLocation {
  readonly precision: 'exact';
  readonly at: LngLat;
}

/** A settlement or other named place: its centre, with the radius within which the event may lie. */
export interface PlaceLocation {
  readonly precision: 'place';
  readonly at: LngLat;
  readonly radiusKm: number;
  readonly name: string;
}

/**
 * What an observer saw or heard from a known position. `sector`: range and one bearing; `fan`: one count over several
 * bearings; `ray`: bearings without a range (`rangeKm` null); `ring`: a range without a bearing.
 */
export interface RangedLocation {
  readonly precision: 'sector' | 'fan' | 'ray' | 'ring';
  readonly from: LngLat;
  readonly rangeKm: readonly [min: number, max: number] | null;
  readonly bearings: readonly Bearing[];
}

/** Inside or near a region of the hierarchy, such as a disengagement area. */
export interface AreaLocation {
  readonly precision: 'area';
  readonly regionId: string;
}

/** Only the region is known, or not even that: never drawn as a position. */
export interface RegionLocation {
  readonly precision: 'region';
  readonly regionId: string | null;
}

export type Location =
  | ExactLocation
  | PlaceLocation
  | RangedLocation
  | AreaLocation
  | RegionLocation;

/** Chooses the precision that range and bearings allow, or `region` where there are neither. */
export function rangedLocation(
  from: LngLat,
  rangeKm: readonly [min: number, max: number] | null,
  bearings: readonly Bearing[],
  regionId: string | null,
): RangedLocation | RegionLocation {
  if (bearings.length === 0 && rangeKm === null) return { precision: 'region', regionId };
  if (bearings.length === 0) return { precision: 'ring', from, rangeKm, bearings };
  if (rangeKm === null) return { precision: 'ray', from, rangeKm, bearings };
  return { precision: bearings.length === 1 ? 'sector' : 'fan', from, rangeKm, bearings };
}
