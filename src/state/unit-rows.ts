import { kindAt } from '../model/kind.ts';
import type { KindGroup } from '../model/kind.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { OUTSIDE } from '../model/division.ts';
import { isLocated } from '../model/observation-table.ts';
import { sharesAt } from '../model/tagging.ts';
import type { Tagging } from '../model/tagging.ts';

/** A part of a division's count: a unit by its index, what lies outside all, what no word assigns, or everything. */
export type UnitPart = number | 'outside' | 'unassigned' | 'total';

/** The rows of the groups that a cell of the region table counts, in the order given. Shared rows are in each of their units. */
export function rowsOfUnit(
  table: ObservationTable,
  tagging: Tagging,
  rows: Uint32Array,
  part: UnitPart,
  groups: readonly KindGroup[],
): readonly number[] {
  return [...rows].filter(
    (row) =>
      groups.includes(kindAt(table.kind[row] ?? 0).group) &&
      (part === 'total' || partsOf(table, tagging, row).includes(part)),
  );
}

function partsOf(table: ObservationTable, tagging: Tagging, row: number): readonly UnitPart[] {
  const unit = tagging.unit[row] ?? OUTSIDE;
  if (!isLocated(table, row)) return [unit === OUTSIDE ? 'unassigned' : unit];
  const units = sharesAt(tagging, row)?.map((share) => share.unit) ?? [unit];
  return units.map((each) => (each === OUTSIDE ? 'outside' : each));
}
