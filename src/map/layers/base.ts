import type { FeatureCollection } from 'geojson';
import { NOTHING } from '../features.ts';
import type { MapInput } from '../map-input.ts';
import type { MapLayer } from '../map-layer.ts';

const drawn =
  (id: string) =>
  ({ state }: MapInput): FeatureCollection =>
    state.data.value.drawn[id] ?? NOTHING;

/** The ground, quiet: the land is the background of the map, over it water and borders. */
export const base: MapLayer = {
  id: 'base',
  sources: {
    sea: drawn('sea'),
    lakes: drawn('lakes'),
    rivers: drawn('rivers'),
    borders: drawn('borders'),
  },
  styles: ({ palette }) => [
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['match', ['get', 'rank'], 1, 1.1, 2, 0.9, 0.45],
          11,
          ['match', ['get', 'rank'], 1, 3.5, 2, 2.8, 1.4],
        ],
      },
    },
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': palette.sea } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.sea } },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': ['match', ['get', 'level'], 'country', 1.1, 0.7],
        'line-dasharray': [4, 2],
      },
    },
  ],
};
