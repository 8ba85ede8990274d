import { divisionOf } from '../../model/geography.ts';
import type { Geography } from '../../model/geography.ts';
import type { Location } from '../../model/location.ts';
import { sharesOf } from '../../model/location-shares.ts';
import { OUTSIDE } from '../../model/division.ts';

/** The part of a location that may lie in a unit; `unitId` null stands for none of the units. */
export interface NamedShare {
  readonly unitId: string | null;
  readonly min: number;
  readonly expected: number;
  readonly max: number;
}

/** The shares of a location by its geometry alone, without the report's word; none without a location or level. */
export function sharesAt(
  geography: Geography,
  levelId: string,
  location: Location,
): readonly NamedShare[] {
  const division = divisionOf(geography, levelId);
  if (division === null || location.precision === 'region') return [];
  return sharesOf(location, geography, division).map(({ unit, min, expected, max }) => ({
    unitId: unit === OUTSIDE ? null : (division.units[unit]?.id ?? null),
    min,
    expected,
    max,
  }));
}
