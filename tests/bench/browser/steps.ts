import type { Page } from 'playwright-core';
import type { Period } from '../../../src/base/period.ts';
import type { BenchPage } from './bench-page.ts';
import { stepTimes } from './step-times.ts';
import type { StepTimes } from './step-times.ts';
import { traced } from './traced.ts';

declare const bench: BenchPage;

const DAY = 24 * 60;
/** Steps that are measured, after a few of the same drag to warm up. */
export const STEPS = 100;
const WARM = 5;

/** What steps of a day each take, and after how many of them the page said what it should. */
export interface Steps {
  readonly times: StepTimes;
  readonly right: number;
}

/** Drags the period from step to step, each as soon as the last one is drawn. */
export async function dragSteps(page: Page, { start, end }: Period): Promise<Steps> {
  const periods = Array.from({ length: WARM + STEPS }, (_, day) => ({
    start: start + day * DAY,
    end: end + day * DAY,
  }));
  let right = 0;
  const events = await traced(page, async () => {
    right = await page.evaluate((each) => bench.drag(each), periods);
  });
  return { times: stepTimes(events, WARM), right: right - WARM };
}

/** Frames of the map with no observation on it, in which nothing changes. */
export async function baseFrames(page: Page): Promise<StepTimes> {
  const events = await traced(page, () =>
    page.evaluate((frames) => bench.base(frames), WARM + STEPS),
  );
  return stepTimes(events, WARM);
}
