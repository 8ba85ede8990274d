/** A position in px, x to the right and y down. */
export type Plane = readonly [x: number, y: number];

/** The cells of points that a box around a position reaches to: a few points too many, never one too few. */
export type PointsAround = (middle: Plane, reachPx: number) => readonly (readonly Plane[])[];

const CELL_PX = 48;
/** More than the cells in a row or column of the world at the closest zoom. */
const ROW = 2 ** 20;

/** Sorts points into square cells once, so that what is near a place is found without a look at all of them. */
export function planeGrid(points: readonly Plane[]): PointsAround {
  const cells = new Map<number, Plane[]>();
  for (const point of points) {
    const key = ROW * cellOf(point[1]) + cellOf(point[0]);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [point]);
    else cell.push(point);
  }
  return ([x, y], reachPx) => {
    const found: Plane[][] = [];
    for (let row = cellOf(y - reachPx); row <= cellOf(y + reachPx); row++)
      for (let column = cellOf(x - reachPx); column <= cellOf(x + reachPx); column++) {
        const cell = cells.get(ROW * row + column);
        if (cell !== undefined) found.push(cell);
      }
    return found;
  };
}

function cellOf(px: number): number {
  return Math.floor(px / CELL_PX);
}
