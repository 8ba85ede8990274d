import { KINDS } from './kind.ts';
import { WEAPON_STATES } from './observation.ts';
import type { ObservationTable } from './observation-table.ts';
import { groupRows } from './row-groups.ts';
import type { Codes, RowGroups } from './row-groups.ts';
import { createRunningSums } from './running-sums.ts';
import type { RunningSums } from './running-sums.ts';
import type { Tagging } from './tagging.ts';
import { createTimeIndex } from './time-index.ts';

/** One way to narrow the observations. Adding a filter is adding a line to FILTERS. */
export interface Filter {
  readonly id: string;
  /** Whether there are so few values that counts are kept ready for each, see `createCountCube`. */
  readonly isGrouped: boolean;
  /** The filter's value for each row. `sides` is null where no line is loaded. */
  codesOf(table: ObservationTable, sides: Tagging | null): Codes;
}

export const FILTERS = [
  { id: 'kind', isGrouped: true, codesOf: ({ kind }) => ({ codes: kind, words: KIND_IDS }) },
  { id: 'side', isGrouped: true, codesOf: sideCodes },
  {
    id: 'state',
    isGrouped: true,
    codesOf: ({ weaponState }) => ({ codes: weaponState, words: STATE_WORDS }),
  },
  {
    id: 'report',
    isGrouped: false,
    codesOf: ({ report, dictionaries }) => ({ codes: report, words: dictionaries.report }),
  },
] as const satisfies readonly Filter[];

const KIND_IDS: readonly string[] = KINDS.map(({ id }) => id);
const STATE_WORDS: readonly string[] = ['', ...WEAPON_STATES];

export type FilterId = (typeof FILTERS)[number]['id'];

/** The chosen values by filter; a filter that is absent lets everything pass. */
export type Choices = Partial<Readonly<Record<FilterId, readonly string[]>>>;

/** A table with the columns that filters look at; each is made when first asked for. */
export interface Filterable {
  readonly table: ObservationTable;
  /** The first row that ends after the minute. */
  firstAfter(minute: number): number;
  codesOf(filter: FilterId): Codes;
  isGrouped(filter: FilterId): boolean;
  /** Rows that have the same values of all grouped filters. */
  readonly groups: RowGroups;
  /** How many rows each group has in any stretch of rows. */
  readonly groupSums: RunningSums;
  /** For each group its code of a grouped filter. */
  groupCodesOf(filter: FilterId): Uint32Array;
}

const GROUPED: readonly FilterId[] = FILTERS.filter(({ isGrouped }) => isGrouped).map(
  ({ id }) => id,
);

/**
 * A table that can be filtered. `sides` tells the side of each row by its location; without it (no line is loaded) only
 * the report's own word does.
 */
export function createFilterable(table: ObservationTable, sides: Tagging | null): Filterable {
  const known = new Map<FilterId, Codes>();
  let groups: RowGroups | null = null;
  let sums: RunningSums | null = null;
  const codesOf = (id: FilterId): Codes => {
    const found = known.get(id) ?? FILTERS.find((each) => each.id === id)?.codesOf(table, sides);
    if (found === undefined) throw new Error(`Expected one of the filters, got "${id}"`);
    known.set(id, found);
    return found;
  };
  const groupsOf = (): RowGroups =>
    (groups ??= groupRows(
      table.length,
      GROUPED.map((id) => ({ codes: codesOf(id).codes, size: codesOf(id).words.length })),
    ));
  return {
    table,
    firstAfter: createTimeIndex(table.end),
    codesOf,
    isGrouped: (id) => GROUPED.includes(id),
    get groups() {
      return groupsOf();
    },
    get groupSums() {
      return (sums ??= createGroupSums(groupsOf()));
    },
    groupCodesOf: (id) => groupsOf().codes[GROUPED.indexOf(id)] ?? new Uint32Array(0),
  };
}

/** 1 MB: what a page can spare for "shown n of m". */
const GROUP_SUM_BYTES = 2 ** 20;

function createGroupSums({ size, groupOf }: RowGroups): RunningSums {
  return createRunningSums(groupOf.length, size, GROUP_SUM_BYTES, (from, to, out) => {
    for (let row = from; row < to; row++) {
      const group = groupOf[row] ?? 0;
      out[group] = (out[group] ?? 0) + 1;
    }
  });
}

/** The side of a row by the report's own word, else by its location; '' where neither tells it for sure. */
export function sideOf(filterable: Filterable, row: number): string {
  const { codes, words } = filterable.codesOf('side');
  return words[codes[row] ?? 0] ?? '';
}

function sideCodes({ side, dictionaries }: ObservationTable, sides: Tagging | null): Codes {
  if (sides === null) return { codes: side, words: dictionaries.side };
  const words = dictionaries.side.slice();
  const codeOfUnit = Uint16Array.from(sides.division.units, ({ id }) =>
    words.includes(id) ? words.indexOf(id) : words.push(id) - 1,
  );
  const codes = words.length <= 256 ? new Uint8Array(side.length) : new Uint16Array(side.length);
  for (let row = 0; row < side.length; row++) {
    const word = side[row] ?? 0;
    codes[row] = word === 0 ? (codeOfUnit[sides.unit[row] ?? -1] ?? 0) : word;
  }
  return { codes, words };
}
