import type { CDPSession, Page } from 'playwright-core';
import type { Period } from '../../../src/base/period.ts';
import type { BenchPage } from './bench-page.ts';
import type { DragTimes } from './picture.ts';

declare const bench: BenchPage;

const DAY = 24 * 60;
/** Steps that are measured, after a few to warm up. */
export const STEPS = 20;
const WARM = 3;

/** What steps cost: each by itself, and all script of the page in the mean, in milliseconds. */
export interface Steps extends DragTimes {
  readonly meanScript: number;
}

/** Steps of a day each from the period on, or with null frames of the map in which nothing changes. */
export async function steps(
  session: CDPSession,
  page: Page,
  period: Period | null,
): Promise<Steps> {
  const pass = (from: number, to: number): Promise<DragTimes> =>
    period === null
      ? page.evaluate((frames) => bench.base(frames), to - from)
      : page.evaluate((periods) => bench.drag(periods), daysLater(period, from, to));
  const scriptMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  await pass(0, WARM);
  const before = await scriptMs();
  const times = await pass(WARM, WARM + STEPS);
  return { ...times, meanScript: ((await scriptMs()) - before) / STEPS };
}

function daysLater({ start, end }: Period, from: number, to: number): readonly Period[] {
  return Array.from({ length: to - from }, (_, i) => ({
    start: start + (from + i) * DAY,
    end: end + (from + i) * DAY,
  }));
}
