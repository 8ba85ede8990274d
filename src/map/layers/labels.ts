import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { DECLARED_LEVEL } from '../declared-figures.ts';
import { NOTHING, collection, nameProperties, pointFeature } from '../features.ts';
import { TOWN_IMAGE } from '../images.ts';
import type { Look, MapLayer, StyleLayer } from '../map-layer.ts';
import { BOLD, REGULAR, nameIn } from '../text.ts';
import { townFeatures } from '../towns.ts';

/** Names: towns in two weights by rank, and oblasts, quiet, where no figure already names them. */
export const labels: MapLayer = {
  id: 'labels',
  sources: {
    towns: ({ state }) => townFeatures(state.data.value.drawn['towns'] ?? NOTHING),
    'oblast-names'(input) {
      const { state } = input;
      const isShaded = state.isShown('regions') && input.level.value === DECLARED_LEVEL;
      const isNamed = state.isShown('density') || isShaded;
      return collection(
        isNamed
          ? []
          : input.declared.value.map(({ region }): Feature =>
              pointFeature(region.labelAt, nameProperties(region.name)),
            ),
      );
    },
  },
  styles: ({ palette, words }) => [
    {
      id: 'oblast-names',
      type: 'symbol',
      source: 'oblast-names',
      maxzoom: 9,
      layout: {
        'text-field': nameIn(words),
        'text-font': REGULAR,
        'text-size': 14,
        'text-letter-spacing': 0.08,
        'text-max-width': 20,
      },
      paint: {
        'text-color': palette.mapTextQuiet,
        'text-opacity': 0.8,
        'text-halo-color': palette.mapHalo,
        'text-halo-width': 1,
      },
    },
    townStyle('towns', ['all', ['!=', ['get', 'isChief'], true], RANK_IN_SIGHT], {
      palette,
      words,
    }),
  ],
  annotations: ({ palette, words }) => [
    townStyle('main-towns', ['==', ['get', 'isChief'], true], { palette, words }, true),
  ],
  annotationsUnder: 'shapes',
};

const RANK_IN_SIGHT: ExpressionSpecification = [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], 2, 8, 3, 9, 4],
];

function townStyle(
  id: string,
  filter: ExpressionSpecification,
  { palette, words }: Look,
  isAlways = false,
): StyleLayer {
  return {
    id,
    type: 'symbol',
    source: 'towns',
    filter,
    layout: {
      'icon-image': TOWN_IMAGE,
      'icon-size': ['match', ['get', 'rank'], 1, 1.25, 2, 1, 0.8],
      'icon-padding': 2,
      'icon-optional': true,
      'text-field': nameIn(words),
      'text-font': ['step', ['get', 'rank'], ['literal', BOLD], 2, ['literal', REGULAR]],
      'text-size': ['step', ['get', 'rank'], 13, 2, 11.5, 3, 10.5],
      'text-variable-anchor-offset': [
        'left',
        [0, 0],
        'right',
        [0, 0],
        'top',
        [0, 0],
        'bottom',
        [0, 0],
        'top-left',
        [-0.2, 0],
        'top-right',
        [0.2, 0],
        'bottom-left',
        [-0.2, 0],
        'bottom-right',
        [0.2, 0],
      ],
      // A side on which nothing else has its place is tried first; without one the name stands over circles.
      'text-allow-overlap': isAlways,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': ['interpolate', ['linear'], ['zoom'], 6, 5, 9, 12],
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': ['step', ['get', 'rank'], palette.mapText, 3, palette.mapTextQuiet],
      'text-halo-color': palette.mapHalo,
      'text-halo-width': 1.4,
    },
  };
}
