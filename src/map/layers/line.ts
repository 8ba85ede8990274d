import type { FeatureCollection } from 'geojson';
import { LINE_BAND_OPACITY, LINE_WIDTH } from '../../cartography/sizes.ts';
import { NOTHING, collection, feature, nameProperties } from '../features.ts';
import { lineNameStyles, lineNames } from '../line-names.ts';
import type { MapInput } from '../map-input.ts';
import type { MapLayer } from '../map-layer.ts';
import { BOLD } from '../text.ts';

/** The contact line: the strongest stroke, over a soft band as wide as it is uncertain; named once in sight. */
export const line: MapLayer = {
  id: 'line',
  sources: {
    'line-band': ({ state }) => zonesOfKind(state.data.value.drawn['zones'], 'uncertainty'),
    line: lineFeature,
    'line-name'(input) {
      const short = input.words.value('layer.line');
      const known = input.state.data.value.geography.line;
      const find = input.findAnchors.value;
      if (known === null || find === null) return NOTHING;
      const name = { long: nameProperties(known.name), short: { en: short, uk: short } };
      const { surroundings, sideLayouts } = input;
      return collection(lineNames(find, surroundings.value, sideLayouts.value, name));
    },
  },
  styles: ({ palette }) => [
    {
      id: 'line-band',
      type: 'fill',
      source: 'line-band',
      paint: {
        'fill-color': palette.lineBand,
        'fill-opacity': LINE_BAND_OPACITY,
        'fill-antialias': false,
      },
    },
    {
      id: 'line-casing',
      type: 'line',
      source: 'line',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.lineCasing,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          LINE_WIDTH.casing * 0.85,
          7.1,
          LINE_WIDTH.casing,
          10,
          LINE_WIDTH.casing * 1.4,
        ],
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
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          LINE_WIDTH.core * 0.85,
          7.1,
          LINE_WIDTH.core,
          10,
          LINE_WIDTH.core * 1.4,
        ],
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
