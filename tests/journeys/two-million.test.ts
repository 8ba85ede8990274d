import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatInstant } from '../../src/base/period.ts';
import { writeArchive } from '../../src/data/archive/write-archive.ts';
import { SEEDED_REPORT, seededTable } from '../bench/seeded-table.ts';
import { seededRegions } from '../bench/seeded.ts';
import { launchChromium } from './chromium.ts';
import { dropFile } from './drop-file.ts';
import { openPage, pageUrl, periodIn, settledAddress, waitForMap } from './open-page.ts';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../src/cli/contactline.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contactline-two-million-'));
const archive = join(folder, 'synthetic-2m.arrow.gz');
const ownRegions = join(folder, 'synthetic-regions.geojson');

const ROWS = 2_000_000;
/** Ten years earlier than the generator has them: nothing that is shipped lies in their period. */
const SHIFT = 3653 * 24 * 60;
const PERIOD = {
  start: SEEDED_REPORT.period.start - SHIFT,
  end: SEEDED_REPORT.period.end - SHIFT,
};
const ALL = `period=${formatInstant(PERIOD.start, 'EET')}..${formatInstant(PERIOD.end, 'EET')}`;

let browser: Browser;
/** Where one of the observations is. */
let place = '';

beforeAll(async () => {
  const table = seededTable(1, ROWS);
  for (const column of [table.start, table.end])
    for (let row = 0; row < ROWS; row++) column[row] = (column[row] ?? 0) - SHIFT;
  const reports = [{ ...SEEDED_REPORT, period: PERIOD }];
  writeFileSync(archive, gzipSync(writeArchive(table, { reports, files: [] }), { level: 1 }));
  const features = seededRegions(2, 6, 4800).map((geometry, index) => ({
    type: 'Feature',
    properties: { name: `Own ${index + 1}` },
    geometry,
  }));
  writeFileSync(ownRegions, JSON.stringify({ type: 'FeatureCollection', features }));
  place = `${table.lat[ROWS / 2]}/${table.lng[ROWS / 2]}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The counts as the command line prints them for the period. */
async function countedByCli(period: string, ...options: readonly string[]): Promise<string> {
  const args = ['count', archive, '--between', period, '--format', 'csv', ...options];
  const { stdout } = await run(process.execPath, [cli, ...args]);
  return stdout;
}

/** The counts as the page saves them. */
async function saveCounts(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the counts (CSV)' }).click();
  return readFileSync(await (await downloading).path(), 'utf8');
}

/** Drags the chosen span along the timeline by what stands at a part of its width, to a part of what it was wide. */
async function dragSpan(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator('.chosen-span').boundingBox();
  if (box === null) throw new Error('Expected the timeline to have a chosen span');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y, { steps: 8 });
  await page.mouse.up();
}

/** The two instants of the period once nothing moves it any more. */
async function restingPeriod(page: Page): Promise<readonly [string, string]> {
  const [start = '', end = ''] = periodIn(await settledAddress(page));
  return [start, end];
}

describe('an analyst opens two million observations', () => {
  test('picks, drags and plays along time, counts by own regions, and saves what the command line counts', async () => {
    const { page, foreign, errors, close } = await openPage(browser);
    page.setDefaultTimeout(120_000);
    await page.route('**/archives/**', (route) => route.fulfill({ path: archive }));
    await page.goto(`${pageUrl()}?archive=archives/synthetic-2m.arrow.gz#map=12/${place}&${ALL}`);
    await page.getByText('2,000,000 observations added').waitFor();
    await page.getByText('Shown: 2,000,000 of 2,000,000 observations').first().waitFor();
    await waitForMap(page);

    const box = await page.locator('#map canvas').boundingBox();
    if (box === null) throw new Error('Expected the map to have a size');
    const canvas = page.locator('#map canvas');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => canvas.evaluate(({ style }) => style.cursor)).toBe('pointer');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const inspector = page.getByRole('complementary');
    await inspector.getByText('seeded').first().waitFor();
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'All', exact: true }).click();
    const whole = await restingPeriod(page);
    await dragSpan(page, 1, 0.1);
    const narrowed = await restingPeriod(page);
    expect([narrowed[0], narrowed[1] < whole[1]]).toEqual([whole[0], true]);
    await dragSpan(page, 0.5, 2.5);
    const moved = await restingPeriod(page);
    expect([narrowed[0] < moved[0], narrowed[1] < moved[1]]).toEqual([true, true]);
    const span = page.locator('.chosen-span');
    const left = await span.getAttribute('x');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => span.getAttribute('x'), { timeout: 60_000 }).not.toBe(left);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const played = await restingPeriod(page);
    expect(moved[0] < played[0]).toBe(true);
    const stopped = played.join('..');

    await page.locator('[data-storage="stored"]').waitFor({ state: 'attached' });
    expect(await saveCounts(page)).toBe(await countedByCli(stopped));

    await dropFile(page, { name: 'synthetic-regions.geojson', bytes: readFileSync(ownRegions) });
    await page.getByRole('row').filter({ hasText: 'Own 36' }).waitFor();
    expect(await saveCounts(page)).toBe(await countedByCli(stopped, '--regions', ownRegions));
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  }, 400_000);
});
