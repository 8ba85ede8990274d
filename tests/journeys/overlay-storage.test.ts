import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { drop } from './drop.ts';
import type { TestFile } from './drop.ts';
import { openPage, pageUrl } from './open-page.ts';

const REPORT: TestFile = {
  name: 'report.txt',
  text: readFileSync(new URL('../fixtures/smm/syn_03.txt', import.meta.url), 'utf8'),
};

/** Nothing here needs the map, and drawing it takes most of a journey's time. */
const withoutMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
const stored = (page: Page): Promise<void> =>
  page.locator('[data-storage="stored"]').waitFor({ state: 'attached' });

describe('storage of a page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  test('a full disk costs nothing: the tab keeps it, says so, and saves it to a file', async () => {
    const { page, close } = await openPage(browser, '', {}, withoutMap);
    await stored(page);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(pageUrl());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await drop(page, [REPORT]);
    await page.locator('.overlay-row').waitFor();
    const notice = page.locator('.overlay-said .notice', { hasText: 'Kept only in this tab' });
    await notice.waitFor();
    const downloading = page.waitForEvent('download');
    await notice.getByRole('button', { name: 'Save workspace' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.workspace$/u);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.locator('.overlay-row').getByRole('checkbox').click();
    await stored(page);
    await page.reload();
    await page.locator('.overlay-row').waitFor();
    await close();
  });

  test('a browser that gives no storage keeps everything in the tab and says so', async () => {
    const { page, close } = await openPage(browser, '', {}, (fresh) =>
      Promise.all([
        withoutMap(fresh),
        fresh.addInitScript(() => {
          indexedDB.open = () => {
            throw new DOMException('refused', 'SecurityError');
          };
        }),
      ]),
    );
    await drop(page, [REPORT]);
    await page.locator('.overlay-row').waitFor();
    await page.locator('.overlay-said', { hasText: 'gives this page no storage' }).waitFor();
    await page.getByRole('button', { name: /^Undo: / }).click();
    await page.locator('.overlay-row').waitFor({ state: 'detached' });
    await close();
  });
});
