import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, startMortalChromium } from './chromium.ts';
import { drop } from './drop.ts';
import type { TestFile } from './drop.ts';
import { openPage, pageUrl } from './open-page.ts';

const report = (name: string): TestFile => ({
  name,
  text: readFileSync(new URL(`../fixtures/smm/${name}`, import.meta.url), 'utf8'),
});
const [REPORT, OTHER, THIRD] = ['syn_03.txt', 'syn_05.txt', 'syn_07.txt'].map(report) as [
  TestFile,
  TestFile,
  TestFile,
];

/** Nothing here needs the map, and drawing it takes most of a journey's time. */
const withoutMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
const stored = (page: Page): Promise<void> =>
  page.locator('[data-storage="stored"]').waitFor({ state: 'attached' });
const names = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.overlay-name').allInnerTexts()).toSorted();

describe('a browser that is killed', () => {
  test('has all that was accepted when it starts again, and all or nothing of what was being stored', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'contactline-profile-'));
    /** Starts the browser, does the work on the page, and kills it there and then. */
    const killedAfter = async (work: (page: Page) => Promise<void>): Promise<void> => {
      const { page, kill } = await startMortalChromium(profile);
      try {
        await withoutMap(page);
        await page.goto(pageUrl());
        await stored(page);
        await work(page);
      } finally {
        await kill();
      }
    };
    await killedAfter(async (page) => {
      await drop(page, [REPORT]);
      await page.locator('.overlay-row').waitFor();
      await stored(page);
    });
    await killedAfter(async (page) => {
      expect(await names(page)).toEqual(['syn_03.txt']);
      await page.evaluate(announceStores);
      const storing = page.waitForEvent('console', (message) => message.text() === 'storing');
      await drop(page, [OTHER]);
      await storing;
    });
    await killedAfter(async (page) => {
      const after = await names(page);
      expect([['syn_03.txt'], ['syn_03.txt', 'syn_05.txt']]).toContainEqual(after);
      expect(await page.getByText(/damaged|could not be read/u).count()).toBe(0);
      await drop(page, [OTHER, THIRD]);
      await page.locator('.overlay-row').nth(2).waitFor();
    });
    await removeProfile(profile);
  });
});

/**
 * Removes the profile of a browser that was killed. What it had started may still write for a while, also between the look
 * into a folder and its removal, so each try looks anew; a folder that is left among the temporary ones is no fault.
 */
async function removeProfile(profile: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      rmSync(profile, { recursive: true, force: true });
      return;
    } catch {
      await sleep(100);
    }
  }
}

/** Says on the console when the page begins to store something; runs in the page. */
function announceStores(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function announced(...values) {
    const request = put.apply(this, values);
    console.log('storing');
    return request;
  };
}

describe('storage of a page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  test('two tabs of one profile that are used at once show the same and lose nothing of each other', async () => {
    const { page: one, errors, close } = await openPage(browser, '', {}, withoutMap);
    const two = await one.context().newPage();
    await withoutMap(two);
    await two.goto(pageUrl());
    const both = [one, two];
    await Promise.all(both.map(stored));
    await Promise.all([drop(one, [REPORT]), drop(two, [OTHER])]);
    for (const page of both) await page.locator('.overlay-row').nth(1).waitFor();
    const box = (page: Page, name: string): ReturnType<Page['locator']> =>
      page.locator('.overlay-row', { hasText: name }).getByRole('checkbox');
    await Promise.all([box(one, 'syn_03').click(), box(two, 'syn_05').click()]);
    for (const page of both)
      for (const name of ['syn_03', 'syn_05'])
        await page
          .locator('.overlay-row', { hasText: name })
          .locator('input:not(:checked)')
          .waitFor();
    await Promise.all(both.map(stored));
    await one.reload();
    await one.locator('.overlay-row').nth(1).waitFor();
    for (const page of both) {
      expect(await names(page)).toEqual(['syn_03.txt', 'syn_05.txt']);
      expect(await page.locator('.overlay-row input:checked').count()).toBe(0);
    }
    expect(errors).toEqual([]);
    await close();
  });

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
