/** A circle that has its place, in px. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far a box reaches from its place to each side, in px. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

type Place = readonly [x: number, y: number];

const STEP_PX = 6;
const FARTHEST_PX = 42;

/** Where to look, nearest first: rings of places ever farther out. */
const MOVES: readonly Place[] = Array.from({ length: FARTHEST_PX / STEP_PX + 1 }, (_, ring) =>
  Array.from({ length: Math.max(1, 6 * ring) }, (__, i): Place => {
    const angle = (i / Math.max(1, 6 * ring)) * 2 * Math.PI;
    return [ring * STEP_PX * Math.cos(angle), ring * STEP_PX * Math.sin(angle)];
  }),
).flat();

/**
 * The place nearest to the wanted one, at most 42 px away, at which a box covers none of the discs; where there is none
 * the one at which it reaches least into them.
 */
export function clearPlace([x, y]: Place, reach: Reach, discs: readonly Disc[]): Place {
  const far = FARTHEST_PX + Math.max(reach.left, reach.right, reach.up, reach.down);
  const near = discs.filter((disc) => Math.hypot(disc.x - x, disc.y - y) < far + disc.radius);
  let best: Place = [x, y];
  let least = Infinity;
  for (const [dx, dy] of MOVES) {
    const at: Place = [x + dx, y + dy];
    const covered = near.reduce((sum, disc) => sum + coveredBy(at, reach, disc), 0);
    if (covered < least) [best, least] = [at, covered];
    if (least === 0) break;
  }
  return best;
}

/** How far the box reaches into the disc. */
function coveredBy([x, y]: Place, { left, right, up, down }: Reach, disc: Disc): number {
  const across = Math.max(x - left - disc.x, disc.x - x - right, 0);
  const along = Math.max(y - up - disc.y, disc.y - y - down, 0);
  return Math.max(0, disc.radius - Math.hypot(across, along));
}
