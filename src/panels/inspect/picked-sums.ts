import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
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

/** The sums in words, and how many observations are in none; nothing of weapons alone. */
export function pickedSumsText(
  words: Words,
  formats: Formats,
  { violations, explosions, withoutFigure }: PickedSums,
): readonly string[] {
  const printed = [
    words('counted.violations', { figure: formats.count(violations), n: violations }),
    words('counted.explosions', { figure: formats.count(explosions), n: explosions }),
  ];
  const unprinted = words('regions.withoutFigure', { count: formats.count(withoutFigure) });
  return [...(violations === 0 ? [] : printed), ...(withoutFigure === 0 ? [] : [unprinted])];
}
