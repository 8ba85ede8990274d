import { lineString, nearestPointOnLine, point } from '@turf/turf';
import { createLineMeasure } from '../../../src/geometry/line-measure.ts';
import { timeOf } from '../bench-line.ts';
import type { BenchLine } from '../bench-line.ts';
import { seededLine, seededPoints } from '../seeded.ts';

const SAMPLE = 200;
const TOLERANCE_KM = 0.003;

/** How far from a line of 600 vertices each position is, and on which side; on the sphere, as Turf measures. */
export const distanceLine: BenchLine = ({ points }) => {
  const line = seededLine(3, 600);
  const { lng, lat } = seededPoints(2, points, line);
  const measure = createLineMeasure(line);
  const out = new Float32Array(points);
  const oursMs = timeOf(() => measure.measure(lng, lat, out), 3);
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
  }, 1);
  const isCorrect = found.every((km, i) => Math.abs(km - Math.abs(out[i] ?? 0)) < TOLERANCE_KM);
  return [
    {
      name: 'distance and side to a line of 600 vertices',
      peer: 'turf.nearestPointOnLine (no side)',
      oursMs,
      peerMs: (peerMs * points) / size,
      sample: size,
      compared: size,
      isCorrect,
    },
  ];
};
