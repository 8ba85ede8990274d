import type { Feature, Polygon } from 'geojson';
import { readFeatures } from './geojson-file.ts';

/** The two oblasts of `base/oblasts.geojson` (Donetsk, then Luhansk): one ring each, sharing every vertex of their common border. */
export function readOblasts(): Feature<Polygon>[] {
  const oblasts = readFeatures('base/oblasts.geojson');
  return oblasts.filter((each): each is Feature<Polygon> => each.geometry.type === 'Polygon');
}
