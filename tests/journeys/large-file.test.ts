import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPage } from './open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'contactline-large-file-'));
const ROWS = 100_000;
const BROKEN = 1000;
/** As long as what an export of events says of each: 60 MB of text in all. */
const NOTES = 'Shelling was recorded near the settlement by the regional administration. '.repeat(
  7,
);

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Writes a table of the rows; every hundredth has no date that exists, and every two-hundredth a count that is no number. */
function writeTable(name: string, rows: number): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, 'id,date,latitude,longitude,kind,count,notes\n');
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, i) => {
      const row = from + i;
      const day = row % 100 === 99 ? '2021-13-45' : `2021-05-${10 + (row % 20)}`;
      const [lat, lng] = [48 + (row % 499) / 1000, 37.8 + (row % 997) / 1000];
      const count = row % 200 === 50 ? 'many' : '1';
      return `${row},${day},${lat},${lng},explosion,${count},"${NOTES}${row}"\n`;
    });
    writeSync(file, lines.join(''));
  }
  closeSync(file);
  return path;
}

describe('somebody drops a file of tens of megabytes', () => {
  test('cancels it without a trace, takes in another, saves what is broken, and has it after a reload', async () => {
    const { page, errors, close } = await openPage(browser);
    page.setDefaultTimeout(60_000);
    const files = page.locator('.overlay-files');
    await files.setInputFiles(writeTable('unwanted.csv', 4 * ROWS));
    const bar = page.getByRole('progressbar');
    await expect
      .poll(() => bar.evaluate((each: HTMLProgressElement) => each.value), { timeout: 30_000 })
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await page.locator('.overlay-row').count()).toBe(0);

    await files.setInputFiles(writeTable('wanted.csv', ROWS));
    const dialog = page.getByRole('dialog');
    const account = '99,000 of 100,000 rows accepted · 1,000 rejected · 500 warnings';
    await dialog.getByText(account).waitFor();
    await dialog
      .locator('summary')
      .filter({ hasText: /^500 warnings$/u })
      .click();
    await dialog.getByText('Of 500, the first 100 are listed.').waitFor();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save rejected rows' }).click();
    const chunks = await (await downloading).createReadStream();
    let lines = 0;
    for await (const chunk of chunks) lines += String(chunk).split('\n').length - 1;
    expect(lines).toBe(1 + BROKEN);
    await dialog.getByRole('button', { name: 'Add to the map' }).click();
    await dialog.getByText('Added to the map.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-storage="stored"]').waitFor({ state: 'attached' });

    await page.reload();
    await page.locator('.overlay-row').getByText(account).waitFor();
    expect(await page.locator('.overlay-row').count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  }, 90_000);
});
