import type { LngLat } from '../base/lng-lat.ts';

/** Semi-major axis (km) and flattening of WGS 84: NIMA TR8350.2, third edition, table 3.1. */
const A = 6378.137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
/** Of the angle on the auxiliary sphere: 6 micrometres on the ground. */
const CONVERGED = 1e-12;
const MAX_ROUNDS = 100;
const RADIANS = Math.PI / 180;
/** Mean radius (2a + b) / 3, for the one case in which the ellipsoidal method gives up. */
const MEAN_RADIUS_KM = (2 * A + B) / 3;

/**
 * The position reached from `from` after `km` along the geodesic that starts at `bearingDeg` (clockwise from true north).
 * WGS 84, to better than a millimetre: T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with
 * application of nested equations", Survey Review 23 (176), 1975, equations 1-11. A longitude within 180 degrees.
 */
export function destination(from: LngLat, bearingDeg: number, km: number): LngLat {
  const bearing = bearingDeg * RADIANS;
  const reduced = reducedLatitude(from[1]);
  const [sinU, cosU] = [Math.sin(reduced), Math.cos(reduced)];
  const start = Math.atan2(sinU, cosU * Math.cos(bearing));
  const sinAlpha = cosU * Math.sin(bearing);
  const cos2Alpha = 1 - sinAlpha * sinAlpha;
  const series = seriesOf(cos2Alpha);
  const straight = km / (B * series.a);
  let sigma = straight;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = straight + correction(series.b, sigma, Math.cos(2 * start + sigma));
    const isDone = Math.abs(next - sigma) < CONVERGED;
    sigma = next;
    if (isDone) break;
  }
  const [sinS, cosS] = [Math.sin(sigma), Math.cos(sigma)];
  const across = sinU * sinS - cosU * cosS * Math.cos(bearing);
  const lat = Math.atan2(
    sinU * cosS + cosU * sinS * Math.cos(bearing),
    (1 - F) * Math.hypot(sinAlpha, across),
  );
  const lambda = Math.atan2(
    sinS * Math.sin(bearing),
    cosU * cosS - sinU * sinS * Math.cos(bearing),
  );
  const cosMid = Math.cos(2 * start + sigma);
  const lng = from[0] + (lambda - excess(sinAlpha, cos2Alpha, sigma, cosMid)) / RADIANS;
  return [within180(lng), lat / RADIANS];
}

/**
 * Length in km of the geodesic between two positions on WGS 84, to better than a millimetre (Vincenty 1975, equations
 * 13-19), also for points centimetres apart. Almost antipodal points, where the method has no answer, get the length on
 * a sphere instead, within 0.6 %.
 */
export function distanceKm(from: LngLat, to: LngLat): number {
  const path = inverse(from, to);
  if (!path.isConverged) return MEAN_RADIUS_KM * path.sigma;
  const series = seriesOf(path.cos2Alpha);
  return B * series.a * (path.sigma - correction(series.b, path.sigma, path.cosMid));
}

/**
 * The direction in which the geodesic to `to` leaves `from`: degrees clockwise from true north, 0 to 360, WGS 84.
 * Equal positions give 0.
 */
export function initialBearingDeg(from: LngLat, to: LngLat): number {
  const path = inverse(from, to);
  const degrees = Math.atan2(path.east, path.north) / RADIANS;
  // A tiny negative angle plus 360 rounds to 360 itself.
  return degrees < 0 ? (degrees + 360) % 360 : degrees;
}

/** A geodesic as an arc on the auxiliary sphere: its length `sigma`, and the direction (east, north) of its start. */
interface Path {
  readonly isConverged: boolean;
  readonly sigma: number;
  readonly sinAlpha: number;
  readonly cos2Alpha: number;
  readonly cosMid: number;
  readonly east: number;
  readonly north: number;
}

function inverse(from: LngLat, to: LngLat): Path {
  const [u1, u2] = [reducedLatitude(from[1]), reducedLatitude(to[1])];
  const difference = within180(to[0] - from[0]) * RADIANS;
  let lambda = difference;
  let path = pathAt(u1, u2, lambda);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = difference + excess(path.sinAlpha, path.cos2Alpha, path.sigma, path.cosMid);
    // Beyond half a turn the iteration jumps between the two ways round.
    if (Math.abs(next) > Math.PI) break;
    const isConverged = Math.abs(next - lambda) < CONVERGED;
    lambda = next;
    path = { ...pathAt(u1, u2, lambda), isConverged };
    if (isConverged) return path;
  }
  return { ...pathAt(u1, u2, difference), isConverged: false };
}

function pathAt(u1: number, u2: number, lambda: number): Path {
  const east = Math.cos(u2) * Math.sin(lambda);
  // The textbook difference cosU1 sinU2 - sinU1 cosU2 cos(lambda) cancels for near points; this sum does not.
  const half = Math.sin(lambda / 2);
  const north = Math.sin(u2 - u1) + 2 * Math.sin(u1) * Math.cos(u2) * half * half;
  const sinSigma = Math.hypot(east, north);
  const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
  const sigma = Math.atan2(sinSigma, cosSigma);
  const sinAlpha = sinSigma === 0 ? 0 : (Math.cos(u1) * east) / sinSigma;
  const cos2Alpha = 1 - sinAlpha * sinAlpha;
  // Along the equator there is no middle to speak of, and its factor is zero.
  const cosMid = cos2Alpha < 1e-15 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2Alpha;
  return { isConverged: false, sigma, sinAlpha, cos2Alpha, cosMid, east, north };
}

function reducedLatitude(latDeg: number): number {
  return Math.atan((1 - F) * Math.tan(latDeg * RADIANS));
}

/** Vincenty's A and B (equations 3 and 4), from u squared. */
function seriesOf(cos2Alpha: number): { readonly a: number; readonly b: number } {
  const u2 = (cos2Alpha * (A * A - B * B)) / (B * B);
  return {
    a: 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2))),
    b: (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2))),
  };
}

/** Vincenty's delta sigma (equation 6). */
function correction(b: number, sigma: number, cosMid: number): number {
  const sinSigma = Math.sin(sigma);
  const cosSigma = Math.cos(sigma);
  const square = 2 * cosMid * cosMid - 1;
  const cube = cosMid * (4 * sinSigma * sinSigma - 3) * (4 * cosMid * cosMid - 3);
  return b * sinSigma * (cosMid + (b / 4) * (cosSigma * square - (b / 6) * cube));
}

/** By how much the longitude on the auxiliary sphere exceeds that on the ellipsoid (equations 10 and 11), radians. */
function excess(sinAlpha: number, cos2Alpha: number, sigma: number, cosMid: number): number {
  const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
  const inner = cosMid + c * Math.cos(sigma) * (2 * cosMid * cosMid - 1);
  return (1 - c) * F * sinAlpha * (sigma + c * Math.sin(sigma) * inner);
}

function within180(lng: number): number {
  if (lng >= -180 && lng <= 180) return lng;
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}
