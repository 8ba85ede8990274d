import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededLine, seededPoints, seededRandom } from '../bench/seeded.ts';
import { launchChromium } from './chromium.ts';
import { openPage, pageUrl } from './open-page.ts';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../src/cli/contactline.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contactline-archive-'));
const archive = join(folder, 'seeded.arrow.gz');

/** Explosions along a front in May 2023, of which nothing is shipped. */
function seededCsv(rows: number): string {
  const random = seededRandom(7);
  const { lng, lat } = seededPoints(8, rows, seededLine(9, 200));
  const lines = Array.from(lng, (each, row) => {
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const [x, y] = [each.toFixed(5), (lat[row] ?? 0).toFixed(5)];
    return `e${row},2023-05-${day},10:00,${y},${x},explosion,${1 + Math.floor(random() * 3)}`;
  });
  return ['id,date,time,lat,lng,kind,count', ...lines, ''].join('\n');
}

let browser: Browser;
/** What the command line counts; the page prints whole numbers. */
let regions: readonly {
  readonly name: string;
  readonly located: { readonly min: number; readonly expected: number; readonly max: number };
}[];

beforeAll(async () => {
  browser = await launchChromium();
  const table = join(folder, 'seeded.csv');
  writeFileSync(table, seededCsv(300));
  await run(process.execPath, [cli, 'pack', table, '--out', archive]);
  const { stdout } = await run(process.execPath, [cli, 'count', archive, '--format', 'json']);
  ({ regions } = JSON.parse(stdout));
  expect(regions.every(({ located }) => located.expected > 10)).toBe(true);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Serves the archive, or something else, at an address of the page's own origin. */
async function serve(page: Page, response: object): Promise<void> {
  await page.route('**/archives/**', (route) => route.fulfill(response));
}

/** Whether the page's table of regions has what the command line counts. */
async function expectCounts(page: Page): Promise<void> {
  await page.getByText('seeded.arrow.gz', { exact: false }).first().waitFor();
  for (const { name, located } of regions) {
    const row = page.locator('.regions tr').filter({ hasText: name });
    const { min, expected, max } = located;
    await row
      .getByText(String(Math.round(expected)), { exact: true })
      .first()
      .waitFor();
    await row.getByText(`${min}–${max}`, { exact: true }).first().waitFor();
  }
}

describe('a packed archive', () => {
  test('opens by address, with the counts of the command line', async () => {
    const { page, foreign, errors, close } = await openPage(browser);
    await serve(page, { body: readFileSync(archive), contentType: 'application/octet-stream' });
    await page.goto(`${pageUrl()}?archive=archives/seeded.arrow.gz`);
    await expectCounts(page);
    await page.locator('[data-storage="stored"]').waitFor({ state: 'attached' });
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  });

  test('opens by drop, with the same counts', async () => {
    const { page, foreign, errors, close } = await openPage(browser);
    const dataTransfer = await page.evaluateHandle(
      (base64) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
        transfer.items.add(new File([bytes], 'seeded.arrow.gz'));
        return transfer;
      },
      readFileSync(archive, 'base64'),
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer });
    await expectCounts(page);
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  });

  test.each([
    ['archives/none.arrow', { status: 404, body: '' }, 'could not be fetched'],
    ['https://example.org/a.arrow', {}, 'Only a file of this page’s own site'],
    ['//example.org/a.arrow', {}, 'Only a file of this page’s own site'],
  ])('%s is refused in a notice, and the page works', async (path, response, words) => {
    const { page, foreign, errors, close } = await openPage(browser);
    await serve(page, response);
    await page.goto(`${pageUrl()}?archive=${encodeURIComponent(path)}`);
    await page.getByText(words, { exact: false }).waitFor();
    expect(await page.getByText('189').count()).toBeGreaterThan(0);
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  });

  test('that is cut off is refused and changes nothing', async () => {
    const { page, close } = await openPage(browser);
    await serve(page, { body: readFileSync(archive).subarray(0, 2000) });
    await page.goto(`${pageUrl()}?archive=archives/seeded.arrow.gz`);
    await page.getByRole('dialog').getByText('The file is', { exact: false }).waitFor();
    expect(await page.locator('.overlay-row').count()).toBe(0);
    await close();
  });
});
