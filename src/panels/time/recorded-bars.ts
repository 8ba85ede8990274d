import type { Period } from '../../base/period.ts';
import { kindMask } from '../../model/count.ts';
import { histogram } from '../../model/count-cube.ts';
import { select } from '../../model/selection.ts';
import type { Choices } from '../../model/filter.ts';
import type { AppState } from '../../state/app-state.ts';
import { midnightBefore } from './brush.ts';

const DAY = 24 * 60;
const VIOLATIONS = kindMask((kind) => kind.group !== 'weapon');
const EXPLOSIONS = kindMask((kind) => kind.group === 'explosion');

/** What observations that pass the filters count in whole days of Kyiv; figures that none prints are in no sum. */
export interface RecordedBar {
  readonly period: Period;
  readonly violations: number;
  readonly explosions: number;
}

/** How many days one bar stands for, so that no more than `most` bars fill the window. */
export function daysPerBar({ start, end }: Period, most: number): number {
  return Math.max(1, Math.ceil((end - start) / DAY / Math.max(1, most)));
}

/** The bars of the window, those of nothing left out. Costs bars x units x kinds, not observations. */
export function recordedBars(
  state: AppState,
  window: Period,
  days: number,
  choices: Choices,
  level: string,
): readonly RecordedBar[] {
  const cube = state.levels.value.cubeOf(level);
  if (cube === null) return [];
  const edges = dayEdges(window, days);
  const selection = select(state.filterable.value, window, choices);
  const violations = histogram(cube, selection, edges, VIOLATIONS);
  const explosions = histogram(cube, selection, edges, EXPLOSIONS);
  const total = violations.parts - 1;
  return Array.from(edges.subarray(1), (end, bucket) => {
    const at = bucket * violations.parts + total;
    return {
      period: { start: edges[bucket] ?? end, end },
      violations: violations.figures[at] ?? 0,
      explosions: explosions.figures[at] ?? 0,
    };
  }).filter((bar) => bar.violations > 0);
}

/** Midnights of Kyiv, `days` apart, from before the window to after it. */
function dayEdges({ start, end }: Period, days: number): Int32Array {
  const edges = [midnightBefore(start)];
  for (let last = edges[0] ?? start; last < end;) {
    // From noon to noon, so that a change of clocks moves no edge to another day.
    last = midnightBefore(last + days * DAY + DAY / 2);
    edges.push(last);
  }
  return Int32Array.from(edges);
}
