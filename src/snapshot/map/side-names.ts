import type { Feature } from 'geojson';
import type { DrawnLayer } from './drawing.ts';
import { styleValues } from './style-values.ts';

/** A name along the line with the layers in which it may stand: as laid out for the zoom, then as laid out for nearer ones. */
export interface NameChances {
  readonly own: DrawnLayer;
  readonly others: readonly DrawnLayer[];
}

/**
 * The names of a layer that the style lays out anew for every zoom (by `tier`), each by itself, so that the one of the two
 * sides which finds no room where the screen has it can be looked for elsewhere: a page cannot be moved. Nearer layouts
 * keep at least the same room from the line.
 */
export function nameChances(layer: DrawnLayer, zoom: number): readonly NameChances[] {
  const values = styleValues(layer.style, zoom);
  const named = layer.features.features.filter(({ properties }) => nameOf(properties) !== null);
  const own = named.filter(
    (feature) =>
      values.draws(feature) && values.fill('text-color', 'text-opacity', feature).opacity > 0,
  );
  return [...new Set(own.map(({ properties }) => nameOf(properties)))].map((name) => {
    const same = own.filter(({ properties }) => nameOf(properties) === name);
    const tier = Math.max(...same.map(tierOf));
    const others = named
      .filter((feature) => nameOf(feature.properties) === name && tierOf(feature) > tier)
      .toSorted((a, b) => tierOf(a) - tierOf(b));
    return {
      own: withFeatures(layer, same),
      others: others.map((feature) => withFeatures(shown(layer), [feature])),
    };
  });
}

function nameOf(properties: Feature['properties']): string | null {
  const name: unknown = properties?.['en'];
  return typeof name === 'string' ? name : null;
}

function tierOf({ properties }: Feature): number {
  return Number(properties?.['tier']);
}

function withFeatures(layer: DrawnLayer, features: readonly Feature[]): DrawnLayer {
  return { ...layer, features: { type: 'FeatureCollection', features: [...features] } };
}

/** The layer without what hides the layouts of other zooms. */
function shown(layer: DrawnLayer): DrawnLayer {
  const { style } = layer;
  return style.type === 'symbol'
    ? { ...layer, style: { ...style, filter: true, paint: { ...style.paint, 'text-opacity': 1 } } }
    : layer;
}
