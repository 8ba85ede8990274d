const RADIANS = Math.PI / 180;

/** Spherical Web Mercator (EPSG:3857) on a world of one: 0 at 180 W, 1 at 180 E. */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** Spherical Web Mercator on a world of one: 0 in the north (85.05 degrees), 1 in the south; infinite at the poles. */
export function mercatorY(lat: number): number {
  return 0.5 - Math.atanh(Math.sin(lat * RADIANS)) / (2 * Math.PI);
}

/** The longitude (degrees) of a position on a world of one. */
export function lngOfMercator(x: number): number {
  return (x - 0.5) * 360;
}

/** The latitude (degrees) of a position on a world of one. */
export function latOfMercator(y: number): number {
  return Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI)) / RADIANS;
}
