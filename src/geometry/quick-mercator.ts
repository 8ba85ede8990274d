import { mercatorY } from './mercator.ts';

/** Where Web Mercator ends, degrees. */
const MAX_LAT = 85.05;
const CELLS_PER_DEGREE = 32;
/** One more for the end itself. */
const CELLS = Math.ceil(2 * MAX_LAT * CELLS_PER_DEGREE) + 1;
const RADIANS = Math.PI / 180;

/** Of each cell of latitudes the first three terms of Taylor's series about its middle. */
const terms = new Float64Array(3 * CELLS);
for (let cell = 0; cell < CELLS; cell++) {
  const middle = middleOf(cell);
  const secant = 1 / Math.cos(middle * RADIANS);
  terms[3 * cell] = mercatorY(middle);
  terms[3 * cell + 1] = -secant / 360;
  terms[3 * cell + 2] = (-secant * Math.tan(middle * RADIANS) * RADIANS) / 720;
}

function middleOf(cell: number): number {
  return (cell + 0.5) / CELLS_PER_DEGREE - MAX_LAT;
}

/**
 * `mercatorY` by a table, for millions of rows: within 1e-8 of it, and 1e-10 between 75 degrees south and north. Beyond
 * 85.05 degrees what it is there; NaN for NaN.
 */
export function quickMercatorY(lat: number): number {
  const within = lat > MAX_LAT ? MAX_LAT : lat < -MAX_LAT ? -MAX_LAT : lat;
  const place = (within + MAX_LAT) * CELLS_PER_DEGREE;
  const cell = place | 0;
  const off = (place - cell - 0.5) / CELLS_PER_DEGREE;
  const value = terms[3 * cell] ?? Number.NaN;
  const slope = terms[3 * cell + 1] ?? 0;
  const bend = terms[3 * cell + 2] ?? 0;
  return value + off * (slope + off * bend);
}
