import { WORLD_PX } from './cell-grid.ts';
import type { Crowd, Gathered } from './crowd.ts';
import type { Selected } from './selected.ts';
import { outerRadius } from './stacks.ts';

/** A position on the screen: in the plane of the map, and at what zoom. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The stacks whose circles reach to within so many px of the position, the smallest, which lies on top, first. */
export function stacksAt(
  { points, stacks, scale }: Gathered,
  { x, y, zoom }: PlanePoint,
  reachPx: number,
): readonly number[] {
  const pxPerUnit = WORLD_PX * 2 ** zoom;
  const found: { readonly stack: number; readonly radius: number }[] = [];
  for (let stack = 0; stack < stacks.length; stack++) {
    const dx = (points.origin[0] + (stacks.x[stack] ?? 0) - x) * pxPerUnit;
    const dy = (points.origin[1] + (stacks.y[stack] ?? 0) - y) * pxPerUnit;
    const radius = outerRadius(stacks, stack, scale);
    if (radius > 0 && Math.hypot(dx, dy) <= radius + reachPx) found.push({ stack, radius });
  }
  return found.toSorted((a, b) => a.radius - b.radius).map(({ stack }) => stack);
}

/** All selected rows of the stacks at the position; none where the selection is drawn as features. */
export function crowdRowsAt(
  crowd: Crowd,
  selected: Selected,
  at: PlanePoint,
  reachPx: number,
): readonly number[] {
  const gathered = crowd.now.peek();
  if (gathered === null) return [];
  const stacks = stacksAt(gathered, at, reachPx);
  if (stacks.length === 0) return [];
  crowd.prepare();
  const index = crowd.index.peek();
  return stacks.flatMap((stack) => [
    ...(index?.rowsWithin(gathered.stacks.boxOf(stack), selected) ?? []),
  ]);
}

/** The stacks in which the rows are. */
export function stacksOfRows(
  { points, stacks }: Gathered,
  rows: readonly number[],
): readonly number[] {
  const found = new Set<number>();
  let box = { west: 0, east: 0, north: 0, south: 0 };
  const xy = new Float32Array(2 * rows.length);
  points.read(Uint32Array.from(rows), xy);
  for (let i = 0; i < rows.length; i++) {
    const x = points.origin[0] + (xy[2 * i] ?? Number.NaN);
    const y = points.origin[1] + (xy[2 * i + 1] ?? Number.NaN);
    const isIn = (): boolean => x >= box.west && x <= box.east && y >= box.north && y <= box.south;
    if (isIn()) continue;
    for (let stack = 0; stack < stacks.length; stack++) {
      box = stacks.boxOf(stack);
      if (!isIn()) continue;
      found.add(stack);
      break;
    }
  }
  return [...found];
}
