import type { JSX } from 'preact';
import { declaredRegions } from '../../state/reconciled.ts';
import type { DeclaredRegion } from '../../state/reconciled.ts';
import { changeOfRegion, changeText, rateOf } from '../day/region-change.ts';
import { declaredProvenance } from '../day/declared-provenance.ts';
import { FigureButton } from '../parts/figure-button.tsx';
import { figureText } from '../parts/figure-text.ts';
import { regionName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';

const COLUMNS = ['violations', 'explosions', 'previous', 'rate'] as const;

/** What the reports of the period declare by oblast, with the previous figure, its basis, the change and the rate. */
export function DeclaredTable(): JSX.Element | null {
  const { state, chosen, t } = usePage();
  const entries = declaredRegions(state, chosen.period.value).filter(
    ({ declared }) => declared.reportIds.length > 0,
  );
  if (entries.length === 0) return null;
  const bases = [...new Set(entries.flatMap(({ declared }) => declared.basis ?? []))];
  const common = bases.length === 1 ? bases[0] : undefined;
  return (
    <table class="figures declared">
      <caption>
        {t('regions.declared')}
        {common === undefined ? null : (
          <span class="caption-aside"> · {t('previous.is', { basis: t(`basis.${common}`) })}</span>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('regions.region')}</th>
          {COLUMNS.map((id) => (
            <th key={id} scope="col" class="number">
              {t(`column.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <DeclaredRow key={entry.regionId} entry={entry} hasOwnBasis={common === undefined} />
        ))}
      </tbody>
    </table>
  );
}

interface DeclaredRowProps {
  readonly entry: DeclaredRegion;
  /** The regions' bases differ, so each is said in its row. */
  readonly hasOwnBasis: boolean;
}

function DeclaredRow({ entry, hasOwnBasis }: DeclaredRowProps): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { declared, regionId } = entry;
  const period = chosen.period.value;
  const { reports, geography } = state.data.value;
  const name = regionName(geography, regionId, chosen.language.value);
  const change = changeOfRegion(reports, entry, period);
  const rate = rateOf(declared);
  const cells = {
    violations: figureText(t, f, declared.violations),
    explosions: figureText(t, f, declared.explosions),
    previous: figureText(t, f, declared.previous),
    rate: rate === null ? t('figure.none') : f.count(rate),
  };
  const note = [
    !hasOwnBasis || declared.previous === null
      ? null
      : t('previous.is', { basis: t(`basis.${declared.basis ?? 'unknown'}`) }),
    change === null ? null : changeText(t, f, change),
    declared.trend === null || declared.violations !== null ? null : t(`trend.${declared.trend}`),
  ].filter((text) => text !== null);
  return (
    <>
      <tr class={note.length === 0 ? '' : 'has-note'}>
        <th scope="row">{name}</th>
        {COLUMNS.map((id) => (
          <td key={id} class="number">
            <FigureButton
              class={cells[id] === t('figure.none') ? 'no-figure' : ''}
              label={`${name}: ${t(`column.${id}`)}: ${cells[id]}`}
              explain={() =>
                declaredProvenance(state, t, f, entry, period, `${name}: ${t(`column.${id}`)}`)
              }
            >
              {cells[id]}
            </FigureButton>
          </td>
        ))}
      </tr>
      {note.length === 0 ? null : (
        <tr class="note-row">
          <td colSpan={COLUMNS.length + 1}>{note.join(' · ')}</td>
        </tr>
      )}
    </>
  );
}
