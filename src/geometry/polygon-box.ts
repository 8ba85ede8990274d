import type { MultiPolygon, Polygon } from 'geojson';

/** West, south, east and north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * The smallest box around the polygons; without any position it is empty: west above east. Boxes across the
 * antimeridian are not known: RFC 7946 wants such polygons cut there.
 */
export function boxOf(...polygons: readonly (Polygon | MultiPolygon)[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygons.flatMap(ringsOf)) {
    for (const [lng = Number.NaN, lat = Number.NaN] of ring) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/** Every ring of the polygon, outer ones and holes alike. */
export function ringsOf(polygon: Polygon | MultiPolygon): number[][][] {
  return polygon.type === 'Polygon' ? polygon.coordinates : polygon.coordinates.flat();
}
