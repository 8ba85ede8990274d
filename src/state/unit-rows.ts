import { kindAt } from '../model/kind.ts';
import type { KindGroup } from '../model/kind.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { OUTSIDE } from '../model/division.ts';
import { SHARED, UNLOCATED } from '../model/tagging.ts';
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
      (part === 'total' || partsOf(tagging, row).includes(part)),
  );
}

function partsOf(tagging: Tagging, row: number): readonly UnitPart[] {
  const tag = tagging.unit[row] ?? UNLOCATED;
  if (tag === UNLOCATED) {
    const word = tagging.wordUnit[row] ?? OUTSIDE;
    return [word === OUTSIDE ? 'unassigned' : word];
  }
  const units = tag === SHARED ? (tagging.shares.get(row) ?? []).map(({ unit }) => unit) : [tag];
  return units.map((unit) => (unit === OUTSIDE ? 'outside' : unit));
}
