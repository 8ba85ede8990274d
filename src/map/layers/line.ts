import type { FeatureCollection } from 'geojson';
import { NOTHING, collection, feature } from '../features.ts';
import { LINE_NAME_SIZE, TIER_FILTER, namesAlongLine } from '../line-names.ts';
import type { MapInput } from '../map-input.ts';
import type { MapLayer } from '../map-layer.ts';
import { BOLD } from '../text.ts';

/** The contact line: the strongest stroke, over a soft band as wide as it is uncertain; named once in sight. */
export const line: MapLayer = {
  id: 'line',
  sources: {
    'line-band': ({ state }) => zonesOfKind(state.data.value.drawn['zones'], 'uncertainty'),
    line: lineFeature,
    'line-name'({ state, words }) {
      const known = state.data.value.geography.line;
      if (known === null) return NOTHING;
      const text = words.value('map.contact-line');
      return collection(namesAlongLine(known.positions, { left: null, right: null, line: { text } }).line);
    },
  },
  styles: ({ palette }) => [
    {
      id: 'line-band',
      type: 'fill',
      source: 'line-band',
      paint: { 'fill-color': palette.lineBand, 'fill-opacity': 0.08, 'fill-antialias': false },
    },
    {
      id: 'line-casing',
      type: 'line',
      source: 'line',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.lineCasing,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 4.4, 10, 7],
        'line-opacity': 0.9,
      },
    },
    {
      id: 'line',
      type: 'line',
      source: 'line',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.line,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 2, 10, 3.4],
      },
    },
  ],
  annotations: ({ palette }) => [
    {
      id: 'line-name',
      type: 'symbol',
      source: 'line-name',
      filter: TIER_FILTER,
      layout: {
        'text-field': ['get', 'text'],
        'text-font': BOLD,
        'text-size': LINE_NAME_SIZE,
        'text-letter-spacing': 0.04,
        'text-max-width': 40,
        'text-offset': ['get', 'offset'],
        'text-rotate': ['get', 'rotateDeg'],
        'text-rotation-alignment': 'map',
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.mapText,
        'text-halo-color': palette.mapHalo,
        'text-halo-width': 1.4,
      },
    },
  ],
};

function lineFeature({ state }: MapInput): FeatureCollection {
  const known = state.data.value.geography.line;
  if (known === null) return NOTHING;
  const coordinates = known.positions.map(([lng, lat]) => [lng, lat]);
  return collection([feature({ type: 'LineString', coordinates }, {})]);
}

/** The features of the zones file that have the kind; none where the file could not be read. */
export function zonesOfKind(zones: FeatureCollection | undefined, kind: string): FeatureCollection {
  return collection((zones?.features ?? []).filter((each) => each.properties?.['kind'] === kind));
}
