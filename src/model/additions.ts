import { overlaps } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import { createNearIndex } from '../geometry/near-index.ts';
import type { Contradiction } from './contradiction.ts';
import { createFilterable } from './filter.ts';
import { createPositionIndex } from './location-index.ts';
import { numberAt, numbersOf } from './number-column.ts';
import type { ObservationTable } from './observation-table.ts';
import { overlaysOf } from './qualify-ids.ts';
import type { Report } from './report.ts';
import { rowsOf, select } from './selection.ts';
import { summarise } from './summary.ts';
import type { Counted, Summary } from './summary.ts';
import type { Tagging } from './tagging.ts';

/** What is known at one time, with the units of one level. */
export interface TaggedTable {
  readonly table: ObservationTable;
  readonly tagging: Tagging;
  readonly reports: readonly Report[];
}

/** One line of "before and after"; the figures before and after are summaries over the overlay's own period. */
export interface Additions {
  /** From the first start to the last end of the overlay's observations and reports; null where it has none. */
  readonly period: Period | null;
  readonly before: Summary;
  readonly after: Summary;
  /** Positions farther than 1 km from every position known before. */
  readonly newPlaces: number;
  /** Contradictions that are there with the overlay and not without it. */
  readonly contradictions: readonly Contradiction[];
}

const NEAR_KM = 1;

/** The rows of one overlay in a combined table: 1 where a row is its own. */
export function rowsOfOverlay(table: ObservationTable, overlayId: string): Uint8Array {
  const { ids, codes } = overlaysOf(table.dictionaries.text);
  const own = ids.indexOf(overlayId);
  const isOwn = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row++)
    isOwn[row] = codes[numberAt(table.id, row)] === own ? 1 : 0;
  return isOwn;
}

/** The span of the overlay's rows and of its own reports; null where it has neither. */
export function periodOfOverlay(
  table: ObservationTable,
  isOwn: Uint8Array,
  reports: readonly Report[],
): Period | null {
  let start = reports.reduce((least, { period }) => Math.min(least, period.start), Infinity);
  let end = reports.reduce((most, { period }) => Math.max(most, period.end), -Infinity);
  for (let row = 0; row < table.length; row++) {
    if (isOwn[row] !== 1) continue;
    start = Math.min(start, numberAt(table.start, row));
    end = Math.max(end, numberAt(table.end, row));
  }
  return end > start ? { start, end } : null;
}

/** Counts per unit over a period; nothing where there is no period. */
export function summaryOver(
  { table, tagging, reports }: TaggedTable,
  period: Period | null,
  counted: Counted,
  weaponKinds: Uint8Array,
): Summary {
  const span = period ?? { start: 0, end: 0 };
  const rows = rowsOf(select(createFilterable(table, null), span, {}));
  const near = reports.filter((report) => overlaps(report.period, span));
  return summarise(table, tagging, near, span, rows, counted, weaponKinds);
}

/** Counts positions that were not known before, in as many steps as the caller likes. */
export interface NewPlaces {
  /** Looks at the rows from `from` up to `to`, each once. */
  readonly look: (from: number, to: number) => void;
  /** The different positions found so far that are farther than 1 km from every position known before. */
  readonly total: () => number;
}

/** Counts the positions of the overlay's rows (`isOwn`) in the later table that are new beside the earlier one. */
export function createNewPlaces(
  before: ObservationTable,
  after: ObservationTable,
  isOwn: Uint8Array,
): NewPlaces {
  const { lng, lat } = after;
  const known = createNearIndex(numbersOf(before.lng), numbersOf(before.lat), NEAR_KM);
  const found = createPositionIndex(after, after.length);
  return {
    look(from, to) {
      for (let row = from; row < to; row++) {
        if (isOwn[row] !== 1 || Number.isNaN(numberAt(lng, row))) continue;
        if (!known.hasNear(numberAt(lng, row), numberAt(lat, row))) found.numberOf(row);
      }
    },
    total: () => found.firstRows.length,
  };
}

/** Those of the later contradictions that were not there before. */
export function newContradictions(
  before: readonly Contradiction[],
  after: readonly Contradiction[],
): readonly Contradiction[] {
  const known = new Set(before.map((each) => JSON.stringify(each)));
  return after.filter((each) => !known.has(JSON.stringify(each)));
}
