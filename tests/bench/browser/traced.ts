import type { Page } from 'playwright-core';

/** An event of Chromium's trace, as far as it is used here. */
export interface TraceEvent {
  readonly name: string;
  /** When, in microseconds, by the clock on the wall. */
  readonly ts: number;
  /** When, in microseconds that its thread has run. */
  readonly tts?: number;
}

/** The marks that the page sets (`performance.mark`) while the work goes on, in their order. */
export async function traced(
  page: Page,
  work: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.flatMap(eventOf)));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'], excludedCategories: ['*'] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events.toSorted((a, b) => a.ts - b.ts);
}

/** Playwright takes all that is in an event for text. */
function eventOf(each: Readonly<Record<string, unknown>>): readonly TraceEvent[] {
  const { name, ts, tts } = each;
  if (typeof name !== 'string' || typeof ts !== 'number') return [];
  return [{ name, ts, ...(typeof tts === 'number' ? { tts } : {}) }];
}
