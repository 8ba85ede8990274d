import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';

/** A new browser loads parts of its own for seconds after its first page is there, some 40 MB, whatever the page. */
const SETTLE_MS = 5000;

/**
 * Megabytes of all processes of the browser, each with its own share of what several have in common (Linux: proportional
 * set size, so nothing is counted twice), some seconds after the page last did something and after a collection in the page
 * and in each of its workers. The blank page, our page and the peers' are measured alike. Another Chromium that runs meanwhile
 * takes its share of the program's own pages, some 100 MB: let none run.
 */
export async function memoryOf(browser: Browser): Promise<number> {
  await sleep(SETTLE_MS);
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const session = await page.context().newCDPSession(page);
    await collectInWorkers(session);
    await session.send('HeapProfiler.collectGarbage');
  }
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

/** Has each worker of the page collect, and waits for it: a worker that has nothing to do never collects by itself. */
async function collectInWorkers(page: CDPSession): Promise<void> {
  const workers: string[] = [];
  page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  const attach = { waitForDebuggerOnStart: false, flatten: false };
  await page.send('Target.setAutoAttach', { autoAttach: true, ...attach });
  for (const sessionId of workers) {
    const answered = new Promise<void>((resolve) => {
      page.on('Target.receivedMessageFromTarget', (answer) => {
        if (answer.sessionId === sessionId && isAnswer(answer.message)) resolve();
      });
    });
    const message = JSON.stringify({ id: ASKED, method: 'HeapProfiler.collectGarbage' });
    await page.send('Target.sendMessageToTarget', { sessionId, message });
    await answered;
  }
  await page.send('Target.setAutoAttach', { autoAttach: false, ...attach });
}

const ASKED = 1;

/** A worker also tells of what nobody asked for, such as that its script is loaded. */
function isAnswer(message: string): boolean {
  const said: unknown = JSON.parse(message);
  return typeof said === 'object' && said !== null && 'id' in said && said.id === ASKED;
}
