import type { Geometry, Position } from 'geojson';
import { px } from '../box.ts';
import type { Box } from '../box.ts';
import type { Projection } from './web-mercator.ts';

type Point = readonly [x: number, y: number];

/** Points nearer to each other than this, in px, are one. */
const FINEST_PX = 0.12;

/** The polygons of a geometry as path data on the page, cut to the box; '' where nothing of them is in it. */
export function polygonPath(geometry: Geometry, projection: Projection, box: Box): string {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons
    .flatMap((rings) => rings.map((ring) => cutRing(thinned(ring, projection), box)))
    .filter((ring) => ring.length > 2)
    .map((ring) => `${polyline(ring)}z`)
    .join('');
}

/** The lines of a geometry, or the outlines of its polygons, as runs of points on the page; parts far outside the box are left out. */
export function lineRuns(
  geometry: Geometry,
  projection: Projection,
  box: Box,
): readonly (readonly Point[])[] {
  return linesOf(geometry).flatMap((line) => cutLine(thinned(line, projection), box));
}

/** Points joined as path data. */
export function polyline(points: readonly Point[]): string {
  let [lastX, lastY] = [0, 0];
  return points
    .map(([x, y], i) => {
      const [atX, atY] = [Math.round(x * 100), Math.round(y * 100)];
      const step =
        i === 0 ? `M${atX / 100} ${atY / 100}` : `l${(atX - lastX) / 100} ${(atY - lastY) / 100}`;
      [lastX, lastY] = [atX, atY];
      return step;
    })
    .join('');
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function thinned(line: readonly Position[], { project }: Projection): readonly Point[] {
  const points: Point[] = [];
  for (const [i, [lng = 0, lat = 0]] of line.entries()) {
    const point = project(lng, lat);
    const last = points.at(-1);
    const isNear =
      last !== undefined &&
      Math.abs(last[0] - point[0]) < FINEST_PX &&
      Math.abs(last[1] - point[1]) < FINEST_PX;
    if (!isNear || i === line.length - 1) points.push(point);
  }
  return points;
}

/** Cuts a closed ring at the four edges of the box, one after the other (Sutherland and Hodgman, 1974). */
function cutRing(ring: readonly Point[], { x, y, width, height }: Box): readonly Point[] {
  const edges = [
    { axis: 0, at: x, sign: 1 },
    { axis: 0, at: x + width, sign: -1 },
    { axis: 1, at: y, sign: 1 },
    { axis: 1, at: y + height, sign: -1 },
  ] as const;
  return edges.reduce<readonly Point[]>((points, { axis, at, sign }) => {
    const depth = (point: Point): number => (point[axis] - at) * sign;
    return points.flatMap((point, i) => {
      const before = points.at(i - 1) ?? point;
      const [d1, d2] = [depth(before), depth(point)];
      const crossing: readonly Point[] =
        d1 >= 0 !== d2 >= 0 ? [between(before, point, d1 / (d1 - d2))] : [];
      return d2 >= 0 ? [...crossing, point] : crossing;
    });
  }, ring);
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Leaves out the steps whose both ends lie beyond the same edge; the clip of the page does the rest. */
function cutLine(line: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (from === undefined || to === undefined) continue;
    if (isBeyond(from, to, box)) {
      if (run.length > 1) runs.push(run);
      run = [];
    } else if (run.length === 0) run = [from, to];
    else run.push(to);
  }
  return run.length > 1 ? [...runs, run] : runs;
}

function isBeyond(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  return (
    Math.max(a[0], b[0]) < x ||
    Math.min(a[0], b[0]) > x + width ||
    Math.max(a[1], b[1]) < y ||
    Math.min(a[1], b[1]) > y + height
  );
}

/** A full circle as path data. */
export function circlePath(x: number, y: number, radius: number): string {
  const r = px(radius);
  return `M${px(x - radius)} ${px(y)}a${r} ${r} 0 1 0 ${px(2 * radius)} 0a${r} ${r} 0 1 0 ${px(-2 * radius)} 0z`;
}
