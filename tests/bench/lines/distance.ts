import { booleanPointInPolygon, lineString, nearestPointOnLine, point, polygon } from '@turf/turf';
import type { LngLat } from '../../../src/base/lng-lat.ts';
import { createLineMeasure } from '../../../src/geometry/line-measure.ts';
import type { LineMeasure } from '../../../src/geometry/line-measure.ts';
import { timeOf } from '../bench-line.ts';
import type { BenchLine } from '../bench-line.ts';
import { loadPeer } from '../peers.ts';
import { seededLine, seededPoints } from '../seeded.ts';

/** Enough for the peer's code to be compiled, too. */
const SAMPLE = 1000;
const GEOFLATBUSH_SAMPLE = 50_000;
const TOLERANCE_KM = 0.003;
/** Nearer than this the straight edges of a polygon are no judge of the sides of a great circle. */
const TOO_NEAR_KM = 0.001;
/** Around the ends the polygon has to be closed somehow, which says nothing of the line. */
const END_DEG = 0.05;

/**
 * How far from a line of 600 vertices each position is, and on which side; on the sphere, as Turf measures. Ours has
 * grown its index in the run that warms it up.
 */
export const distanceLine: BenchLine = async ({ points }) => {
  const line = seededLine(3, 600);
  const { lng, lat } = seededPoints(2, points, line);
  const measure = createLineMeasure(line);
  const out = new Float32Array(points);
  const oursMs = timeOf(() => measure.measure(lng, lat, out), 5);
  const size = Math.min(SAMPLE, points);
  const turfLine = lineString(line.map(([x, y]) => [x, y]));
  const found = new Float64Array(size);
  const peerMs = timeOf(() => {
    for (let i = 0; i < size; i++) {
      const nearest = nearestPointOnLine(turfLine, point([lng[i] ?? 0, lat[i] ?? 0]), {
        units: 'kilometers',
      });
      found[i] = nearest.properties.pointDistance;
    }
  }, 2);
  const isCorrect = found.every(
    (km, i) =>
      Math.abs(km - Math.abs(out[i] ?? 0)) < TOLERANCE_KM &&
      isSideRight(line, measure, [lng[i] ?? 0, lat[i] ?? 0]),
  );
  const { nearestByGeoflatbush } = await loadPeer('geoflatbush');
  const nearestKm = nearestByGeoflatbush(line);
  const boxed = new Float64Array(Math.min(GEOFLATBUSH_SAMPLE, points));
  const boxedMs = timeOf(() => {
    for (let i = 0; i < boxed.length; i++) boxed[i] = nearestKm(lng[i] ?? 0, lat[i] ?? 0);
  }, 3);
  const name = 'distance and side to a line of 600 vertices';
  return [
    {
      name,
      rows: points,
      peer: 'geoflatbush, 16 nearest boxes, then exactly (no side)',
      oursMs,
      peerMs: (boxedMs * points) / boxed.length,
      sample: boxed.length,
      compared: boxed.length,
      isCorrect: boxed.every((km, i) => Math.abs(km - Math.abs(out[i] ?? 0)) < TOLERANCE_KM),
      asked: 30,
    },
    {
      name,
      rows: points,
      peer: 'turf.nearestPointOnLine (no side)',
      oursMs,
      peerMs: (peerMs * points) / size,
      sample: size,
      compared: size,
      isCorrect,
      asked: 6000,
    },
  ];
};

/**
 * Whether the side is that of a polygon of everything on the left. True where the polygon is no judge: beside the line
 * within a metre, and around its ends.
 */
function isSideRight(line: readonly LngLat[], measure: LineMeasure, at: LngLat): boolean {
  const [start, end] = [line[0] ?? at, line.at(-1) ?? at];
  const km = measure.signedKm(...at);
  const [x, y] = measure.nearest(...at);
  const isAtEnd = [start, end].some((each) => Math.hypot(each[0] - x, each[1] - y) < END_DEG);
  if (isAtEnd || Math.abs(km) < TOO_NEAR_KM) return true;
  // The line runs from the north-east to the south-west: east of it is its left.
  const east: LngLat[] = [[end[0], 40], [60, 40], [60, 60], [start[0], 60], start];
  const left = polygon([[...line, ...east].map(([lng, lat]) => [lng, lat])]);
  return km > 0 === booleanPointInPolygon([...at], left);
}
