import { NO_FIGURE_RADIUS, scaledRadius } from '../cartography/sizes.ts';

/** Room in px that a ring without a number leaves around what lies inside it. */
const RING_PX = 3;

/**
 * Radius in CSS px of the circle for a stack of observations: `NO_FIGURE_RADIUS` where none prints a number. Where others
 * lie inside, its area is theirs and its own together, so that the ring shows its own.
 */
export function stackRadius(
  count: number,
  inside: { readonly count: number; readonly withoutFigure: number } | null,
  scale: number,
): number {
  if (count > 0) return scaledRadius(count + (inside?.count ?? 0), scale);
  return Math.max(NO_FIGURE_RADIUS, inside === null ? 0 : innerRadius(inside, scale) + RING_PX);
}

/** Radius in CSS px of what lies inside another circle; 0 of nothing. */
export function innerRadius(
  { count, withoutFigure }: { readonly count: number; readonly withoutFigure: number },
  scale: number,
): number {
  if (count > 0) return scaledRadius(count, scale);
  return withoutFigure > 0 ? NO_FIGURE_RADIUS : 0;
}
