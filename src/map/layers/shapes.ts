import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerId } from '../../cartography/layer-catalogue.ts';
import type { Palette } from '../../cartography/palette.ts';
import { RAY_FILL_OPACITY, SHAPE_FILL_OPACITY, shapeStrength } from '../../cartography/sizes.ts';
import type { KindGroup } from '../../model/kind.ts';
import { groupAt } from '../event-places.ts';
import { collection, feature, rowsProperty } from '../features.ts';
import { locatedShapes } from '../located-shapes.ts';
import type { MapLayer } from '../map-layer.ts';

const LAYER_OF: Readonly<Record<KindGroup, LayerId>> = {
  explosion: 'explosions',
  other: 'violations',
  weapon: 'weapons',
};

/** Where an observation may lie: sectors, fans, rings and haloes, crisp where the report is crisp; rays are open. */
export const shapes: MapLayer = {
  id: 'shapes',
  sources: {
    shapes({ state, rows: shown }) {
      const { table } = state.data.value;
      const rows = shown.value.filter((row) => state.isShown(LAYER_OF[groupAt(table, row)]));
      const found = locatedShapes(table, rows);
      const strength = shapeStrength(found.length);
      return collection(
        found.map((shape) =>
          feature(shape.geometry, {
            strength,
            group: shape.group,
            precision: shape.precision,
            rows: rowsProperty(shape.rows),
          }),
        ),
      );
    },
  },
  styles: ({ palette }) => [
    {
      id: 'shapes-fill',
      type: 'fill',
      source: 'shapes',
      paint: {
        'fill-color': hueOf(palette),
        'fill-opacity': [
          'case',
          ['==', ['get', 'precision'], 'ray'],
          strengthOf(RAY_FILL_OPACITY),
          strengthOf(SHAPE_FILL_OPACITY),
        ],
        'fill-antialias': false,
      },
    },
    {
      id: 'shapes-edge',
      type: 'line',
      source: 'shapes',
      filter: ['!=', ['get', 'precision'], 'ray'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': hueOf(palette), 'line-width': 1, 'line-opacity': strengthOf(0.8) },
    },
    {
      id: 'shapes-open-edge',
      type: 'line',
      source: 'shapes',
      filter: ['==', ['get', 'precision'], 'ray'],
      paint: {
        'line-color': hueOf(palette),
        'line-width': 0.8,
        'line-opacity': strengthOf(0.55),
        'line-dasharray': [2, 4],
      },
    },
  ],
  isStill: true,
  clickable: ['shapes-fill'],
};

function strengthOf(opacity: number): ExpressionSpecification {
  return ['*', opacity, ['get', 'strength']];
}

function hueOf(palette: Palette): ExpressionSpecification {
  return [
    'match',
    ['get', 'group'],
    'explosion',
    palette.explosion,
    'other',
    palette.other,
    palette.weapon,
  ];
}
