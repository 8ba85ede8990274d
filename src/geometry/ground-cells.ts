import type { LngLat } from '../base/lng-lat.ts';

const RADIUS_KM = 6371;
/** The Earth is no sphere: distances on this one are off by less than a hundredth. */
const SLACK = 1.01;
const RADIANS = Math.PI / 180;

/**
 * Numbers of the cube-shaped cells, `cellKm` wide, that a disc on the ground touches: two discs that meet have a cell in
 * common. The whole Earth, poles and antimeridian included. A few cells too many are possible, one too few is not.
 */
export function cellsAround(
  [lng, lat]: LngLat,
  radiusKm: number,
  cellKm: number,
): readonly number[] {
  const [cosLat, sinLat] = [Math.cos(lat * RADIANS), Math.sin(lat * RADIANS)];
  const x = RADIUS_KM * cosLat * Math.cos(lng * RADIANS);
  const y = RADIUS_KM * cosLat * Math.sin(lng * RADIANS);
  const z = RADIUS_KM * sinLat;
  const reach = radiusKm * SLACK;
  const side = 2 * Math.ceil(RADIUS_KM / cellKm) + 4;
  const cell = (km: number): number => Math.floor(km / cellKm) + side / 2;
  const cells: number[] = [];
  for (let i = cell(x - reach); i <= cell(x + reach); i++) {
    for (let j = cell(y - reach); j <= cell(y + reach); j++) {
      for (let k = cell(z - reach); k <= cell(z + reach); k++)
        cells.push((i * side + j) * side + k);
    }
  }
  return cells;
}
