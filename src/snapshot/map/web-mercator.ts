import type { LngLat } from '../../base/lng-lat.ts';
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from '../../geometry/mercator.ts';
import type { Camera } from '../../state/view.ts';
import type { Box } from '../box.ts';

/** MapLibre's world is 512 px wide at zoom 0. */
const WORLD_PX = 512;
const EARTH_KM = 40_075.017;
const RADIANS = Math.PI / 180;

/** Puts positions on the page. */
export interface Projection {
  readonly camera: Camera;
  /** The part of the page that the map fills. */
  readonly frame: Box;
  /** Page px of a position in degrees. */
  project(lng: number, lat: number): readonly [x: number, y: number];
  /** The position (degrees) of page px. */
  unproject(x: number, y: number): LngLat;
}

/** Spherical Web Mercator (EPSG:3857) as MapLibre draws it at bearing 0: the camera's position in the middle of the frame. */
export function createProjection(camera: Camera, frame: Box): Projection {
  const size = WORLD_PX * 2 ** camera.zoom;
  const left = frame.x + frame.width / 2 - mercatorX(camera.lng) * size;
  const top = frame.y + frame.height / 2 - mercatorY(camera.lat) * size;
  return {
    camera,
    frame,
    project: (lng, lat) => [left + mercatorX(lng) * size, top + mercatorY(lat) * size],
    unproject(x, y) {
      return [lngOfMercator((x - left) / size), latOfMercator((y - top) / size)];
    },
  };
}

/** An extent in degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The camera that shows the whole extent in the frame with `padding` px around it, as close as that allows. */
export function cameraFor(
  { west, south, east, north }: Extent,
  frame: Box,
  padding: number,
  maxZoom: number,
): Camera {
  const [x1, x2] = [mercatorX(west), mercatorX(east)];
  const [y1, y2] = [mercatorY(north), mercatorY(south)];
  const room = (px: number): number => Math.max(1, px - 2 * padding);
  const size = Math.min(
    room(frame.width) / Math.max(x2 - x1, 1e-9),
    room(frame.height) / Math.max(y2 - y1, 1e-9),
  );
  const lat = latOfMercator((y1 + y2) / 2);
  const zoom = Math.min(maxZoom, Math.max(0, Math.log2(size / WORLD_PX)));
  return { lng: (west + east) / 2, lat, zoom };
}

/** The extent of the frame in degrees. */
export function extentOf({ frame, unproject }: Projection): Extent {
  const [west, north] = unproject(frame.x, frame.y);
  const [east, south] = unproject(frame.x + frame.width, frame.y + frame.height);
  return { west, south, east, north };
}

/** Kilometres on the ground for one px of the page at the latitude. */
export function kmPerPx(zoom: number, lat: number): number {
  return (EARTH_KM * Math.cos(lat * RADIANS)) / (WORLD_PX * 2 ** zoom);
}
