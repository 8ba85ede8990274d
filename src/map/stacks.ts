import { latOfMercator, lngOfMercator } from '../geometry/mercator.ts';
import { PRECISIONS } from '../model/location.ts';
import { NO_FIGURE } from '../model/observation-table.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import type { KindGroup } from '../model/kind.ts';
import { innerRadius, stackRadius } from './circle-size.ts';
import { emptyStack } from './event-places.ts';
import type { EventPlace, Stack } from './event-places.ts';
import { GROUPS, GROUP_OF_KIND } from './table-points.ts';
import type { PlaneBox, TablePoints } from './table-points.ts';

/** The observations of one group, stack by stack. */
export interface Tallies {
  /** Sums of the printed numbers. */
  readonly count: Float64Array;
  /** Observations that print no number. */
  readonly withoutFigure: Float64Array;
  /** Observations. */
  readonly size: Float64Array;
}

/** Observations gathered into stacks, each drawn as one symbol: columns, as a brush makes new ones for every frame. */
export interface Stacks {
  length: number;
  /** In the plane, relative to the origin of the points. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How precisely located; of what is gathered over a cell, `exact`. */
  readonly precision: Uint8Array;
  /** By the code of the group. */
  readonly tallies: readonly Tallies[];
  /** The part of the plane that a stack gathers. */
  boxOf(stack: number): PlaneBox;
}

/** No stacks, with room for some. */
export function createStacks(room: number, boxOf: Stacks['boxOf']): Stacks {
  // One piece of memory, as every step of a dragged period makes stacks.
  const numbers = new Float64Array(room * (2 + 3 * GROUPS.length));
  const column = (index: number): Float64Array =>
    numbers.subarray(index * room, (index + 1) * room);
  return {
    length: 0,
    x: column(0),
    y: column(1),
    precision: new Uint8Array(room),
    tallies: GROUPS.map((_, group) => ({
      count: column(2 + 3 * group),
      withoutFigure: column(3 + 3 * group),
      size: column(4 + 3 * group),
    })),
    boxOf,
  };
}

/** Adds a row to a stack, so many times over. */
export function addToStack(
  stacks: Stacks,
  stack: number,
  { kind, count }: ObservationTable,
  row: number,
  times: number,
): void {
  const tallies = stacks.tallies[GROUP_OF_KIND[kind[row] ?? 0] ?? 0];
  if (tallies === undefined) return;
  const figure = count[row] ?? NO_FIGURE;
  const column = figure === NO_FIGURE ? tallies.withoutFigure : tallies.count;
  const amount = figure === NO_FIGURE ? times : figure * times;
  column[stack] = (column[stack] ?? 0) + amount;
  tallies.size[stack] = (tallies.size[stack] ?? 0) + times;
}

/** The stacks as places with positions in degrees; without their rows, which only the index knows. */
export function placesOfStacks(stacks: Stacks, { origin }: TablePoints): readonly EventPlace[] {
  const explosions = stacksOfGroup(stacks, 'explosion');
  const others = stacksOfGroup(stacks, 'other');
  return explosions.map((stack, i) => ({
    ...placeOf(stacks, i, origin),
    precision: PRECISIONS[stacks.precision[i] ?? 0] ?? 'exact',
    explosions: stack,
    others: others[i] ?? emptyStack(),
  }));
}

/** A circle of this radius in px is too large to be written across. */
const LARGE_PX = 6;

/** Where the stacks with large circles stand, in degrees. */
export function largePlaces(
  stacks: Stacks,
  { origin }: TablePoints,
  scale: number,
): readonly StackPlace[] {
  return Array.from({ length: stacks.length }, (_, i) => i)
    .filter((i) => outerRadius(stacks, i, scale) >= LARGE_PX)
    .map((i) => placeOf(stacks, i, origin));
}

interface StackPlace {
  readonly lng: number;
  readonly lat: number;
}

function placeOf({ x, y }: Stacks, stack: number, origin: TablePoints['origin']): StackPlace {
  return {
    lng: lngOfMercator(origin[0] + (x[stack] ?? 0)),
    lat: latOfMercator(origin[1] + (y[stack] ?? 0)),
  };
}

/** What the stacks hold of one group, stack by stack. */
export function stacksOfGroup(stacks: Stacks, group: KindGroup): readonly Stack[] {
  const tallies = stacks.tallies[GROUPS.indexOf(group)];
  return Array.from({ length: stacks.length }, (_, i) => ({
    rows: [],
    size: tallies?.size[i] ?? 0,
    count: tallies?.count[i] ?? 0,
    withoutFigure: tallies?.withoutFigure[i] ?? 0,
  }));
}

/** Radius in CSS px of the outermost circle of a stack; 0 where it holds only weapons. */
export function outerRadius({ tallies }: Stacks, stack: number, scale: number): number {
  const [explosions, others] = tallies;
  const inside = {
    count: explosions?.count[stack] ?? 0,
    withoutFigure: explosions?.withoutFigure[stack] ?? 0,
  };
  return (others?.size[stack] ?? 0) > 0
    ? stackRadius(others?.count[stack] ?? 0, inside, scale)
    : innerRadius(inside, scale);
}
