import type { LngLat } from '../base/lng-lat.ts';
import { locationAt } from '../model/observation-at.ts';
import { regionById } from '../model/geography.ts';
import type { Geography } from '../model/geography.ts';
import type { ObservationTable } from '../model/observation-table.ts';

/** The positions (degrees) that must be in sight for a row to be seen: its own, its observer's, or its area's. */
export function rowPositions(
  table: ObservationTable,
  geography: Geography,
  row: number,
): readonly LngLat[] {
  const location = locationAt(table, row);
  if (location.precision === 'region') return [];
  if (location.precision === 'area') {
    const region = regionById(geography, location.regionId);
    return region === null ? [] : [region.labelAt];
  }
  if ('at' in location) return [location.at];
  return [location.from, [table.lng[row] ?? Number.NaN, table.lat[row] ?? Number.NaN]];
}
