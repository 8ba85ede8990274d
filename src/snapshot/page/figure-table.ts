import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { UnitCount } from '../../model/count.ts';
import type { Names } from '../../model/region.ts';
import type { Figure } from '../../model/report.ts';
import { declaredRegions } from '../../state/reconciled.ts';
import type { AppState } from '../../state/app-state.ts';

/** Figures by region: a caption, the heads of the columns, and a row for each region with a cell for each column. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  /** What the figures mean, in small type below; '' for nothing. */
  readonly note: string;
  /** The reports themselves print the figures; else they are added up from the observations. */
  readonly isDeclared: boolean;
}

const DECLARED_LEVEL = 'oblast';

/** By oblast what the reports declare, with the previous figure and its basis; else, and at any other level, what is counted. */
export function figureTable(state: AppState, words: Words, formats: Formats): FigureTable {
  const { level, period } = state.view.value;
  const isDeclared =
    level === DECLARED_LEVEL &&
    declaredRegions(state, period).some(({ declared }) => declared.reportIds.length > 0);
  return isDeclared ? declaredTable(state, words, formats) : countedTable(state, words, formats);
}

function declaredTable(state: AppState, words: Words, formats: Formats): FigureTable {
  const { geography } = state.data.value;
  const entries = declaredRegions(state, state.view.value.period).filter(
    ({ declared }) => declared.reportIds.length > 0,
  );
  const bases = [...new Set(entries.flatMap(({ declared }) => declared.basis ?? []))];
  const hasPrevious = entries.some(({ declared }) => declared.previous !== null);
  const columns = [words('column.violations'), words('column.explosions')];
  return {
    caption: words('snapshot.declared'),
    columns: hasPrevious ? [...columns, words('column.previous')] : columns,
    rows: entries.map(({ regionId, declared }) => {
      const region = geography.regions.find((each) => each.id === regionId);
      const figures = [declared.violations, declared.explosions];
      return {
        name: region === undefined ? regionId : nameOf(region.name, words),
        cells: (hasPrevious ? [...figures, declared.previous] : figures).map((figure) =>
          figureText(figure, words, formats),
        ),
      };
    }),
    note: hasPrevious
      ? words('snapshot.basis', {
          basis: bases.map((basis) => words(`basis.${basis}`)).join(', ') || words('basis.unknown'),
        })
      : '',
    isDeclared: true,
  };
}

type Counted = 'violations' | 'explosions' | 'weapons';

/** What is counted where a filter narrows the rows: of weapons alone their number, since they are no violations. */
export function filteredTable(state: AppState, words: Words, formats: Formats): FigureTable {
  const counts = state.counts.value;
  const isOfWeapons =
    counts !== null && isEmpty(counts.violations.total) && !isEmpty(counts.weapons.total);
  return countedTable(state, words, formats, isOfWeapons ? ['weapons'] : undefined);
}

function isEmpty({ located, unlocated, withoutFigure }: UnitCount): boolean {
  return located.max === 0 && unlocated === 0 && withoutFigure === 0;
}

function countedTable(
  state: AppState,
  words: Words,
  formats: Formats,
  counted: readonly Counted[] = ['violations', 'explosions'],
): FigureTable {
  const counts = state.counts.value;
  const cell = (of: Counted, count: UnitCount | undefined): string => {
    // Where nothing at all is itemised nothing is known, and no figure is not zero.
    if (counts === null || count === undefined || isEmpty(counts[of].total))
      return words('figure.none');
    const { located, unlocated, withoutFigure } = count;
    if (located.max === 0 && unlocated === 0 && withoutFigure > 0) return '?';
    const range = formats.between(located.min, located.max);
    return unlocated === 0
      ? range
      : `${range} ${words('snapshot.unlocated-cell', { count: formats.count(unlocated) })}`;
  };
  const rowOf = (
    name: string,
    pick: (of: Counted) => UnitCount | undefined,
  ): { name: string; cells: string[] } => ({
    name,
    cells: counted.map((of) => cell(of, pick(of))),
  });
  const units = counts?.tagging.division.units ?? [];
  return {
    caption: words('snapshot.counted'),
    columns: counted.map((of) => words(`column.${of}`)),
    rows:
      counts === null
        ? []
        : [
            ...units.map((unit, i) => rowOf(nameOf(unit.name, words), (of) => counts[of].units[i])),
            ...(['outside', 'unassigned'] as const)
              .filter((part) => counted.some((of) => !isEmpty(counts[of][part])))
              .map((part) => rowOf(words(`snapshot.${part}`), (of) => counts[of][part])),
          ],
    note: words('snapshot.counts'),
    isDeclared: false,
  };
}

/** A printed figure, or the words for none, which is not zero. */
export function figureText(figure: Figure | null, words: Words, formats: Formats): string {
  if (figure === null) return words('figure.none');
  const count = formats.count(figure.value);
  return figure.qualifier === 'exact' ? count : words(`figure.${figure.qualifier}`, { count });
}

/** The name in the language of the words, else in English. */
export function nameOf(names: Names, { language }: Words): string {
  return names[language] ?? names.en;
}
