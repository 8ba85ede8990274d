import type { LngLat } from '../base/lng-lat.ts';
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from '../geometry/mercator.ts';
import { WORLD_PX } from './cell-grid.ts';
import type { Plane } from './plane-grid.ts';

/** Web Mercator in px of MapLibre's world at the zoom (512 px at zoom 0). */
export function toPlane([lng, lat]: LngLat, zoom: number): Plane {
  const size = WORLD_PX * 2 ** zoom;
  return [size * mercatorX(lng), size * mercatorY(lat)];
}

/** The position in degrees of a place in px at the zoom. */
export function toLngLat([x, y]: Plane, zoom: number): LngLat {
  const size = WORLD_PX * 2 ** zoom;
  return [lngOfMercator(x / size), latOfMercator(y / size)];
}

/** How many px lie between two places. */
export function distance([x1, y1]: Plane, [x2, y2]: Plane): number {
  // Not Math.hypot, which takes many times as long to keep clear of overflow.
  return Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
}

/** What lies so many px along and below a text that is turned clockwise by `rotateDeg`, to the right and down on the screen. */
export function turnedPx(rotateDeg: number, alongPx: number, belowPx: number): Plane {
  const [sin, cos] = [Math.sin((rotateDeg * Math.PI) / 180), Math.cos((rotateDeg * Math.PI) / 180)];
  return [alongPx * cos - belowPx * sin, alongPx * sin + belowPx * cos];
}
