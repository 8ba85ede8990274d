import type { FeatureCollection } from 'geojson';
import { NOTHING } from '../features.ts';
import type { MapInput } from '../map-input.ts';
import type { MapLayer } from '../map-layer.ts';

const drawn =
  (id: string) =>
  ({ state }: MapInput): FeatureCollection =>
    state.data.value.drawn[id] ?? NOTHING;

/** The ground: land, water and borders, quiet. The sea is the background of the map. */
export const base: MapLayer = {
  id: 'base',
  sources: {
    land: drawn('land'),
    sea: drawn('sea'),
    lakes: drawn('lakes'),
    rivers: drawn('rivers'),
    borders: drawn('borders'),
  },
  styles: ({ palette }) => [
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 9, 1.3, 12, 2.5],
      },
    },
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': palette.sea } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.sea } },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': 0.8, 'line-dasharray': [3, 2] },
    },
  ],
};
