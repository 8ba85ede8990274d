import { kindAt } from '../../model/kind.ts';
import { NO_FIGURE } from '../../model/observation-table.ts';
import type { ObservationTable } from '../../model/observation-table.ts';

/** What several observations add up to; weapons are no violations. */
export interface PickedSums {
  readonly violations: number;
  readonly explosions: number;
  /** Observations of violations that print no number; they are in no sum. */
  readonly withoutFigure: number;
}

/** The sums of the rows. */
export function pickedSums(
  { kind, count }: Pick<ObservationTable, 'kind' | 'count'>,
  rows: readonly number[],
): PickedSums {
  const sums = { violations: 0, explosions: 0, withoutFigure: 0 };
  for (const row of rows) {
    const { group } = kindAt(kind[row] ?? 0);
    const figure = count[row] ?? NO_FIGURE;
    if (group === 'weapon') continue;
    if (figure === NO_FIGURE) sums.withoutFigure++;
    else {
      sums.violations += figure;
      if (group === 'explosion') sums.explosions += figure;
    }
  }
  return sums;
}
