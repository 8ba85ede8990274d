import { isLngLat } from '../../base/lng-lat.ts';
import { KINDS } from '../../model/kind.ts';
import { PRECISIONS } from '../../model/location.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from '../../model/observation.ts';
import { NO_FIGURE } from '../../model/observation-table.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import { COLUMN_NAMES, createColumns } from '../../model/table-columns.ts';
import type { PlainTable } from '../../model/table-columns.ts';
import { textAt } from '../../model/texts.ts';

/** No vocabulary has more words than this, and flight codes pair two of 16 winds. */
const WINDS = 16;

/**
 * The name of the first column that a table from a file or a database has wrong, null where it is sound: every code has
 * its word, every row its place, rows are in order. A table that passes harms nothing that reads it.
 */
export function faultInTable(table: PlainTable): string | null {
  const { dictionaries, length } = table;
  const { report, region, side, observer, text } = dictionaries;
  const limits = {
    kind: KINDS.length,
    qualifier: COUNT_QUALIFIERS.length,
    precision: PRECISIONS.length,
    means: MEANS.length,
    weaponState: WEAPON_STATES.length + 1,
    status: STATUSES.length,
    report: report.length,
    region: region.length,
    side: side.length,
    observer: observer.length,
    place: text.length,
    id: text.length,
    timeText: text.length,
    description: text.length,
  };
  const kinds = createColumns(0);
  for (const name of COLUMN_NAMES) {
    const column = table[name];
    if (column.constructor !== kinds[name].constructor || column.length !== length) return name;
  }
  const firsts = [report[0], region[0], side[0], textAt(text, 0)];
  if (firsts.some((word) => word !== '') || observer[0] !== null) return 'dictionaries';
  for (const [name, limit] of Object.entries(limits) as [keyof typeof limits, number][]) {
    if (!areBelow(table[name], limit)) return name;
  }
  for (let row = 0; row < length; row++) {
    const fault = faultInRow(table, row);
    if (fault !== null) return fault;
  }
  return null;
}

/** Whether every code is below the limit; a loop, since a million calls of a function are what checking would cost. */
export function areBelow(codes: Uint8Array | Uint16Array | Uint32Array, limit: number): boolean {
  for (let row = 0; row < codes.length; row++) if ((codes[row] ?? 0) >= limit) return false;
  return true;
}

function faultInRow(table: PlainTable, row: number): string | null {
  const [start, end] = [table.start[row] ?? 0, table.end[row] ?? 0];
  if (end <= start || end < (table.end[row - 1] ?? end)) return 'end';
  if ((table.count[row] ?? 0) < NO_FIGURE) return 'count';
  if (!isFlight(table.flight[row] ?? 0)) return 'flight';
  const precision = PRECISIONS[table.precision[row] ?? 0];
  const [lng, lat] = [table.lng[row] ?? Number.NaN, table.lat[row] ?? Number.NaN];
  const hasPosition = isLngLat(lng, lat);
  const [min, max] = [table.rangeMin[row] ?? 0, table.rangeMax[row] ?? 0];
  switch (precision) {
    case 'exact':
      return hasPosition ? null : 'lng';
    case 'place':
      return hasPosition && max >= 0 ? null : 'rangeMax';
    case 'area':
    case 'region':
      return Number.isNaN(lng) && Number.isNaN(lat) ? null : 'lng';
    default:
      return hasPosition && hasRange(min, max) && hasObserver(table, row) ? null : 'observer';
  }
}

function isFlight(code: number): boolean {
  const [from, to] = [code >> 5, code & 31];
  return code === 0 || (from >= 1 && from <= WINDS && to >= 1 && to <= WINDS);
}

function hasRange(min: number, max: number): boolean {
  return (Number.isNaN(min) && Number.isNaN(max)) || (min >= 0 && max >= min && max < Infinity);
}

function hasObserver(table: ObservationTable, row: number): boolean {
  const at = table.dictionaries.observer[table.observer[row] ?? 0]?.at;
  return at != null && isLngLat(at[0], at[1]);
}
