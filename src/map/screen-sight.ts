import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../geometry/mercator.ts';
import type { Sight } from './cell-grid.ts';

/** Room around the screen, as a part of its size, within which the map moves without anything drawn anew. */
const ROOM = 0.5;

/** What the screen shows and some room around it; it changes when the map is moved beyond, or through a whole zoom. */
export function screenSight(map: MapLibreMap): ReadonlySignal<Sight> {
  const sight = signal(sightOf(map));
  map.on('move', () => {
    const { west, north, east, south, zoom } = sight.peek();
    const bounds = map.getBounds();
    const isIn =
      mercatorX(bounds.getWest()) >= west &&
      mercatorX(bounds.getEast()) <= east &&
      mercatorY(bounds.getNorth()) >= north &&
      mercatorY(bounds.getSouth()) <= south;
    if (!isIn || Math.floor(map.getZoom()) !== zoom) sight.value = sightOf(map);
  });
  map.on('resize', () => (sight.value = sightOf(map)));
  return sight;
}

function sightOf(map: MapLibreMap): Sight {
  const bounds = map.getBounds();
  const [west, east] = [mercatorX(bounds.getWest()), mercatorX(bounds.getEast())];
  const [north, south] = [mercatorY(bounds.getNorth()), mercatorY(bounds.getSouth())];
  const [x, y] = [(east - west) * ROOM, (south - north) * ROOM];
  return {
    west: west - x,
    north: north - y,
    east: east + x,
    south: south + y,
    zoom: Math.floor(map.getZoom()),
  };
}
