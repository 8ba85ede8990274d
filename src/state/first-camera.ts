import type { Camera } from './view.ts';

/** Both regions with the line between them, room for their figures included: degrees west, south, east, north. */
const WHOLE = { west: 36.55, south: 46.9, east: 40.3, north: 49.75 };

/** World size in px at zoom 0 in MapLibre's Web Mercator. */
const TILE = 512;
/** Closer than this the first view would show less than a town's surroundings. */
const MAX_ZOOM = 8;

/**
 * The extent of somebody who has chosen none: both regions, as large as the map's size less the padding, in CSS px, allows;
 * where there is room to spare they step aside from what covers so many px of the map's left side.
 */
export function firstCamera(width: number, height: number, padding = 0, coveredPx = 0): Camera {
  const top = mercatorY(WHOLE.north);
  const bottom = mercatorY(WHOLE.south);
  const across = (WHOLE.east - WHOLE.west) / 360;
  const [wide, high] = [width - 2 * padding, height - 2 * padding];
  const fitting = Math.log2(Math.max(0, Math.min(wide / across, high / (bottom - top))) / TILE);
  const zoom = Math.round(Math.max(0, Math.min(fitting, MAX_ZOOM)) * 100) / 100;
  const worldPx = TILE * 2 ** zoom;
  const asidePx = Math.max(0, Math.min(coveredPx, wide - across * worldPx)) / 2;
  return {
    lng: (WHOLE.west + WHOLE.east) / 2 - (360 * asidePx) / worldPx,
    lat: latitudeAt((top + bottom) / 2),
    zoom,
  };
}

/** Web Mercator (EPSG:3857) as a share of the world's height, 0 in the north. */
function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
