import { kindMask } from '../model/count.ts';
import { OUTSIDE } from '../model/division.ts';
import type { KindGroup } from '../model/kind.ts';
import { isLocated } from '../model/observation-table.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { rowsOf, selectKinds } from '../model/selection.ts';
import type { Selection } from '../model/selection.ts';
import { sharesAt } from '../model/tagging.ts';
import type { Tagging } from '../model/tagging.ts';

/** A part of a division's count: a unit by its index, what lies outside all, what no word assigns, or everything. */
export type UnitPart = number | 'outside' | 'unassigned' | 'total';

/** The selected rows of the groups that a cell of the region table counts. Shared rows are in each of their units. */
export function rowsOfUnit(
  selection: Selection,
  tagging: Tagging,
  part: UnitPart,
  groups: readonly KindGroup[],
): Uint32Array {
  const kinds = kindMask(({ group }) => groups.includes(group));
  const rows = rowsOf(selectKinds(selection, kinds));
  const { table } = selection.filterable;
  return part === 'total' ? rows : rows.filter((row) => isIn(table, tagging, row, part));
}

function isIn(table: ObservationTable, tagging: Tagging, row: number, part: UnitPart): boolean {
  const unit = tagging.unit[row] ?? OUTSIDE;
  if (!isLocated(table, row)) return part === (unit === OUTSIDE ? 'unassigned' : unit);
  const wanted = part === 'outside' ? OUTSIDE : part;
  const shares = sharesAt(tagging, row);
  return shares === null ? unit === wanted : shares.some((share) => share.unit === wanted);
}
