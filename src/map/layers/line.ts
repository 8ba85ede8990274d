import type { FeatureCollection } from 'geojson';
import { NOTHING, collection, feature, nameProperties } from '../features.ts';
import { lineNameStyles, lineNames } from '../line-names.ts';
import type { MapInput } from '../map-input.ts';
import type { MapLayer } from '../map-layer.ts';
import { BOLD } from '../text.ts';
import { mainTowns } from '../towns.ts';

/** The contact line: the strongest stroke, over a soft band as wide as it is uncertain; named once in sight. */
export const line: MapLayer = {
  id: 'line',
  sources: {
    'line-band': ({ state }) => zonesOfKind(state.data.value.drawn['zones'], 'uncertainty'),
    line: lineFeature,
    'line-name'(input) {
      const known = input.state.data.value.geography.line;
      if (known === null) return NOTHING;
      return collection(lineNames(known.positions, mainTowns(input), nameProperties(known.name)));
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
  annotations: (look) => lineNameStyles('line-name', BOLD, look.palette.mapText, look),
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
