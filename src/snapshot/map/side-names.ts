import type { Feature } from 'geojson';
import type { Node } from '../scene.ts';
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

/** How far a name moves along the line and away from it where it finds no room, in em. */
const MOST_ALONG = 10;
const MOST_AWAY = 2;

/**
 * What `place` draws of a name for which its own place is taken: as laid out for nearer zooms, else moved step by step
 * along the line and away from it. It never steps across the line, so that it stays on its side. Nothing where it finds
 * no room there either.
 */
export function placeElsewhere(
  { own, others }: NameChances,
  place: (layer: DrawnLayer) => readonly Node[],
  isOffLine: (layer: DrawnLayer) => boolean,
): readonly Node[] {
  const each = own.features.features.map((feature) => withFeatures(own, [feature]));
  for (const layer of others) {
    const nodes = place(layer);
    if (nodes.length > 0) return nodes;
  }
  for (const layer of [...each, ...others])
    for (const there of steps(layer, isOffLine)) {
      const nodes = place(there);
      if (nodes.length > 0) return nodes;
    }
  return [];
}

function* steps(
  layer: DrawnLayer,
  isOffLine: (layer: DrawnLayer) => boolean,
): Generator<DrawnLayer> {
  for (let away = 0; away <= MOST_AWAY && isOffLine(moved(layer, 0, away)); away++)
    for (const way of [1, -1])
      for (let along = 0; along <= MOST_ALONG; along++) {
        const there = moved(layer, way * along, away);
        if (!isOffLine(there)) break;
        yield there;
      }
}

/** The name moved by so many em; where its style knows no offset it stays. */
function moved(layer: DrawnLayer, along: number, away: number): DrawnLayer {
  return withFeatures(
    layer,
    layer.features.features.map((feature) => {
      const offset: unknown = feature.properties?.['offset'];
      const [x, y] = Array.isArray(offset) ? offset.map(Number) : [];
      if (x === undefined || y === undefined) return feature;
      const to = [x + along, y + Math.sign(y) * away];
      return { ...feature, properties: { ...feature.properties, offset: to } };
    }),
  );
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
