import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';
import { openPage, waitForMap } from './open-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

describe('when things fail', () => {
  test.each([
    ['missing', 'geodata/base/rivers.geojson', { status: 404, body: '' }],
    ['broken', 'geodata/regions.geojson', { status: 200, body: '{"type":"FeatureColl' }],
    [
      'no line',
      'geodata/contact-line.geojson',
      { status: 200, body: '{"type":"FeatureCollection","features":[]}' },
    ],
  ])('a %s data file is named, and the rest still works', async (_, file, response) => {
    const { page, errors, close } = await openPage(browser, '', {}, (each) =>
      each.route(`**/${file}`, (route) => route.fulfill(response)),
    );
    expect(await page.getByText(file).count()).toBeGreaterThan(0);
    expect(await page.getByText('189').count()).toBeGreaterThan(0);
    await waitForMap(page);
    expect(errors).toEqual([]);
    await close();
  });

  test('one broken report is named and the others are there', async () => {
    const { page, close } = await openPage(browser, '', {}, (each) =>
      each.route('**/geodata/reports.ndjson', async (route) => {
        const text = await (await route.fetch()).text();
        const lines = text.split('\n');
        const at = lines.findIndex((line) => line.includes('2022-02-17_38-2022'));
        lines[at] = JSON.stringify(['reports/2022-02-17_38-2022.geojson', '{broken']);
        await route.fulfill({ body: lines.join('\n') });
      }),
    );
    expect(await page.getByText('reports/2022-02-17_38-2022.geojson').count()).toBeGreaterThan(0);
    expect(await page.getByText('189').count()).toBeGreaterThan(0);
    await close();
  });

  test('without WebGL the tables work and the page says why there is no map', async () => {
    const executablePath = findChromium() ?? '';
    const plain = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-3d-apis',
        '--disable-webgl',
        '--disable-webgl2',
      ],
    });
    const { page, close } = await openPage(plain);
    await page.getByText('The map needs WebGL 2').waitFor();
    expect(await page.getByText('189').count()).toBeGreaterThan(0);
    expect(await page.getByRole('main').getByRole('table').count()).toBe(1);
    await close();
    await plain.close();
  });
});
