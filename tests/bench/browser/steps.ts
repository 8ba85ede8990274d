import type { Page } from 'playwright-core';
import type { Period } from '../../../src/base/period.ts';
import type { BenchPage } from './bench-page.ts';
import type { DragTimes } from './picture.ts';

declare const bench: BenchPage;

const DAY = 24 * 60;
/** Steps that are measured, after a few to warm up. */
export const STEPS = 20;
const WARM = 3;

/**
 * Steps of a day each from the period on, or with null frames of the map in which nothing changes. Times are taken in the
 * page: Chromium's own sum of script leaves out what goes on after an `await`.
 */
export async function steps(page: Page, period: Period | null): Promise<DragTimes> {
  const pass = (from: number, to: number): Promise<DragTimes> =>
    period === null
      ? page.evaluate((frames) => bench.base(frames), to - from)
      : page.evaluate((periods) => bench.drag(periods), daysLater(period, from, to));
  await pass(0, WARM);
  return pass(WARM, WARM + STEPS);
}

function daysLater({ start, end }: Period, from: number, to: number): readonly Period[] {
  return Array.from({ length: to - from }, (_, i) => ({
    start: start + (from + i) * DAY,
    end: end + (from + i) * DAY,
  }));
}
