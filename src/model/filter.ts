import { KINDS } from './kind.ts';
import { WEAPON_STATES } from './observation.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Tagging } from './tagging.ts';

/** A value for each row: a code, and the word that each code stands for; '' where a row has none. */
export interface Codes {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly words: readonly string[];
}

/** One way to narrow the observations. Adding a filter is adding a line to FILTERS. */
export interface Filter {
  readonly id: string;
  /** The filter's value for each row. `sides` is null where no line is loaded. */
  codesOf(table: ObservationTable, sides: Tagging | null): Codes;
}

export const FILTERS = [
  { id: 'kind', codesOf: ({ kind }) => ({ codes: kind, words: KINDS.map(({ id }) => id) }) },
  { id: 'side', codesOf: sideCodes },
  { id: 'state', codesOf: (table) => ({ codes: table.weaponState, words: STATE_WORDS }) },
  {
    id: 'report',
    codesOf: ({ report, dictionaries }) => ({ codes: report, words: dictionaries.report }),
  },
] as const satisfies readonly Filter[];

const STATE_WORDS: readonly string[] = ['', ...WEAPON_STATES];

export type FilterId = (typeof FILTERS)[number]['id'];

/** The chosen values by filter; a filter that is absent lets everything pass. */
export type Choices = Partial<Readonly<Record<FilterId, readonly string[]>>>;

/** A table with the columns that filters look at. */
export interface Filterable {
  readonly table: ObservationTable;
  /** The values of a filter; made when first asked for. */
  codesOf(filter: FilterId): Codes;
}

/**
 * A table that can be filtered. `sides` tells the side of each row by its location; without it (no line is loaded) only
 * the report's own word does.
 */
export function createFilterable(table: ObservationTable, sides: Tagging | null): Filterable {
  const known = new Map<FilterId, Codes>();
  return {
    table,
    codesOf(id) {
      const found = known.get(id) ?? FILTERS.find((each) => each.id === id)?.codesOf(table, sides);
      if (found === undefined) throw new Error(`Expected one of the filters, got "${id}"`);
      known.set(id, found);
      return found;
    },
  };
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
