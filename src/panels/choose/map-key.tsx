import type { JSX } from 'preact';
import type { LayerId } from '../../cartography/layer-catalogue.ts';
import { declaredRegions } from '../../state/reconciled.ts';
import { usePage } from '../parts/page-context.ts';
import { LegendList } from './layers.tsx';

/** From this width on the key has room beside what it explains, in CSS pixels. */
const ROOMY = '(min-width: 1000px)';
/** Its width with the room around it, in CSS pixels. */
const WIDTH_PX = 280;

/**
 * What lies on the ground is explained among the layers: here it would only hide the map. Not so the sides on a small screen,
 * where the key is folded, and their names are mostly short.
 */
const EXPLAINED: ReadonlySet<LayerId> = new Set<LayerId>([
  'line',
  'density',
  'shapes',
  'observers',
  'violations',
  'explosions',
  'weapons',
]);

/** How much of the map's left side the key covers at first, in CSS pixels. */
export function keyCoversPx(): number {
  return matchMedia(ROOMY).matches ? WIDTH_PX : 0;
}

/** What the signs of events, weapons and the line mean, on the map itself; folded on small screens. */
export function MapKey(): JSX.Element | null {
  const { state, chosen, legend, t } = usePage();
  const isRoomy = matchMedia(ROOMY).matches;
  const isExplained = (layer: LayerId): boolean =>
    EXPLAINED.has(layer) || (layer === 'sides' && !isRoomy);
  const entries = legend.value.filter(({ layer }) => isExplained(layer));
  if (entries.length === 0) return null;
  const hasFigures =
    state.isShown('density') &&
    declaredRegions(state, chosen.period.value).some(
      ({ declared }) => declared.violations !== null || declared.explosions !== null,
    );
  return (
    <details class="map-key" open={isRoomy}>
      <summary>{t('key.title')}</summary>
      <LegendList entries={entries} idPrefix="key" />
      <p class="caveat">
        {hasFigures ? t('key.figures') : null} {t('caveat')}
      </p>
    </details>
  );
}
