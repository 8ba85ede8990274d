import type { Feature } from 'geojson';
import type { PlacedFeature } from './draw-circles.ts';
import { lineRuns } from './outlines.ts';
import type { Projection } from './web-mercator.ts';

/** A point along a line where a short name can stand, turned so that it reads from left to right. */
export type LinePoint = PlacedFeature & { readonly deg: number };

/** How far to either side the direction is measured, in px. */
const REACH_PX = 14;

/** Points along the lines of the features in the frame, `spacing` px apart, the first half a spacing from the start. */
export function alongLine(
  features: readonly Feature[],
  projection: Projection,
  spacing: number,
): readonly LinePoint[] {
  return features.flatMap((feature) =>
    lineRuns(feature.geometry, projection, projection.frame).flatMap((run) => {
      const points: LinePoint[] = [];
      const length = lengthOf(run);
      const count = Math.floor(length / spacing) + (length % spacing > spacing / 2 ? 1 : 0);
      for (let i = 0; i < Math.max(count, length > 80 ? 1 : 0); i++) {
        const at = ((i + 0.5) * length) / Math.max(1, count);
        const [x, y] = pointAt(run, at);
        const [fromX, fromY] = pointAt(run, at - REACH_PX);
        const [toX, toY] = pointAt(run, at + REACH_PX);
        const deg = (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI;
        points.push({ feature, x, y, deg: deg > 90 ? deg - 180 : deg < -90 ? deg + 180 : deg });
      }
      return points;
    }),
  );
}

type Point = readonly [x: number, y: number];

function lengthOf(run: readonly Point[]): number {
  return run.reduce((sum, point, i) => sum + distance(run[i - 1] ?? point, point), 0);
}

function pointAt(run: readonly Point[], at: number): Point {
  let left = Math.max(0, at);
  for (let i = 1; i < run.length; i++) {
    const [from, to]: readonly [Point, Point] = [run[i - 1] ?? [0, 0], run[i] ?? [0, 0]];
    const step = distance(from, to);
    if (left <= step && step > 0) {
      const share = left / step;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= step;
  }
  return run.at(-1) ?? [0, 0];
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}
