import { PRECISIONS } from '../model/location.ts';
import { stackRadius } from './circle-size.ts';
import type { Stacks, Tallies } from './stacks.ts';

/** Circles as numbers, four each: x and y in the plane relative to the points' origin, radius in CSS px, and a look. */
export const PER_CIRCLE = 4;

/** The look of a circle: the sum of those that hold. */
export const LOOK = { isOther: 1, hasFigure: 2, isOpen: 4 } as const;

const OPEN = new Set([PRECISIONS.indexOf('ray'), PRECISIONS.indexOf('ring')]);

/** Which groups are shown. */
export interface ShownGroups {
  readonly explosions: boolean;
  readonly others: boolean;
}

/**
 * The circles of the stacks in the order of drawing: other violations below, explosions on top, among them the largest
 * first. The same circles as `circleFeature` makes.
 */
export function stackCircles(stacks: Stacks, scale: number, shown: ShownGroups): Float32Array {
  const [explosions, others] = stacks.tallies;
  if (explosions === undefined || others === undefined) return NONE;
  const inner = shown.explosions ? explosions : null;
  const below = shown.others ? circlesOf(stacks, others, inner, scale, LOOK.isOther) : NONE;
  const above = shown.explosions ? circlesOf(stacks, explosions, null, scale, 0) : NONE;
  const circles = new Float32Array(below.length + above.length);
  circles.set(below);
  circles.set(above, below.length);
  return circles;
}

const NONE = new Float32Array(0);

function circlesOf(
  stacks: Stacks,
  { size, count }: Tallies,
  inner: Tallies | null,
  scale: number,
  hue: number,
): Float32Array {
  const found: number[] = [];
  const radii = new Float64Array(stacks.length);
  for (let stack = 0; stack < stacks.length; stack++) {
    if ((size[stack] ?? 0) === 0) continue;
    const inside =
      inner === null
        ? null
        : { count: inner.count[stack] ?? 0, withoutFigure: inner.withoutFigure[stack] ?? 0 };
    radii[stack] = stackRadius(count[stack] ?? 0, inside, scale);
    found.push(stack);
  }
  found.sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0));
  const circles = new Float32Array(found.length * PER_CIRCLE);
  found.forEach((stack, i) => {
    const isOpen = OPEN.has(stacks.precision[stack] ?? 0);
    const hasFigure = (count[stack] ?? 0) > 0;
    circles[PER_CIRCLE * i] = stacks.x[stack] ?? 0;
    circles[PER_CIRCLE * i + 1] = stacks.y[stack] ?? 0;
    circles[PER_CIRCLE * i + 2] = radii[stack] ?? 0;
    circles[PER_CIRCLE * i + 3] =
      hue + (hasFigure ? LOOK.hasFigure : 0) + (isOpen ? LOOK.isOpen : 0);
  });
  return circles;
}
