import { addToStack, createStacks } from './stacks.ts';
import type { Stacks } from './stacks.ts';
import type { TablePoints } from './table-points.ts';

/** Gathers the rows by their positions, and there by how precise these are. Rows without a position are left out. */
export function gatherPlaces(points: TablePoints, rows: Uint32Array): Stacks {
  const { origin, table } = points;
  const stacks = createStacks(rows.length, (stack) => {
    const x = origin[0] + (stacks.x[stack] ?? 0);
    const y = origin[1] + (stacks.y[stack] ?? 0);
    return { west: x, east: x, north: y, south: y };
  });
  // A hash table by open addressing, at most half full: the stack in each slot.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows.length + 2))).fill(-1);
  const last = slots.length - 1;
  const xy = new Float32Array(2 * rows.length);
  points.read(rows, xy);
  const bits = new Int32Array(xy.buffer);
  for (const [i, row] of rows.entries()) {
    const x = xy[2 * i] ?? Number.NaN;
    const y = xy[2 * i + 1] ?? Number.NaN;
    if (Number.isNaN(x)) continue;
    const precision = table.precision[row] ?? 0;
    let slot = hashed(bits[2 * i] ?? 0, bits[2 * i + 1] ?? 0, precision) & last;
    let stack = slots[slot] ?? -1;
    while (stack !== -1 && !isAt(stacks, stack, x, y, precision)) {
      slot = (slot + 1) & last;
      stack = slots[slot] ?? -1;
    }
    if (stack === -1) {
      stack = stacks.length++;
      slots[slot] = stack;
      stacks.x[stack] = x;
      stacks.y[stack] = y;
      stacks.precision[stack] = precision;
    }
    addToStack(stacks, stack, table, row, 1);
  }
  return stacks;
}

function isAt(stacks: Stacks, stack: number, x: number, y: number, precision: number): boolean {
  return stacks.x[stack] === x && stacks.y[stack] === y && stacks.precision[stack] === precision;
}

function hashed(x: number, y: number, precision: number): number {
  const mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ precision;
  return mixed ^ (mixed >>> 15);
}
