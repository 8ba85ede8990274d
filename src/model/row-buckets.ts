import { cellsAround } from '../geometry/ground-cells.ts';
import { numberAt } from './number-column.ts';
import type { ObservationTable } from './observation-table.ts';
import { MAX_UNCERTAINTY_KM, WEAPON_GAP_MINUTES, isWeapon } from './row-placing.ts';
import type { Placings } from './row-placing.ts';

const DAY_MINUTES = 24 * 60;
const CELL_KM = 20;
/** Half of the distance at which weapons count as one place. */
const WEAPON_REACH_KM = 2.5;
/** Half of the distance at which two positions are one. */
const SAME_PLACE_REACH_KM = 0.5;

/**
 * Groups of rows such that any two which can be one thing share at least one: by day, and by cell of the ground or, where
 * they have no place, by report and region. Days on which all is of one source are left out: rows of one source are not
 * compared. A group holds two rows at least. Ascending by row within a group. Day by day, so that who has seen enough
 * pays for no more.
 */
export function* createRowBuckets(
  table: ObservationTable,
  placings: Placings,
  sources: Uint32Array,
): Generator<readonly number[]> {
  const { rows, starts } = rowsByDay(table, placings);
  for (let day = 0; day < starts.length - 1; day++) {
    const today = rows.subarray(starts[day], starts[day + 1]);
    const source = sources[today[0] ?? 0];
    if (today.every((row) => sources[row] === source)) continue;
    const buckets = new Map<string | number, number[]>();
    for (const row of today) {
      for (const place of placesOf(table, row, placings.radiusKm[row] ?? Infinity)) {
        const bucket = buckets.get(place);
        if (bucket === undefined) buckets.set(place, [row]);
        else bucket.push(row);
      }
    }
    for (const bucket of buckets.values()) if (bucket.length > 1) yield bucket;
  }
}

/** The rows of day d are `rows` from `starts[d]` up to the next; a row stands on each of its days. A counting sort. */
function rowsByDay(
  table: ObservationTable,
  { radiusKm }: Placings,
): { readonly rows: Uint32Array; readonly starts: Uint32Array } {
  const isVague = (row: number): boolean => (radiusKm[row] ?? Infinity) > MAX_UNCERTAINTY_KM;
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < table.length; row++) {
    if (isVague(row)) continue;
    first = Math.min(first, firstDayOf(table, row));
    last = Math.max(last, lastDayOf(table, row));
  }
  // Two more than there are days: while rows are sorted in, a day's place holds where the day before it ends.
  const starts = new Uint32Array(Math.max(0, last - first + 1) + 2);
  for (let row = 0; row < table.length; row++) {
    if (isVague(row)) continue;
    for (let day = firstDayOf(table, row) - first; day <= lastDayOf(table, row) - first; day++)
      starts[day + 2] = (starts[day + 2] ?? 0) + 1;
  }
  for (let day = 1; day < starts.length; day++)
    starts[day] = (starts[day] ?? 0) + (starts[day - 1] ?? 0);
  const rows = new Uint32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < table.length; row++) {
    if (isVague(row)) continue;
    for (let day = firstDayOf(table, row) - first; day <= lastDayOf(table, row) - first; day++) {
      const at = starts[day + 1] ?? 0;
      rows[at] = row;
      starts[day + 1] = at + 1;
    }
  }
  return { rows, starts: starts.subarray(0, -1) };
}

function firstDayOf(table: ObservationTable, row: number): number {
  return Math.floor(numberAt(table.start, row) / DAY_MINUTES);
}

function lastDayOf(table: ObservationTable, row: number): number {
  const more = isWeapon(table, row) ? WEAPON_GAP_MINUTES : 0;
  return Math.floor((numberAt(table.end, row) + more) / DAY_MINUTES);
}

function placesOf(
  table: ObservationTable,
  row: number,
  radiusKm: number,
): readonly (string | number)[] {
  if (radiusKm < 0) return [`${table.report[row]}/${table.region[row]}`];
  const reach = Math.max(radiusKm, isWeapon(table, row) ? WEAPON_REACH_KM : SAME_PLACE_REACH_KM);
  return cellsAround([numberAt(table.lng, row), numberAt(table.lat, row)], reach, CELL_KM);
}
