import type { JSX } from 'preact';
import { kindMask } from '../../model/count.ts';
import { observationAt } from '../../model/observation-at.ts';
import type { Observation } from '../../model/observation.ts';
import { rowsOf, selectKinds } from '../../model/selection.ts';
import { pickRows } from '../../state/actions.ts';
import { countedKind } from '../parts/figure-text.ts';
import { regionName, sideName } from '../parts/names.ts';
import { statusWord } from '../parts/status-word.ts';
import { usePage } from '../parts/page-context.ts';

const SHOWN_AT_FIRST = 12;
const WEAPONS = kindMask((kind) => kind.group === 'weapon');

/** The sightings of weapons in the period, each with its state, place and status. */
export function WeaponSightings(): JSX.Element | null {
  const { state, t, f } = usePage();
  const sightings = selectKinds(state.selection.value, WEAPONS);
  if (sightings.length === 0) return null;
  const rest = sightings.length - SHOWN_AT_FIRST;
  return (
    <section class="weapons" aria-labelledby="weapons-heading">
      <h2 id="weapons-heading">{t('weapons.title')}</h2>
      <ul class="rows">
        {[...rowsOf(sightings, SHOWN_AT_FIRST)].map((row) => (
          <li key={row}>
            <Sighting row={row} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p class="small">{t('weapons.more', { count: f.count(rest), n: rest })}</p>
      ) : null}
    </section>
  );
}

function Sighting({ row }: { readonly row: number }): JSX.Element {
  const { state, t, f } = usePage();
  const seen = observationAt(state.data.value.table, row);
  return (
    <button type="button" class="row-button" onClick={() => pickRows(state, [row])}>
      <span class="row-main">{countedKind(t, f, seen.kind, seen.count, seen.qualifier)}</span>
      {seen.description === null ? null : <span class="row-detail">{seen.description}</span>}
      <span class="row-detail">
        <SideAndPlace seen={seen} />
      </span>
      <span class="row-detail">
        {t(`state.${seen.weaponState ?? 'unstated'}`)} ·{' '}
        {t(`status.short.${statusWord(seen, state.data.value.reports)}`)}
      </span>
    </button>
  );
}

function SideAndPlace({ seen }: { readonly seen: Observation }): JSX.Element {
  const { state, chosen, t } = usePage();
  const { geography } = state.data.value;
  const language = chosen.language.value;
  const side = seen.side === null ? t('side.unstated') : sideName(geography, seen.side, language);
  return (
    <>
      {side} · {placeOf()}
    </>
  );

  function placeOf(): string {
    const { location } = seen;
    if (location.precision === 'place') return location.name;
    if (location.precision === 'area') return regionName(geography, location.regionId, language);
    return t(location.precision === 'region' ? 'place.none' : `precision.${location.precision}`);
  }
}
