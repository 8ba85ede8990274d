import type { DivisionCount, UnitCount } from '../../model/count.ts';
import { emptyCount } from '../../model/count.ts';
import type { KindGroup } from '../../model/kind.ts';
import type { LevelCounts } from '../../state/app-state.ts';
import type { UnitPart } from '../../state/unit-rows.ts';

/** A column of the region table and the groups of kinds that it counts. */
export interface CountColumn {
  readonly id: 'violations' | 'explosions' | 'weapons';
  readonly groups: readonly KindGroup[];
}

export const COLUMNS: readonly CountColumn[] = [
  { id: 'violations', groups: ['explosion', 'other'] },
  { id: 'explosions', groups: ['explosion'] },
  { id: 'weapons', groups: ['weapon'] },
];

/** The count of a part of a division. */
export function countOfPart(count: DivisionCount, part: UnitPart): UnitCount {
  return typeof part === 'number' ? (count.units[part] ?? emptyCount()) : count[part];
}

/** Whether none of the columns counts anything in the part. */
export function isEmptyCount(counts: LevelCounts, part: UnitPart): boolean {
  return COLUMNS.every(({ id }) => {
    const { located, unlocated, withoutFigure } = countOfPart(counts[id], part);
    return located.max === 0 && unlocated === 0 && withoutFigure === 0;
  });
}
