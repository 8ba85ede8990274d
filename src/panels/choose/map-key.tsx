import type { JSX } from 'preact';
import type { LayerId } from '../../cartography/layer-catalogue.ts';
import { declaredRegions } from '../../state/reconciled.ts';
import { usePage } from '../parts/page-context.ts';
import { LegendList } from './layers.tsx';

/** From this width on the key has room beside what it explains, in CSS pixels. */
const ROOMY = '(min-width: 1000px)';

/** What lies on the ground is explained among the layers: here it would only hide the map. */
const EXPLAINED: ReadonlySet<LayerId> = new Set<LayerId>([
  'line',
  'density',
  'shapes',
  'observers',
  'violations',
  'explosions',
  'weapons',
]);

/** What the signs of events, weapons and the line mean, on the map itself; folded on small screens. */
export function MapKey(): JSX.Element | null {
  const { state, chosen, legend, t } = usePage();
  const entries = legend.value.filter((entry) => EXPLAINED.has(entry.layer));
  if (entries.length === 0) return null;
  const hasFigures =
    state.isShown('density') &&
    declaredRegions(state, chosen.period.value).some(
      ({ declared }) => declared.violations !== null || declared.explosions !== null,
    );
  return (
    <details class="map-key" open={matchMedia(ROOMY).matches}>
      <summary>{t('key.title')}</summary>
      <LegendList entries={entries} idPrefix="key" />
      <p class="caveat">
        {hasFigures ? t('key.figures') : null} {t('caveat')}
      </p>
    </details>
  );
}
