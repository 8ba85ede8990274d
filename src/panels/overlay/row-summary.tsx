import type { JSX } from 'preact';
import type { Observation } from '../../model/observation.ts';
import { locationText } from '../inspect/location-text.ts';
import { countedKind } from '../parts/figure-text.ts';
import { regionName, sideName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';

/** One observation in a few lines: what, when, where, and by whose word. */
export function RowSummary({ observation }: { readonly observation: Observation }): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { geography } = state.data.value;
  const language = chosen.language.value;
  const { kind, count, qualifier, period, timeText, regionId, side, description, reportId } =
    observation;
  const where = [
    locationText({ words: t, formats: f, geography }, observation),
    regionId === null ? '' : regionName(geography, regionId, language),
    side === null ? '' : sideName(geography, side, language),
  ];
  return (
    <div class="row-summary">
      <p class="row-what">{countedKind(t, f, kind, count, qualifier)}</p>
      {description === null ? null : <p class="small">{description}</p>}
      <p class="small">{timeText ?? f.period(period)}</p>
      <p class="small">{where.filter((text) => text !== '').join(' · ')}</p>
      <p class="small">
        {t(`means.${observation.means}`)} · {reportId}
      </p>
    </div>
  );
}
