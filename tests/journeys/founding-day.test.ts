import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { PHONE, axeFindings, openPage, waitForMap } from './open-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

describe('somebody opens the page for the first time', () => {
  test('sees what the report of 16 February 2022 declares, and asks no other host for anything', async () => {
    const { page, foreign, errors, close } = await openPage(browser);
    await waitForMap(page);
    const figures = page.getByRole('region', { name: 'Figures, filters and layers' });
    for (const [region, violations, explosions, previous] of [
      ['Donetsk region', '189', '128', '24'],
      ['Luhansk region', '402', '188', '129'],
    ] as const) {
      const row = figures.getByRole('row').filter({ hasText: region }).first();
      expect((await row.innerText()).match(/\d+/gu)).toEqual(
        expect.arrayContaining([violations, explosions, previous]),
      );
    }
    const weapons = await figures
      .getByRole('region', { name: 'Weapons' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(weapons.map((text) => text.split('\n'))).toEqual([
      expect.arrayContaining([
        '4 self-propelled howitzers',
        'government-controlled · no place published',
      ]),
      expect.arrayContaining([
        '2 self-propelled howitzers',
        'non-government-controlled · no place published',
      ]),
    ]);
    const text = await figures.innerText();
    expect(text).toContain('None of the 189 violations has a published place.');
    expect(text).toContain('None of the 402 violations has a published place.');
    expect(text).toContain('no place published');
    expect(text).toContain('The map shows where events were recorded, not who caused them.');
    expect(await page.getByText('15 Feb 19:30 – 16 Feb 2022 19:30 EET').count()).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('is served under a Content-Security-Policy that allows its own files and nothing else', async () => {
    const { page, close } = await openPage(browser);
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    await close();
  });

  test('the map is drawn: the line is dark, the land light', async () => {
    const { page, close } = await openPage(browser);
    await waitForMap(page);
    const picture = await page.locator('#map canvas').screenshot();
    const { dark, light } = await page.evaluate(brightness, picture.toString('base64'));
    expect(light).toBeGreaterThan(0.5);
    expect(dark).toBeGreaterThan(0.0005);
    await close();
  });

  test.each([
    ['a desktop in English', '', {}],
    ['a desktop in Ukrainian and dark', 'language=uk&theme=dark', { colorScheme: 'dark' as const }],
    ['a phone', '', { viewport: PHONE, hasTouch: true }],
    ['a day with placed observations', 'period=2016-03-13T19:30+02:00..2016-03-14T19:30+02:00', {}],
  ])('axe finds nothing on %s', async (_, hash, options) => {
    const { page, errors, close } = await openPage(browser, hash, options);
    await waitForMap(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

/** The shares of dark and of light pixels in a PNG; runs in the page. */
async function brightness(base64: string): Promise<{ dark: number; light: number }> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Expected a 2D context');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let dark = 0;
  let light = 0;
  for (let i = 0; i < data.length; i += 4) {
    const mean = ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
    if (mean < 60) dark++;
    if (mean > 200) light++;
  }
  const pixels = data.length / 4;
  return { dark: dark / pixels, light: light / pixels };
}
