import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { dropFile } from './drop-file.ts';
import { PHONE, axeFindings, openPage, pageUrl, waitForMap } from './open-page.ts';

const LARGE = { width: 1000, height: 600 };
const SMALL = { width: 480, height: 360 };
/** In the Sea of Azov, and inland west of Donetsk. */
const AT_SEA = 'map=9/46.75/37.2';
const INLAND = 'map=9/48/36.9';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** What the reports declare for 16 February 2022 stands there in words. */
async function expectFigures(page: Page | Frame): Promise<void> {
  for (const [region, ...figures] of [
    ['Donetsk region', '189', '128', '24'],
    ['Luhansk region', '402', '188', '129'],
  ] as const) {
    const row = page.getByRole('row').filter({ hasText: region });
    expect((await row.innerText()).match(/\d+/gu)).toEqual(figures);
  }
}

/** The colour in the middle of the map as red, green and blue. */
async function middleOfMap(page: Page): Promise<readonly number[]> {
  const picture = await page.locator('#map canvas').screenshot();
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
    brush?.drawImage(image, 0, 0);
    const [x, y] = [Math.floor(image.width / 2), Math.floor(image.height / 2)];
    return [...(brush?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
  }, picture.toString('base64'));
}

async function openAt(
  address: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; asked: readonly string[]; errors: readonly string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  return { page, asked, errors };
}

describe('a view in a frame of another page', () => {
  let host: Server;
  let hostUrl = '';

  beforeAll(async () => {
    host = createServer((request, response) => {
      const src = new URL(request.url ?? '', 'http://host').searchParams.get('src') ?? '';
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Content-Security-Policy', `default-src 'none'; frame-src ${pageUrl()}`);
      response.end(src === '' ? '' : `<!doctype html><title>An article</title>${src}`);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const address = host.address();
    hostUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  });

  afterAll(() => new Promise((resolve) => host.close(resolve)));

  test('the code of the dialog shows the view on another site, which asks nobody else for anything', async () => {
    const { page: home, close } = await openPage(browser, '', { viewport: LARGE });
    await waitForMap(home);
    await home.getByRole('button', { name: 'Export', exact: true }).click();
    await home.getByText('Embed this view in another page').click();
    const code = await home.getByRole('textbox', { name: 'Embed this view' }).inputValue();
    await close();
    const { page, asked, errors } = await openAt(`${hostUrl}?src=${encodeURIComponent(code)}`, {});
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (frame == null) throw new Error(`Expected a frame of ${code}`);
    await frame.locator('#map[aria-busy="false"]').waitFor();
    await expectFigures(frame);
    const hosts = new Set(
      asked.filter((url) => url.startsWith('http')).map((url) => new URL(url).host),
    );
    expect([...hosts].toSorted()).toEqual(
      [new URL(hostUrl).host, new URL(pageUrl()).host].toSorted(),
    );
    expect(await frame.evaluate(() => indexedDB.databases())).toEqual([]);
    const link = frame.getByRole('link', { name: 'Open in Contact Line' });
    expect(await link.getAttribute('href')).toContain(`${pageUrl()}#map=`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['large and light', LARGE, 'light', ''],
    ['small, dark and Ukrainian', SMALL, 'dark', '#language=uk'],
  ] as const)(
    '%s: axe finds nothing, and a dropped file changes nothing',
    async (_, viewport, colorScheme, hash) => {
      const { page, errors } = await openAt(`${pageUrl()}?embed${hash}`, { viewport, colorScheme });
      await waitForMap(page);
      expect(await axeFindings(page)).toEqual([]);
      const before = await page.locator('body').innerText();
      await dropFile(page, { name: 'a.csv', bytes: 'date,lat,lng\n2022-02-16,48,37.8\n' });
      expect(await page.locator('body').innerText()).toBe(before);
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a view as one HTML file', () => {
  test('opens from disk without a network, draws the map, says the figures, and reopens the view where it is dropped', async () => {
    const { page: home, errors: faults, close } = await openPage(browser, '', { viewport: LARGE });
    await waitForMap(home);
    const shown = home.url();
    await home.getByRole('button', { name: 'Export', exact: true }).click();
    const downloading = home.waitForEvent('download');
    await home.getByRole('button', { name: 'Save one HTML file' }).click();
    const file = await (await downloading).path();
    const bytes = await readFile(file);
    expect(bytes.length).toBeLessThan(4_000_000);
    await home.keyboard.press('Escape');
    await home.getByRole('dialog').waitFor({ state: 'detached' });
    await home.evaluate(() => {
      location.hash = 'map=7/48.5/38.5&measure=explosions';
    });
    await dropFile(home, { name: 'map.html', bytes });
    await home.getByText('The view that map.html carries is shown, with the same data.').waitFor();
    await expect.poll(() => home.url()).toBe(shown);
    expect(faults).toEqual([]);

    const path = `${file}.html`;
    await (await downloading).saveAs(path);
    const disk = pathToFileURL(path).href;
    const { page, asked, errors } = await openAt(disk, { viewport: LARGE, offline: true });
    await waitForMap(page);
    await expectFigures(page);
    expect(await axeFindings(page)).toEqual([]);
    for (const [place, colour] of [
      [AT_SEA, [211, 223, 230]],
      [INLAND, [247, 245, 240]],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${disk}#${place}&layers=sides,base`);
      await waitForMap(page);
      expect(await middleOfMap(page)).toEqual(colour);
    }
    expect(errors).toEqual([]);
    expect(asked.filter((url) => !/^(?:blob|data):/u.test(url) && !url.startsWith(disk))).toEqual(
      [],
    );
    await page.context().close();
    await close();
  });

  test('an overlay goes with it, and opens from disk on a desktop and on a phone without a request', async () => {
    const { page: home, close } = await openPage(browser, '', { viewport: LARGE });
    await waitForMap(home);
    const bytes =
      'date,time,lat,lng,kind,count,place\n2022-02-16,12:00,48.000,37.000,explosion,48,here\n';
    await dropFile(home, { name: 'own.csv', bytes });
    const dialog = home.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add to the map' }).click();
    await dialog.getByText('Added to the map.').waitFor();
    await home.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await home.getByRole('button', { name: 'Export', exact: true }).click();
    const downloading = home.waitForEvent('download');
    await home.getByRole('button', { name: 'Save one HTML file' }).click();
    const download = await downloading;
    const path = `${await download.path()}.html`;
    await download.saveAs(path);
    await close();
    for (const viewport of [LARGE, PHONE]) {
      // Its number stands in the middle of the circle, whose upper part is in the middle of the map.
      const disk = `${pathToFileURL(path).href}#map=11/48.002/37&layers=base,explosions`;
      const { page, asked, errors } = await openAt(disk, { viewport, offline: true });
      await waitForMap(page);
      const [red = 0, green = 0, blue = 0] = await middleOfMap(page);
      expect(red - Math.max(green, blue)).toBeGreaterThan(90);
      await expectFigures(page);
      expect(errors).toEqual([]);
      expect(asked.filter((url) => /^(?:https?|wss?):/u.test(url))).toEqual([]);
      await page.context().close();
    }
  });
});
