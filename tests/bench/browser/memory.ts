import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Megabytes of all processes of the browser, shared memory in parts (Linux: proportional set size); after a collection. */
export async function memoryOf(browser: Browser): Promise<number> {
  const [page] = browser.contexts().flatMap((context) => context.pages());
  const own = await page?.context().newCDPSession(page);
  await own?.send('HeapProfiler.collectGarbage');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  let kilobytes = 0;
  for (const { id } of processInfo) {
    try {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+)/mu.exec(text)?.[1] ?? Number.NaN);
    } catch {
      return Number.NaN;
    }
  }
  return kilobytes / 1000;
}
