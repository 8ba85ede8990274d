import type { LngLat } from '../base/lng-lat.ts';
import { locationAt } from '../model/observation-at.ts';
import { PRECISIONS } from '../model/location.ts';
import { regionById } from '../model/geography.ts';
import type { Geography } from '../model/geography.ts';
import { numberAt } from '../model/number-column.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { textAt } from '../model/texts.ts';

/** Where the symbol of a row stands, in degrees: an area's at its label; null where only the region is known. */
export function symbolPosition(
  table: ObservationTable,
  geography: Geography,
  row: number,
): LngLat | null {
  if (table.precision[row] === AREA) {
    const id = textAt(table.dictionaries.text, table.place[row] ?? 0);
    return regionById(geography, id)?.labelAt ?? null;
  }
  const [lng, lat] = [numberAt(table.lng, row), numberAt(table.lat, row)];
  return Number.isNaN(lng) || Number.isNaN(lat) ? null : [lng, lat];
}

const AREA = PRECISIONS.indexOf('area');

/** The positions (degrees) that must be in sight for a row to be seen: its own, its observer's, or its area's. */
export function rowPositions(
  table: ObservationTable,
  geography: Geography,
  row: number,
): readonly LngLat[] {
  const at = symbolPosition(table, geography, row);
  const location = locationAt(table, row);
  return [...(at === null ? [] : [at]), ...('from' in location ? [location.from] : [])];
}
