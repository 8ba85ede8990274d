import { isWithin } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import { kindAt } from './kind.ts';
import { WEAPON_STATES } from './observation.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Tagging } from './tagging.ts';

/** What a filter may look at: the table, and the side of each row. */
export interface Filterable {
  readonly table: ObservationTable;
  /** Null where no line is loaded: then only the report's own word tells a side. */
  readonly sides: Tagging | null;
}

/** One way to narrow the observations. Adding a filter is adding a value to FILTERS. */
export interface Filter {
  readonly id: string;
  /** The filter's value for a row; '' where the row has none. */
  valueOf(filterable: Filterable, row: number): string;
}

export const FILTERS = [
  { id: 'kind', valueOf: ({ table }, row) => kindAt(table.kind[row] ?? 0).id },
  { id: 'side', valueOf: sideOf },
  {
    id: 'state',
    valueOf: ({ table }, row) => WEAPON_STATES[(table.weaponState[row] ?? 0) - 1] ?? '',
  },
  {
    id: 'report',
    valueOf: ({ table }, row) => table.dictionaries.report[table.report[row] ?? 0] ?? '',
  },
] as const satisfies readonly Filter[];

export type FilterId = (typeof FILTERS)[number]['id'];

/** The side by the report's own word, else by the location; '' where neither tells it for sure. */
export function sideOf({ table, sides }: Filterable, row: number): string {
  const word = table.dictionaries.side[table.side[row] ?? 0] ?? '';
  return word === '' ? (sides?.division.units[sides.unit[row] ?? -1]?.id ?? '') : word;
}

/** The chosen values by filter; a filter that is absent lets everything pass. */
export type Choices = Partial<Readonly<Record<FilterId, readonly string[]>>>;

/** The rows that end within the period and pass every filter, in the order of the table. */
export function selectRows(filterable: Filterable, period: Period, choices: Choices): Uint32Array {
  const { table } = filterable;
  const active = FILTERS.flatMap((filter) => {
    const chosen = choices[filter.id];
    return chosen === undefined ? [] : [{ filter, chosen: new Set(chosen) }];
  });
  const rows: number[] = [];
  for (let row = firstAfter(table.end, period.start); row < table.length; row++) {
    if (!isWithin(table.end[row] ?? 0, period)) break;
    if (active.every(({ filter, chosen }) => chosen.has(filter.valueOf(filterable, row))))
      rows.push(row);
  }
  return Uint32Array.from(rows);
}

/** The values of a filter among the rows, with how many rows have each, in order of first appearance. */
export function valuesOf(
  filterable: Filterable,
  rows: Uint32Array,
  filter: Filter,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = filter.valueOf(filterable, row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Index of the first value after the limit in an ascending column. */
function firstAfter(column: Int32Array, limit: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
