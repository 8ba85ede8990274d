import { cellsAround } from '../geometry/ground-cells.ts';
import type { ObservationTable } from './observation-table.ts';
import { MAX_UNCERTAINTY_KM, WEAPON_GAP_MINUTES, isWeapon } from './row-placing.ts';
import type { Placings } from './row-placing.ts';

const DAY_MINUTES = 24 * 60;
const CELL_KM = 20;
/** Half of the distance at which weapons count as one place. */
const WEAPON_REACH_KM = 2.5;

/**
 * Groups of rows such that any two which can be one thing share at least one: by day, and by cell of the ground or, where
 * they have no place, by report and region. Days on which all is of one source are left out: rows of one source are not
 * compared. A group holds two rows at least. Ascending by row within a group.
 */
export function createRowBuckets(
  table: ObservationTable,
  placings: Placings,
  sources: Uint32Array,
): Iterable<readonly number[]> {
  const days = daysOfOneSource(table, placings, sources);
  const buckets = new Map<string, number[]>();
  for (let row = 0; row < table.length; row++) {
    const radius = placings.radiusKm[row] ?? Infinity;
    if (radius > MAX_UNCERTAINTY_KM) continue;
    const shared = daysOf(table, row).filter((day) => days.get(day) === SEVERAL);
    if (shared.length === 0) continue;
    for (const place of placesOf(table, row, radius)) {
      for (const day of shared) {
        const key = `${day} ${place}`;
        const rows = buckets.get(key);
        if (rows === undefined) buckets.set(key, [row]);
        else rows.push(row);
      }
    }
  }
  return [...buckets.values()].filter((rows) => rows.length > 1);
}

const SEVERAL = -1;

/** For each day its source, or SEVERAL. */
function daysOfOneSource(
  table: ObservationTable,
  { radiusKm }: Placings,
  sources: Uint32Array,
): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (let row = 0; row < table.length; row++) {
    if ((radiusKm[row] ?? Infinity) > MAX_UNCERTAINTY_KM) continue;
    const source = sources[row] ?? 0;
    for (const day of daysOf(table, row)) {
      const known = days.get(day);
      if (known === undefined) days.set(day, source);
      else if (known !== source) days.set(day, SEVERAL);
    }
  }
  return days;
}

function placesOf(
  table: ObservationTable,
  row: number,
  radiusKm: number,
): readonly (string | number)[] {
  if (radiusKm < 0) return [`${table.report[row]}/${table.region[row]}`];
  const reach = Math.max(radiusKm, isWeapon(table, row) ? WEAPON_REACH_KM : SAME_PLACE_REACH_KM);
  return cellsAround([table.lng[row] ?? 0, table.lat[row] ?? 0], reach, CELL_KM);
}

/** Half of the distance at which two positions are one. */
const SAME_PLACE_REACH_KM = 0.5;

function daysOf(table: ObservationTable, row: number): readonly number[] {
  const more = isWeapon(table, row) ? WEAPON_GAP_MINUTES : 0;
  const first = Math.floor((table.start[row] ?? 0) / DAY_MINUTES);
  const last = Math.floor(((table.end[row] ?? 0) + more) / DAY_MINUTES);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
