import type { CDPSession, Page } from 'playwright-core';
import type { BenchPage } from './bench-page.ts';

declare const bench: BenchPage;

const DAY = 24 * 60;
/** Steps that are measured, after a few to warm up. */
export const STEPS = 24;
const WARM = 5;

/** Milliseconds of each step: the page's script, and the frame until it is drawn. */
export interface Steps {
  readonly script: readonly number[];
  readonly frame: readonly number[];
}

/** Steps of a day each, or with null frames of the map in which nothing changes. */
export async function steps(
  session: CDPSession,
  page: Page,
  start: number | null,
  end: number | null,
): Promise<Steps> {
  const [script, frame]: [number[], number[]] = [[], []];
  const scriptMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  for (let i = 0; i < STEPS + WARM; i++) {
    const before = await scriptMs();
    const ms =
      start === null || end === null
        ? await page.evaluate(() => bench.base())
        : await page.evaluate(([from, to]) => bench.step(from, to), [
            start + i * DAY,
            end + i * DAY,
          ] as const);
    if (i < WARM) continue;
    frame.push(ms);
    script.push((await scriptMs()) - before);
  }
  return { script, frame };
}
