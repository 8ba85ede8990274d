import type { LineMeasure } from '../geometry/line-measure.ts';
import { createRegionLookup } from '../geometry/region-lookup.ts';
import type { Band, ContactLine, Level, Names, Region, Side } from './region.ts';

/** One part of a division: a region, a side or a band of distance. */
export interface Unit {
  readonly id: string;
  readonly name: Names;
  /** Ids of the regions of which the unit is made; a band has none. */
  readonly regionIds: readonly string[];
}

/** Index of "in none of the units". */
export const OUTSIDE = -1;

/** A partition of the map: every position is in one unit or outside all. */
export interface Division {
  readonly level: Level;
  readonly units: readonly Unit[];
  /** The unit of a position (degrees), or OUTSIDE. */
  indexAt(lng: number, lat: number): number;
  /** Every unit that is possible there, given how well the contact line is known. */
  possibleAt(lng: number, lat: number): readonly number[];
  /** The unit that a report's own word names, or OUTSIDE: a region id for regions, a side id for sides. */
  indexOfWord(word: { readonly regionId: string | null; readonly side: string | null }): number;
}

/** A contact line with its index. */
export interface MeasuredLine {
  readonly line: ContactLine;
  readonly measure: LineMeasure;
}

/** Divides by the regions of the level, such as oblasts or disengagement areas. */
export function divideByRegion(level: Level, regions: readonly Region[]): Division {
  const members = regions.filter((region) => region.level === level.id);
  const lookup = createRegionLookup(members.map((region) => region.geometry));
  return {
    level,
    units: members.map((region) => ({ id: region.id, name: region.name, regionIds: [region.id] })),
    indexAt: (lng, lat) => lookup.indexAt(lng, lat),
    possibleAt: (lng, lat) => [lookup.indexAt(lng, lat)],
    indexOfWord: ({ regionId }) => members.findIndex((region) => region.id === regionId),
  };
}

/**
 * Divides by side: the regions of the level `side` that belong to each. Within the line's 90 % precision both sides are
 * possible, since the line of the time was never published.
 */
export function divideBySide(
  level: Level,
  sides: readonly Side[],
  regions: readonly Region[],
  { line, measure }: MeasuredLine,
): Division {
  const parts = regions.filter((region) => region.level === level.id);
  const lookup = createRegionLookup(parts.map((region) => region.geometry));
  const present = sides.filter((side) => parts.some((region) => region.side === side.id));
  const unitOfPart = parts.map((part) => present.findIndex((side) => side.id === part.side));
  const all = present.map((_, index) => index);
  const indexAt = (lng: number, lat: number): number =>
    unitOfPart[lookup.indexAt(lng, lat)] ?? OUTSIDE;
  return {
    level,
    units: present.map((side) => ({
      id: side.id,
      name: side.name,
      regionIds: parts.filter((region) => region.side === side.id).map((region) => region.id),
    })),
    indexAt,
    possibleAt(lng, lat) {
      const index = indexAt(lng, lat);
      const isNearLine = Math.abs(measure.signedKm(lng, lat)) < line.precisionKm.p90;
      return index !== OUTSIDE && isNearLine ? all : [index];
    },
    indexOfWord: ({ side }) => present.findIndex((each) => each.id === side),
  };
}

/** Divides by distance from the contact line, on both sides together; decided by distance, never by a drawn buffer. */
export function divideByBand(
  level: Level,
  bands: readonly Band[],
  { line, measure }: MeasuredLine,
): Division {
  const bandAt = (km: number): number =>
    bands.findIndex((band) => km >= band.fromKm && (band.toKm === null || km < band.toKm));
  return {
    level,
    units: bands.map((band) => ({
      id: band.id,
      name: { en: `${band.id} km`, uk: `${band.id} км` },
      regionIds: [],
    })),
    indexAt: (lng, lat) => bandAt(Math.abs(measure.signedKm(lng, lat))),
    possibleAt(lng, lat) {
      const km = Math.abs(measure.signedKm(lng, lat));
      const nearest = bandAt(Math.max(0, km - line.precisionKm.p90));
      const farthest = bandAt(km + line.precisionKm.p90);
      return bands.flatMap((_, index) => (index >= nearest && index <= farthest ? [index] : []));
    },
    indexOfWord: () => OUTSIDE,
  };
}
