import type { JSX } from 'preact';
import type { LegendEntry } from '../../cartography/legend-entry.ts';
import { LAYERS } from '../../cartography/layer-catalogue.ts';
import type { LayerEntry } from '../../cartography/layer-catalogue.ts';
import type { LayerId } from '../../cartography/layer-catalogue.ts';
import { toggleLayer } from '../../state/actions.ts';
import { changeView } from '../../state/app-state.ts';
import { MEASURES, THEME_CHOICES } from '../../state/view.ts';
import { Fold } from '../parts/fold.tsx';
import { usePage } from '../parts/page-context.ts';
import { LegendSymbolView, symbolsWidth } from './legend-symbol-view.tsx';

/** The layers of the map, top first, each with its legend and credit; the shading's measure and the theme. */
export function Layers(): JSX.Element {
  const { chosen, t, f } = usePage();
  const shown = chosen.layers.value.length;
  return (
    <Fold
      id="layers"
      title={t('layers.title')}
      aside={t('layers.shown', { shown: f.count(shown), of: f.count(LAYERS.length) })}
    >
      <p class="caveat">{t('caveat')}</p>
      <ul class="layers">
        {LAYERS.toReversed().map((layer) => (
          <LayerItem key={layer.id} layer={layer} />
        ))}
      </ul>
      <Display />
    </Fold>
  );
}

function LayerItem({
  layer,
}: {
  readonly layer: LayerEntry & { readonly id: LayerId };
}): JSX.Element {
  const { state, chosen, t, f, legend } = usePage();
  const isShown = chosen.layers.value.includes(layer.id);
  const entries = legend.value.filter((entry) => entry.layer === layer.id);
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={isShown} onChange={() => toggleLayer(state, layer.id)} />
        <span class="check-label">{t(`layer.${layer.id}`)}</span>
      </label>
      {isShown ? (
        <>
          <LegendList entries={entries} idPrefix="layer" />
          <p class="credit">
            {t('layers.source', { credits: f.list(layer.credits.map((id) => t(`credit.${id}`))) })}
          </p>
        </>
      ) : null}
    </li>
  );
}

interface LegendListProps {
  readonly entries: readonly LegendEntry[];
  /** Keeps the ids of patterns apart where the same legend stands twice on the page. */
  readonly idPrefix: string;
}

/** Legend entries as symbol and words; nothing where there are none. */
export function LegendList({ entries, idPrefix }: LegendListProps): JSX.Element | null {
  if (entries.length === 0) return null;
  const width = symbolsWidth(entries.map(({ symbol }) => symbol));
  return (
    <ul class="legend">
      {entries.map((entry, index) => (
        <li key={index}>
          <LegendSymbolView
            symbol={entry.symbol}
            width={width}
            id={`${idPrefix}-${entry.layer}-${index}`}
          />
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  );
}

function Display(): JSX.Element {
  const { state, chosen, t } = usePage();
  return (
    <div class="display">
      <label class="field">
        <span>{t('display.measure')}</span>
        <select
          value={chosen.measure.value}
          onChange={(event) => {
            const measure = MEASURES.find((each) => each === event.currentTarget.value);
            if (measure !== undefined) changeView(state, { measure });
          }}
        >
          {MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {t(`column.${measure}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('display.theme')}</span>
        <select
          value={chosen.theme.value}
          onChange={(event) => {
            const theme = THEME_CHOICES.find((each) => each === event.currentTarget.value);
            if (theme !== undefined) changeView(state, { theme });
          }}
        >
          {THEME_CHOICES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
