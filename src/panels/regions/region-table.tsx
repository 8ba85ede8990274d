import { useComputed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Tagging } from '../../model/tagging.ts';
import { showLevel } from '../../state/level-actions.ts';
import type { UnitPart } from '../../state/unit-rows.ts';
import { AtRest } from '../parts/at-rest.tsx';
import { nameIn } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import { COLUMNS, isEmptyCount } from './count-columns.ts';
import { CountCell } from './count-cell.tsx';
import { DeclaredTable } from './declared-table.tsx';
import { saveCounts } from './save-counts.ts';

/** Counts of the shown observations by region, side, area or distance; for oblasts also what reports declare. */
export function RegionTable(): JSX.Element {
  const { state, chosen, t } = usePage();
  const { divisions } = state.data.value.geography;
  const language = chosen.language.value;
  const tagging = useComputed(() => state.counts.value?.tagging ?? null).value;
  return (
    <section class="regions" aria-labelledby="regions-heading">
      <div class="heading-line">
        <h2 id="regions-heading">{t('regions.title')}</h2>
        <label class="inline-select">
          <span class="unseen">{t('regions.level')}</span>
          <select
            value={chosen.level.value}
            onChange={(event) => void showLevel(state, event.currentTarget.value)}
          >
            {divisions.map(({ level }) => (
              <option key={level.id} value={level.id}>
                {nameIn(level.name, language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <AtRest>{chosen.level.value === 'oblast' ? <DeclaredTable /> : null}</AtRest>
      {tagging === null ? <NoCounts /> : <CountTable tagging={tagging} />}
      <Progress />
      <ShownLine />
    </section>
  );
}

/** Says that the level's data are missing, unless its counts are on their way. */
function NoCounts(): JSX.Element | null {
  const { state, t } = usePage();
  return state.progress.value === null ? <p class="empty">{t('regions.unavailable')}</p> : null;
}

/** How far a large table has been assigned to regions, while that takes longer than a moment. */
function Progress(): JSX.Element | null {
  const { state, t } = usePage();
  const part = state.progress.value;
  if (part === null) return null;
  return (
    <label class="small">
      {t('regions.counting')} <progress value={part} max={1} />
    </label>
  );
}

/** Rendered only where other rows have to be shown: the counts in them follow by themselves. */
function CountTable({ tagging }: { readonly tagging: Tagging }): JSX.Element {
  const { state, chosen, t } = usePage();
  const language = chosen.language.value;
  const { units } = tagging.division;
  const isEmpty = useComputed(() => state.selection.value.length === 0);
  const isEachEmpty = {
    outside: useIsEmpty('outside').value,
    unassigned: useIsEmpty('unassigned').value,
  };
  const rows: { readonly part: UnitPart; readonly name: string }[] = [
    ...units.map((unit, part) => ({ part, name: nameIn(unit.name, language) })),
    { part: 'outside' as const, name: t('regions.outside') },
    { part: 'unassigned' as const, name: t('regions.unassigned') },
  ];
  const shown = rows.filter(
    ({ part }) => (part !== 'outside' && part !== 'unassigned') || !isEachEmpty[part],
  );
  if (isEmpty.value) return <NothingShown />;
  return (
    <table class="figures counts">
      <caption>{t('regions.itemised')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('regions.region')}</th>
          {COLUMNS.map(({ id }) => (
            <th key={id} scope="col" class="number">
              {t(`column.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ part, name }) => (
          <CountRow key={`${language} ${part} ${name}`} part={part} name={name} />
        ))}
      </tbody>
      <tfoot>
        <CountRow key={language} part="total" name={t('regions.total')} />
      </tfoot>
    </table>
  );
}

function useIsEmpty(part: UnitPart): ReadonlySignal<boolean> {
  const { state } = usePage();
  return useComputed(() => state.counts.value === null || isEmptyCount(state.counts.value, part));
}

interface CountRowProps {
  readonly part: UnitPart;
  readonly name: string;
}

function CountRow({ part, name }: CountRowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column.id} class="number">
          <CountCell column={column} part={part} name={name} />
        </td>
      ))}
    </tr>
  );
}

function NothingShown(): JSX.Element {
  const { state, t } = usePage();
  const isFiltered = useComputed(() => state.selection.value.of > 0).value;
  return <p class="empty">{t(isFiltered ? 'empty.filtered' : 'empty.noObservations')}</p>;
}

function ShownLine(): JSX.Element {
  const { state, words, formats, t } = usePage();
  const text = useComputed(() => {
    const { of, length } = state.selection.value;
    const { count } = formats.value;
    return words.value('shown', { shown: count(length), of: count(of), n: of });
  });
  return (
    <p class="small shown-line">
      <span>{text}</span>
      <button type="button" class="text-button" onClick={() => saveCounts(state)}>
        {t('regions.save')}
      </button>
    </p>
  );
}
