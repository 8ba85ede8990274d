import type { JSX } from 'preact';
import type { UnitCount } from '../../model/count.ts';
import type { Tagging } from '../../model/tagging.ts';
import { rowsOfUnit } from '../../state/unit-rows.ts';
import type { UnitPart } from '../../state/unit-rows.ts';
import { FigureButton } from '../parts/figure-button.tsx';
import { usePage } from '../parts/page-context.ts';
import type { Provenance } from '../parts/provenance.ts';
import type { CountColumn } from './count-columns.ts';

interface CountCellProps {
  readonly column: CountColumn;
  readonly count: UnitCount;
  readonly tagging: Tagging;
  readonly part: UnitPart;
  readonly name: string;
}

/** One count: with a place as expected by area, its bounds where they differ, and beneath what has no place. */
export function CountCell({ column, count, tagging, part, name }: CountCellProps): JSX.Element {
  const { state, t, f } = usePage();
  const { located, unlocated, withoutFigure } = count;
  const bounds = f.between(located.min, located.max);
  const title = `${name}: ${t(`column.${column.id}`)}`;
  const notes = [
    bounds === f.count(located.expected) ? null : bounds,
    unlocated === 0 ? null : t('regions.unlocated', { count: f.count(unlocated) }),
    withoutFigure === 0 ? null : t('regions.withoutFigure', { count: f.count(withoutFigure) }),
  ].filter((note) => note !== null);
  const explain = (): Provenance => {
    const rows = rowsOfUnit(state.selection.value, tagging, part, column.groups);
    return {
      title,
      sentences: [
        t('provenance.counted', {
          expected: f.count(located.expected),
          bounds,
          unlocated: f.count(unlocated),
        }),
        ...(bounds === f.count(located.expected) ? [] : [t('provenance.bounds')]),
      ],
      reportIds: [],
      regionId: null,
      rows,
    };
  };
  return (
    <>
      <FigureButton
        explain={explain}
        label={`${title}: ${[f.count(located.expected), ...notes].join(', ')}`}
      >
        {f.count(located.expected)}
      </FigureButton>
      {notes.map((note) => (
        <span key={note} class="cell-note">
          {note}
        </span>
      ))}
    </>
  );
}
