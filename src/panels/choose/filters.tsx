import type { JSX } from 'preact';
import { FILTERS } from '../../model/filter.ts';
import type { Filter, FilterId } from '../../model/filter.ts';
import { KINDS, isKindId, kindAt, kindCode } from '../../model/kind.ts';
import type { KindGroup } from '../../model/kind.ts';
import { valuesOf } from '../../model/selection.ts';
import { clearChoices, toggleChoice } from '../../state/actions.ts';
import { AtRest } from '../parts/at-rest.tsx';
import { Fold } from '../parts/fold.tsx';
import { usePage } from '../parts/page-context.ts';
import { filterLabel } from './filter-label.ts';

const GROUPS: readonly KindGroup[] = ['explosion', 'other', 'weapon'];
const KIND_ORDER: readonly string[] = KINDS.map((kind) => kind.id);

/** The filters over the observations of the period, one group of boxes each. */
export function Filters(): JSX.Element {
  const { chosen, t, f } = usePage();
  const active = Object.keys(chosen.choices.value).length;
  return (
    <Fold
      id="filters"
      title={t('filters.title')}
      aside={
        active === 0
          ? t('filters.noneActive')
          : t('filters.active', { n: active, count: f.count(active) })
      }
    >
      <ActiveFilters />
      <AtRest>
        {FILTERS.map((filter) => (
          <FilterGroup key={filter.id} filter={filter} />
        ))}
      </AtRest>
    </Fold>
  );
}

/** What is switched off, in words, with a button that clears it; nothing while every value passes. */
export function ActiveFilters(): JSX.Element | null {
  const { state, chosen, t, f } = usePage();
  const choices = chosen.choices.value;
  const active = FILTERS.filter(({ id }) => choices[id] !== undefined);
  if (active.length === 0) return null;
  const source = labelSource();
  return (
    <div class="active-filters">
      <p class="small">
        {active
          .map(({ id }) => {
            const words = (choices[id] ?? []).map((value) => filterLabel(source, id, value));
            const only = words.length === 0 ? t('filters.nothing') : f.list(words);
            return `${t(`filter.${id}`)}: ${only}`;
          })
          .join(' · ')}
      </p>
      <button type="button" class="text-button" onClick={() => clearChoices(state)}>
        {t('filters.clear')}
      </button>
    </div>
  );

  function labelSource(): Parameters<typeof filterLabel>[0] {
    const { geography, reports } = state.data.value;
    return { words: t, language: chosen.language.value, geography, reports };
  }
}

function FilterGroup({
  filter,
}: {
  readonly filter: Filter & { readonly id: FilterId };
}): JSX.Element | null {
  const { state, chosen, t, f } = usePage();
  const counts = valuesOf(state.periodSelection.value, filter);
  const picked = chosen.choices.value[filter.id];
  const values = [...new Set([...counts.keys(), ...(picked ?? [])])];
  if (values.length === 0) return null;
  const { geography, reports } = state.data.value;
  const source = { words: t, language: chosen.language.value, geography, reports };
  const option = (value: string): JSX.Element => (
    <label key={value} class="check">
      <input
        type="checkbox"
        checked={picked === undefined || picked.includes(value)}
        onChange={() => toggleChoice(state, filter.id, value, values)}
      />
      <span class={filter.id === 'report' ? 'check-label as-written' : 'check-label'}>
        {filterLabel(source, filter.id, value)}
      </span>
      <span class="check-count">{f.count(counts.get(value) ?? 0)}</span>
    </label>
  );
  return (
    <fieldset class="filter">
      <legend>{t(`filter.${filter.id}`)}</legend>
      {picked === undefined ? null : (
        <button type="button" class="text-button" onClick={() => clearChoices(state, filter.id)}>
          {t('filters.all')}
          <span class="unseen"> {t(`filter.${filter.id}`)}</span>
        </button>
      )}
      {filter.id === 'kind' ? groupedKinds() : values.map(option)}
    </fieldset>
  );

  function groupedKinds(): JSX.Element[] {
    const inOrder = values.toSorted((a, b) => KIND_ORDER.indexOf(a) - KIND_ORDER.indexOf(b));
    return GROUPS.flatMap((group) => {
      const members = inOrder.filter((id) => isKindId(id) && kindAt(kindCode(id)).group === group);
      if (members.length === 0) return [];
      return [
        <div key={group} role="group" aria-label={t(`group.${group}`)}>
          <p class="group-name">{t(`group.${group}`)}</p>
          {members.map(option)}
        </div>,
      ];
    });
  }
}
