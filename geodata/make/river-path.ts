import type { Position } from 'geojson';
import { spotBetween, toPlane, type Spot } from './local-plane.ts';

/** Where a segment meets a river: `along` counts river vertices (2.5 is half way between the third and fourth), `share` is 0 to 1 along the segment. */
export interface RiverCrossing {
  along: number;
  share: number;
}

/** A river on the plane, in the order of its vertices. */
export function riverOnPlane(line: readonly Position[]): Spot[] {
  return line.map(toPlane);
}

/** All meetings of the segment `from`-`to` with the river, ordered along the river. */
export function crossingsOf(river: readonly Spot[], from: Spot, to: Spot): RiverCrossing[] {
  return river.slice(1).flatMap((end, index) => {
    const start = river[index];
    const met = start === undefined ? undefined : meet(start, end, from, to);
    return met === undefined ? [] : [{ along: index + met.first, share: met.second }];
  });
}

/** The river's spots between two meetings, both included, in the direction from the first to the second. */
export function riverBetween(river: readonly Spot[], from: number, to: number): Spot[] {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const inner = river.slice(Math.floor(low) + 1, Math.ceil(high));
  const spots = [spotOnRiver(river, low), ...inner, spotOnRiver(river, high)];
  return from <= to ? spots : spots.toReversed();
}

function spotOnRiver(river: readonly Spot[], along: number): Spot {
  const at = Math.min(Math.floor(along), river.length - 2);
  const [start, end] = [river[at], river[at + 1]];
  if (start === undefined || end === undefined)
    throw new Error(`Expected a place on the river, got ${along}`);
  return spotBetween(start, end, along - at);
}

function meet(a: Spot, b: Spot, c: Spot, d: Spot): { first: number; second: number } | undefined {
  const cross = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (cross === 0) return undefined;
  const first = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / cross;
  const second = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / cross;
  return first >= 0 && first < 1 && second >= 0 && second <= 1 ? { first, second } : undefined;
}
