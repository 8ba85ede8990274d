import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { drop } from './drop.ts';
import type { TestFile } from './drop.ts';
import { PHONE, axeFindings, openPage, waitForMap } from './open-page.ts';

const fixture = (path: string): string =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');

const REPORT: TestFile = { name: 'report.txt', text: fixture('smm/syn_03.txt') };
const BROKEN: TestFile = { name: 'broken.geojson', text: fixture('bad/cut-off.geojson') };
/** The first row is an observation of the report; the third has a date that does not exist. */
const TABLE: TestFile = {
  name: 'table.csv',
  text: [
    'date,time,lat,lng,kind,count,place',
    '2021-05-19,02:00,48.149,37.741,muzzle flash,3,Avdiivka',
    '2021-05-19,03:00,48.300,38.000,explosion,4,Svitlodarsk',
    '2021-45-99,03:00,48.300,38.000,explosion,9,Svitlodarsk',
    '',
  ].join('\n'),
};

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** What the page says of the workspace: the list, the figures by region, and all observations of the period. */
async function account(page: Page): Promise<readonly string[]> {
  await page.locator('[data-storage="stored"]').waitFor({ state: 'attached' });
  const list = await page.locator('.overlay-row').allInnerTexts();
  const regions = await page.locator('.regions').innerText();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = await page.locator('.observations tbody').innerText();
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  return [...list, regions, rows];
}

async function undoAll(page: Page): Promise<number> {
  let steps = 0;
  for (
    const undo = page.getByRole('button', { name: /^Undo: / });
    (await undo.count()) > 0;
    steps++
  ) {
    const said = await undo.innerText();
    await page.locator('body').press('Control+z');
    await page.getByRole('button', { name: said, exact: true }).waitFor({ state: 'detached' });
  }
  return steps;
}

async function redoAll(page: Page): Promise<number> {
  let steps = 0;
  for (
    const redo = page.getByRole('button', { name: /^Redo: / });
    (await redo.count()) > 0;
    steps++
  ) {
    const said = await redo.innerText();
    await redo.click();
    await page.getByRole('button', { name: said, exact: true }).waitFor({ state: 'detached' });
  }
  return steps;
}

