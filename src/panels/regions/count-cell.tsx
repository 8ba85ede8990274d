import { useComputed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { UnitCount } from '../../model/count.ts';
import { emptyCount } from '../../model/count.ts';
import { rowsOfUnit } from '../../state/unit-rows.ts';
import type { UnitPart } from '../../state/unit-rows.ts';
import { FigureButton } from '../parts/figure-button.tsx';
import { usePage } from '../parts/page-context.ts';
import type { Provenance } from '../parts/provenance.ts';
import { countOfPart } from './count-columns.ts';
import type { CountColumn } from './count-columns.ts';

interface CountCellProps {
  readonly column: CountColumn;
  readonly part: UnitPart;
  readonly name: string;
}

/**
 * One count: with a place as expected by area, its bounds where they differ, and beneath what has no place. Its texts follow
 * the counts by themselves, so that a step of a dragged period renders no table.
 */
export function CountCell({ column, part, name }: CountCellProps): JSX.Element {
  const { state, words, formats, t } = usePage();
  const title = `${name}: ${t(`column.${column.id}`)}`;
  const count = useComputed((): UnitCount => {
    const counts = state.counts.value;
    return counts === null ? emptyCount() : countOfPart(counts[column.id], part);
  });
  const figure = useComputed(() => formats.value.count(count.value.located.expected));
  const bounds = useComputed(() => {
    const { min, max } = count.value.located;
    const text = formats.value.between(min, max);
    return text === figure.value ? '' : text;
  });
  const unlocated = useComputed(() => {
    const n = count.value.unlocated;
    return n === 0 ? '' : words.value('regions.unlocated', { count: formats.value.count(n) });
  });
  const withoutFigure = useComputed(() => {
    const n = count.value.withoutFigure;
    return n === 0 ? '' : words.value('regions.withoutFigure', { count: formats.value.count(n) });
  });
  const notes = [bounds, unlocated, withoutFigure];
  const label = useComputed(() => {
    const said = [figure, ...notes].map((text) => text.value).filter((text) => text !== '');
    return `${title}: ${said.join(', ')}`;
  });
  const explain = (): Provenance => {
    const tagging = state.counts.peek()?.tagging;
    return {
      title,
      sentences: [
        t('provenance.counted', {
          expected: figure.peek(),
          bounds: bounds.peek() === '' ? figure.peek() : bounds.peek(),
          unlocated: formats.peek().count(count.peek().unlocated),
        }),
        ...(bounds.peek() === '' ? [] : [t('provenance.bounds')]),
      ],
      reportIds: [],
      regionId: null,
      rows:
        tagging === undefined
          ? new Uint32Array(0)
          : rowsOfUnit(state.selection.peek(), tagging, part, column.groups),
    };
  };
  return (
    <>
      <FigureButton explain={explain} label={label}>
        {figure}
      </FigureButton>
      {notes.map((text, index) => (
        <Note key={index} text={text} />
      ))}
    </>
  );
}

/** A line below a count; none while its text is empty. */
function Note({ text }: { readonly text: ReadonlySignal<string> }): JSX.Element | null {
  const isThere = useComputed(() => text.value !== '');
  return isThere.value ? <span class="cell-note">{text}</span> : null;
}
