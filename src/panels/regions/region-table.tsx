import type { JSX } from 'preact';
import type { LevelCounts } from '../../state/app-state.ts';
import { showLevel } from '../../state/level-actions.ts';
import type { UnitPart } from '../../state/unit-rows.ts';
import { nameIn } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import { COLUMNS, countOfPart, isEmptyCount } from './count-columns.ts';
import { CountCell } from './count-cell.tsx';
import { DeclaredTable } from './declared-table.tsx';
import { saveCounts } from './save-counts.ts';

/** Counts of the shown observations by region, side, area or distance; for oblasts also what reports declare. */
export function RegionTable(): JSX.Element {
  const { state, chosen, t } = usePage();
  const { divisions } = state.data.value.geography;
  const language = chosen.language.value;
  const counts = state.counts.value;
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
      {chosen.level.value === 'oblast' ? <DeclaredTable /> : null}
      {counts === null ? <NoCounts /> : <CountTable counts={counts} />}
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

function CountTable({ counts }: { readonly counts: LevelCounts }): JSX.Element {
  const { state, chosen, t } = usePage();
  const language = chosen.language.value;
  const { units } = counts.tagging.division;
  const rows: { readonly part: UnitPart; readonly name: string }[] = [
    ...units.map((unit, part) => ({ part, name: nameIn(unit.name, language) })),
    { part: 'outside' as const, name: t('regions.outside') },
    { part: 'unassigned' as const, name: t('regions.unassigned') },
  ];
  const shown = rows.filter(({ part }) => typeof part === 'number' || !isEmptyCount(counts, part));
  if (state.selection.value.length === 0) return <NothingShown />;
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
          <CountRow key={part} counts={counts} part={part} name={name} />
        ))}
      </tbody>
      <tfoot>
        <CountRow counts={counts} part="total" name={t('regions.total')} />
      </tfoot>
    </table>
  );
}

interface CountRowProps {
  readonly counts: LevelCounts;
  readonly part: UnitPart;
  readonly name: string;
}

function CountRow({ counts, part, name }: CountRowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column.id} class="number">
          <CountCell
            column={column}
            count={countOfPart(counts[column.id], part)}
            tagging={counts.tagging}
            part={part}
            name={name}
          />
        </td>
      ))}
    </tr>
  );
}

function NothingShown(): JSX.Element {
  const { state, t } = usePage();
  const isFiltered = state.selection.value.of > 0;
  return <p class="empty">{t(isFiltered ? 'empty.filtered' : 'empty.noObservations')}</p>;
}

function ShownLine(): JSX.Element {
  const { state, t, f } = usePage();
  const { of, length: shown } = state.selection.value;
  return (
    <p class="small shown-line">
      <span>{t('shown', { shown: f.count(shown), of: f.count(of), n: of })}</span>
      <button type="button" class="text-button" onClick={() => saveCounts(state)}>
        {t('regions.save')}
      </button>
    </p>
  );
}