describe('overlay new reports', () => {
  test('three files, one broken: two are on the map, survive undo, redo, reload and a new profile', async () => {
    const { page, foreign, errors, close } = await openPage(browser);
    const before = await page.locator('.regions').innerText();
    await drop(page, [REPORT, BROKEN, TABLE]);

    const dialog = page.getByRole('dialog');
    const item = (name: string): ReturnType<Page['locator']> =>
      dialog.locator('.import-item').filter({ has: page.getByRole('heading', { name }) });
    await item('table.csv').getByText('2 of 3 rows accepted · 1 rejected').waitFor();
    await item('report.txt').getByText('Added to the map.').waitFor();
    await item('broken.geojson').getByText('The file is not valid JSON').waitFor();
    expect(
      await item('table.csv').locator('.rejected').getByText('The date does not exist').count(),
    ).toBe(1);
    expect(await item('table.csv').getByLabel('Latitude').inputValue()).toBe('lat');
    expect(await axeFindings(page)).toEqual([]);
    await item('table.csv').getByRole('button', { name: 'Add to the map' }).click();
    await item('table.csv').getByText('Added to the map.').waitFor();
    await page.keyboard.press('Escape');

    expect(await page.locator('.overlay-row').count()).toBe(2);
    const both = await account(page);
    expect(both.join()).not.toContain(before);
    expect(both.join()).toContain('Svitlodarsk');

    await page.getByRole('button', { name: 'Possible duplicates' }).click();
    await dialog.getByText('1 pair may be a duplicate').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog.getByText('1 merged pair').waitFor();
    await page.keyboard.press('Escape');
    const merged = await account(page);
    expect(merged).not.toEqual(both);

    expect(await undoAll(page)).toBe(3);
    expect(await page.locator('.overlay-row').count()).toBe(0);
    expect(await redoAll(page)).toBe(3);
    expect(await account(page)).toEqual(merged);

    await page.locator('[data-storage="stored"]').waitFor({ state: 'attached' });
    await page.reload();
    await page.locator('.overlay-row').nth(1).waitFor();
    expect(await account(page)).toEqual(merged);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save workspace' }).click();
    const saved = await readFile(await (await downloading).path());
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();

    const fresh = await openPage(browser);
    expect(await fresh.page.locator('.overlay-row').count()).toBe(0);
    await fresh.page.locator('.overlay-files').setInputFiles({
      name: 'saved.workspace',
      mimeType: 'application/gzip',
      buffer: saved,
    });
    await fresh.page.getByText('The workspace saved.workspace is open').waitFor();
    expect(await account(fresh.page)).toEqual(merged);
    expect(fresh.errors).toEqual([]);
    await fresh.close();
  });

  test('pasted text is read, shown with what was used, and taken back from the notice', async () => {
    const { page, close } = await openPage(browser, '', { viewport: PHONE });
    await page.locator('.sheet-handle').click();
    await page.getByRole('button', { name: 'Paste text…' }).click();
    await page.getByLabel('The text of a report').fill(REPORT.text);
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.getByText(/4 observations added/u).waitFor();
    await page.locator('.overlay-said').getByRole('button', { name: 'Details' }).click();
    await page.getByText('The text as it was read').click();
    await page.locator('mark', { hasText: 'recorded 3 muzzle flashes' }).click();
    await page.locator('.mark-meaning', { hasText: '3 muzzle flashes' }).waitFor();
    expect(
      await page.getByText('Nothing that looks like an observation was left over').count(),
    ).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.overlay-said').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.overlay-row').waitFor({ state: 'detached' });
    await close();
  });

  test('the columns that were chosen for a table are chosen again for the next with its headers', async () => {
    const { page, close } = await openPage(browser);
    const first: TestFile = { name: 'one.csv', text: 'when,y,x,n\n2021-05-19,48.1,37.7,5\n' };
    const second: TestFile = { name: 'two.csv', text: 'when,y,x,n\n2021-05-19,48.2,37.8,6\n' };
    await drop(page, [first]);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Count', exact: true }).selectOption('n');
    await dialog.getByRole('combobox', { name: 'Description', exact: true }).selectOption('when');
    await dialog.getByRole('button', { name: 'Read again' }).click();
    await dialog.getByRole('button', { name: 'Add to the map' }).click();
    await dialog.getByText('Added to the map.').waitFor();
    await page.keyboard.press('Escape');
    await drop(page, [second]);
    await page.getByText(/two\.csv: 1 observation added/u).waitFor();
    await close();
  });

  test('a place is pointed at by pointer and by keyboard when an observation is added and moved', async () => {
    const { page, close } = await openPage(browser);
    await waitForMap(page);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Add observation…' }).click();
    await dialog.getByLabel('Count').fill('7');
    await dialog.getByRole('button', { name: 'Point at it on the map…' }).click();
    await page.getByText('Click or tap where it was').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.locator('canvas:focus').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Escape');
    expect(await dialog.getByLabel('Count').inputValue()).toBe('7');
    expect(await dialog.getByLabel('Latitude').inputValue()).toBe('');
    await dialog.getByRole('button', { name: 'Point at it on the map…' }).click();
    await page.locator('#map').click({ position: { x: 500, y: 300 } });
    const clicked = await dialog.getByLabel('Latitude').inputValue();
    expect(Number(clicked)).toBeGreaterThan(46);
    await dialog.getByRole('combobox', { name: 'Side' }).selectOption('GCA');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add the observation' }).click();
    await page.getByText('The observation was added.').waitFor();

    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('.observations').getByRole('button', { name: /7/u }).first().click();
    await page.getByRole('button', { name: 'Edit…' }).first().click();
    await dialog.getByRole('button', { name: 'Point at it on the map…' }).click();
    await page.locator('canvas:focus').waitFor();
    await page.keyboard.press('Enter');
    const moved = await dialog.getByLabel('Latitude').inputValue();
    expect(moved).not.toBe(clicked);
    await dialog.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('The observation was changed').waitFor();
    await page.getByText('Changed or added by hand').first().waitFor();
    await close();
  });

  test('markup in a file is text on the page and nothing else', async () => {
    const { page, foreign, errors, close } = await openPage(browser);
    const evil = '<img src=x onerror=alert(1)><script>document.title=1</script>';
    const table: TestFile = {
      name: `${evil.slice(0, 28)}.csv`,
      text: `date,lat,lng,kind,count,description\n2021-05-19,48.1,37.7,explosion,5,"${evil}"\nnever,48.1,37.7,explosion,5,"${evil}"\n`,
    };
    await drop(page, [table]);
    const dialog = page.getByRole('dialog');
    await dialog.locator('.rejected-text', { hasText: evil }).waitFor();
    await dialog.getByRole('button', { name: /^Add to the map/u }).click();
    await dialog.getByText('Added to the map.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.overlay-row', { hasText: table.name }).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('.observations tbody', { hasText: evil }).waitFor();
    expect(await page.locator('img, body script:not([src])').count()).toBe(0);
    expect([foreign, errors]).toEqual([[], []]);
    await close();
  });
});
