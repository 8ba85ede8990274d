import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPage, waitForMap } from './open-page.ts';

const ROWS = 6000;
/** One explosion an hour apart each, all at one place: more than are drawn one by one. */
const CROWD = [
  'date,time,lat,lng,kind,count,place',
  ...Array.from({ length: ROWS }, (_, i) => {
    const minute = `${Math.floor(i / 60) % 24}`.padStart(2, '0');
    return `2021-05-19,${minute}:${`${i % 60}`.padStart(2, '0')},48.5,38.0,explosion,1,Place ${i}`;
  }),
].join('\n');
const DAY = 'period=2021-05-18T12:00+03:00..2021-05-20T12:00+03:00&map=9/48.5/38';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** The colour of the page at a point, as red, green and blue. */
async function colourAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const brush = new OffscreenCanvas(1, 1).getContext('2d');
    brush?.drawImage(image, 0, 0);
    return [...(brush?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, picture.toString('base64'));
}

/** Whether the colour is that of explosions in the light theme. */
function isExplosion([red = 0, green = 0, blue = 0]: readonly number[]): boolean {
  return red > 170 && green < 110 && blue < 80;
}

describe('somebody looks at more observations than can be drawn one by one', () => {
  test('they are on the map with their count, all of them open at a click, and a filter takes them away', async () => {
    const { page, errors, close } = await openPage(browser, DAY);
    await page.locator('.overlay-files').setInputFiles({
      name: 'crowd.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(CROWD),
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add to the map' }).click();
    await dialog.getByText('Added to the map.').waitFor();
    await page.keyboard.press('Escape');
    await waitForMap(page);
    const box = await page.locator('#map canvas').boundingBox();
    if (box === null) throw new Error('Expected the map to have a size');
    // Below the number that stands in the middle of the circle.
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + 13];
    await expect.poll(async () => isExplosion(await colourAt(page, x, y))).toBe(true);
    expect(await page.getByText('nearby places in one circle').count()).toBeGreaterThan(0);

    await page.mouse.click(x, y);
    await page.getByRole('heading', { name: /6,000/u }).waitFor();
    await page.keyboard.press('Escape');

    await page.evaluate(() => (location.hash += '&kind=shot'));
    await expect.poll(async () => isExplosion(await colourAt(page, x, y))).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });
});
