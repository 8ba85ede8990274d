import { OUTSIDE } from './division.ts';
import { KINDS } from './kind.ts';
import type { Kind } from './kind.ts';
import { NO_FIGURE, isLocated } from './observation-table.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Share } from './share-lists.ts';
import type { Tagging } from './tagging.ts';
import { sharesAt } from './tagging.ts';

/** A count that locations spread over several units: at least, as expected by area, at most. */
export interface Range {
  min: number;
  expected: number;
  max: number;
}

/** What the selected observations say of one unit. */
export interface UnitCount {
  /** From the observations with a location. */
  readonly located: Range;
  /** From the observations without a location that the report's own word puts in the unit. */
  unlocated: number;
  /** How many observations print no number; they are in no sum. */
  withoutFigure: number;
}

/** The counts of a division. Over `units`, `outside` and `unassigned` together they sum to `total`, always. */
export interface DivisionCount {
  readonly units: readonly UnitCount[];
  /** Located, but in none of the units. */
  readonly outside: UnitCount;
  /** Without a location, and the report's word names none of the units. */
  readonly unassigned: UnitCount;
  readonly total: UnitCount;
}

/** A mask over kind codes: 1 for the kinds that are counted. */
export function kindMask(isCounted: (kind: Kind) => boolean): Uint8Array {
  return Uint8Array.from(KINDS, (kind) => (isCounted(kind) ? 1 : 0));
}

/** Counts the rows by unit. A count is never rounded or broken up: a shared one adds its share to each unit. */
export function countByUnit(
  table: ObservationTable,
  tagging: Tagging,
  rows: Uint32Array,
  kinds: Uint8Array,
): DivisionCount {
  const units = tagging.division.units.map(emptyCount);
  const outside = emptyCount();
  const unassigned = emptyCount();
  const total = emptyCount();
  for (const row of rows) {
    if (kinds[table.kind[row] ?? 0] !== 1) continue;
    const count = table.count[row] ?? NO_FIGURE;
    const unit = tagging.unit[row] ?? OUTSIDE;
    if (!isLocated(table, row)) {
      addUnlocated(units[unit] ?? unassigned, count);
      addUnlocated(total, count);
      continue;
    }
    const shares = sharesAt(tagging, row);
    if (shares === null) addShare(units[unit] ?? outside, count, WHOLE);
    else for (const share of shares) addShare(units[share.unit] ?? outside, count, share);
    addShare(total, count, WHOLE);
  }
  return { units, outside, unassigned, total };
}

const WHOLE: Omit<Share, 'unit'> = { min: 1, expected: 1, max: 1 };

/** A count of nothing. */
export function emptyCount(): UnitCount {
  return { located: { min: 0, expected: 0, max: 0 }, unlocated: 0, withoutFigure: 0 };
}

function addUnlocated(sum: UnitCount, count: number): void {
  if (count === NO_FIGURE) sum.withoutFigure++;
  else sum.unlocated += count;
}

function addShare(sum: UnitCount, count: number, share: Omit<Share, 'unit'>): void {
  if (count === NO_FIGURE) {
    sum.withoutFigure++;
    return;
  }
  sum.located.min += count * share.min;
  sum.located.expected += count * share.expected;
  sum.located.max += count * share.max;
}
