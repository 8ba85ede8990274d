import Flatbush from 'flatbush';
import { around } from 'geoflatbush';

type Vector = readonly [number, number, number];

const RADIUS_KM = 6371.0088;
const NEAREST = 16;

/** Kilometres to a line by the boxes of its segments: the 16 nearest boxes, then each of their segments exactly. */
export function nearestByGeoflatbush(
  line: readonly (readonly [number, number])[],
): (lng: number, lat: number) => number {
  const index = new Flatbush(line.length - 1);
  const vectors = line.map(([lng, lat]) => vectorOf(lng, lat));
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    index.add(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    );
  }
  index.finish();
  return (lng, lat) => {
    const at = vectorOf(lng, lat);
    let least = Infinity;
    for (const segment of around(index, lng, lat, NEAREST))
      least = Math.min(least, angleTo(at, vectors[segment]!, vectors[segment + 1]!));
    return least * RADIUS_KM;
  };
}

function vectorOf(lng: number, lat: number): Vector {
  const [x, y] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

function angleTo(at: Vector, a: Vector, b: Vector): number {
  const normal = cross(a, b);
  const length = Math.hypot(...normal);
  const isBetween = dot(cross(normal, a), at) >= 0 && dot(cross(b, normal), at) >= 0;
  if (isBetween && length > 0) return Math.abs(Math.asin(dot(normal, at) / length));
  return Math.min(angle(at, a), angle(at, b));
}

function angle(a: Vector, b: Vector): number {
  return 2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2));
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
