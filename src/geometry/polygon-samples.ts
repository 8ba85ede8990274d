import type { MultiPolygon, Polygon } from 'geojson';
import { createRegionLookup } from './region-lookup.ts';

const CELLS = 28;

/**
 * Positions spread evenly over a polygon, flat [lng, lat, ...]: the centres of a grid of 28 x 28 cells of its box that
 * fall inside (a polygon of a few kilometres, so equal steps in degrees are equal areas to within 0.1 %).
 */
export function polygonSamples(polygon: Polygon | MultiPolygon): Float64Array {
  const rings = polygon.type === 'Polygon' ? polygon.coordinates : polygon.coordinates.flat();
  const positions = rings.flat();
  const lngs = positions.map((position) => position[0] ?? Number.NaN);
  const lats = positions.map((position) => position[1] ?? Number.NaN);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const lookup = createRegionLookup([polygon]);
  const samples: number[] = [];
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const lng = west + ((column + 0.5) / CELLS) * (east - west);
      const lat = south + ((row + 0.5) / CELLS) * (north - south);
      if (lookup.indexAt(lng, lat) === 0) samples.push(lng, lat);
    }
  }
  return Float64Array.from(samples);
}
