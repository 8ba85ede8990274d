import { mercatorX, mercatorY } from '../geometry/mercator.ts';
import { numbersOf } from '../model/number-column.ts';
import type { AppState } from '../state/app-state.ts';
import { WORLD_PX } from './cell-grid.ts';
import type { Sight } from './cell-grid.ts';

/** A page is about this wide, in CSS px. */
const PAGE_PX = 900;
const MAX_ZOOM = 12;

/** The sight that holds the positions of all selected rows on a page. */
export function sightOfAll({ selection }: AppState): Sight {
  const { from, to, filterable } = selection.value;
  const { table } = filterable;
  const lng = numbersOf(table.lng, from, to);
  const lat = numbersOf(table.lat, from, to);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < lng.length; row++) {
    const [x, y] = [lng[row] ?? Number.NaN, lat[row] ?? Number.NaN];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  if (west > east) return { west: 0, north: 0, east: 1, south: 1, zoom: 0 };
  const box = {
    west: mercatorX(west),
    east: mercatorX(east),
    north: mercatorY(Math.min(north, 85)),
    south: mercatorY(Math.max(south, -85)),
  };
  const size = Math.max(box.east - box.west, box.south - box.north, 1e-9);
  const zoom = Math.floor(Math.log2(PAGE_PX / (WORLD_PX * size)));
  return { ...box, zoom: Math.min(MAX_ZOOM, Math.max(0, zoom)) };
}
