import { readFile } from 'node:fs/promises';
import { DOMParser as SvgParser } from '@xmldom/xmldom';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecipe } from '../../src/snapshot/read-recipe.ts';
import type { Recipe } from '../../src/snapshot/recipe.ts';
import { launchChromium } from './chromium.ts';
import { dropFile } from './drop-file.ts';
import { PHONE, axeFindings, openPage, settledAddress, waitForMap } from './open-page.ts';

const PLACED_DAY = 'period=2016-03-13T19:30+02:00..2016-03-14T19:30+02:00';
const VIEW = `map=8/48.1/37.9&${PLACED_DAY}&level=side&measure=explosions`;

/** As on a small laptop: every frame of the map is drawn without a graphics card. */
const NARROW = { width: 1000, height: 800 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** Opens the dialog by keyboard and waits until its preview is drawn. */
async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^(?:Export|Експорт)$/u }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img').waitFor();
  await expect.poll(() => isDrawn(dialog)).toBe(true);
  return dialog;
}

/** Whether the preview has ink on it. */
function isDrawn(dialog: Locator): Promise<boolean> {
  return dialog.locator('canvas').evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return false;
    const { width, height } = element;
    const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return new Uint32Array(Uint8Array.from(pixels).buffer).some((each, _, all) => each !== all[0]);
  });
}

async function save(page: Page, dialog: Locator, format: string): Promise<Uint8Array> {
  await dialog.getByRole('radio', { name: format }).check({ force: true });
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `Save ${format}` }).click();
  return bytesOf(await downloading);
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

function recipeIn(bytes: Uint8Array): Recipe {
  const recipe = readRecipe(bytes);
  if (!recipe.ok) throw new Error(`Expected a recipe, got ${recipe.reason}`);
  return recipe.value;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

describe('somebody exports a map', () => {
  test('opens the dialog by keyboard, saves each format, reopens the exact view from the files, and is told where one has other data behind it now or is damaged', async () => {
    const { page, foreign, errors, close } = await openPage(browser, VIEW);
    await waitForMap(page);
    const dialog = await openDialog(page);
    expect(await axeFindings(page)).toEqual([]);

    const png = await save(page, dialog, 'PNG');
    const head = new DataView(png.buffer);
    expect(textOf(png.subarray(1, 4))).toBe('PNG');
    expect([head.getUint32(16), head.getUint32(20)]).toEqual([3508, 2480]);
    const svg = await save(page, dialog, 'SVG');
    const parsed = new SvgParser().parseFromString(new TextDecoder().decode(svg), 'image/svg+xml');
    expect(parsed.documentElement?.nodeName).toBe('svg');
    expect(parsed.documentElement?.textContent).toContain(
      'The map shows where events were recorded, not who caused them.',
    );
    const pdf = await save(page, dialog, 'PDF');
    expect(textOf(pdf.subarray(0, 5))).toBe('%PDF-');
    expect(textOf(pdf.subarray(-6))).toContain('%%EOF');
    const jpeg = await save(page, dialog, 'JPEG');
    expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    const webp = await save(page, dialog, 'WebP');
    expect(textOf(webp.subarray(0, 4)) + textOf(webp.subarray(8, 12))).toBe('RIFFWEBP');

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
    const shown = await settledAddress(page);
    for (const [name, bytes] of [
      ['map.png', png],
      ['map.svg', svg],
      ['map.pdf', pdf],
    ] as const) {
      expect(shown).toContain(recipeIn(bytes).view);
      await page.evaluate(() => {
        location.hash = 'map=7/48.5/38.5&language=uk&layers=';
      });
      await page.getByRole('button', { name: 'Експорт', exact: true }).waitFor();
      await dropFile(page, { name, bytes });
      await page.getByText(`The view that ${name} carries is shown, with the same data.`).waitFor();
      await expect.poll(() => page.url()).toBe(shown);
    }
    const drawn = new TextDecoder().decode(svg);
    await dropFile(page, {
      name: 'other.svg',
      bytes: drawn.replace(/(dataHash(?:&quot;|\W)+)[0-9a-f]{8}/u, '$100000000'),
    });
    await page.getByText('but the data behind it are not the same as then').waitFor();
    await dropFile(page, {
      name: 'damaged.svg',
      bytes: drawn.replace('contactline-snapshot', 'x'),
    });
    await page
      .getByRole('dialog')
      .getByText('The view that damaged.svg carries is damaged and cannot be shown.')
      .waitFor();
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test("a PDF without a view is read as somebody's report, an SVG without one is refused, and another dropped right after Escape too, however late the browser says that a dialog is closed", async () => {
    const { page, close } = await openPage(browser, '', { viewport: NARROW });
    const printed = new URL('../fixtures/smm/printed.pdf', import.meta.url);
    await dropFile(page, { name: 'report.pdf', bytes: await readFile(printed) });
    await page.getByText(/report\.pdf: \d+ observations? added/u).waitFor();
    const bytes = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const dialog = page.getByRole('dialog');
    await dropFile(page, { name: 'first.svg', bytes });
    await dialog.getByText('first.svg carries no view').waitFor();
    await page.evaluate(() =>
      addEventListener('close', (event) => event.stopImmediatePropagation(), true),
    );
    await page.keyboard.press('Escape');
    await dropFile(page, { name: 'second.svg', bytes });
    await dialog.getByText('second.svg carries no view').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await close();
  });

  test('drags the frame of the preview, saves what it shows, and stops a long export without a file', async () => {
    const { page, close } = await openPage(browser, VIEW, { viewport: NARROW });
    await waitForMap(page);
    const dialog = await openDialog(page);
    const before = recipeIn(await save(page, dialog, 'SVG')).page.extent;
    expect(before).toBeNull();
    await dialog.getByRole('img').press('ArrowLeft');
    const nudged = recipeIn(await save(page, dialog, 'SVG')).page.extent;
    const box = await dialog.getByRole('img').boundingBox();
    if (box === null || nudged === null) throw new Error('Expected a preview with a frame');
    const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 40, { steps: 4 });
    await page.mouse.up();
    const dragged = recipeIn(await save(page, dialog, 'SVG')).page.extent;
    if (dragged === null) throw new Error('Expected the drag to set a frame');
    expect(dragged.west).toBeLessThan(nudged.west);
    expect(dragged.north).toBeGreaterThan(nudged.north);
    expect(dragged.east - dragged.west).toBeCloseTo(nudged.east - nudged.west, 1);
    await dialog.getByRole('button', { name: 'Nearer' }).click();
    const nearer = recipeIn(await save(page, dialog, 'SVG')).page.extent;
    if (nearer === null) throw new Error('Expected "Nearer" to keep a frame');
    expect(nearer.east - nearer.west).toBeLessThan(dragged.east - dragged.west);

    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    await dialog.getByRole('radio', { name: 'PNG' }).check({ force: true });
    await dialog.getByRole('combobox', { name: 'Page' }).selectOption('a3');
    await dialog.getByRole('combobox', { name: 'Sharpness' }).selectOption('600');
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: 'Stop' }).press('Enter');
    await dialog.getByText('Stopped; nothing was saved.').waitFor();
    expect(saved).toEqual([]);
    await close();
  });

  test('copies the picture, and is told why where the browser refuses', async () => {
    const { page, close } = await openPage(browser, VIEW, {
      viewport: NARROW,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await waitForMap(page);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Copy picture' }).click();
    await dialog.getByText('The picture is on the clipboard.').waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      return blob === undefined ? 0 : (await createImageBitmap(blob)).width;
    });
    expect(size).toBe(3508);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await dialog.getByRole('button', { name: 'Copy picture' }).click();
    await dialog.getByText('The browser does not let this page use the clipboard.').waitFor();
    await close();
  });

  /** A test cannot answer the system's own share sheet: navigator.share alone is replaced, all before it is real. */
  test('hands the picture to the share sheet where the browser has one', async () => {
    const { page, close } = await openPage(
      browser,
      VIEW,
      { viewport: PHONE, hasTouch: true },
      (each) =>
        each.addInitScript(() => {
          const shared: string[] = [];
          Object.assign(navigator, {
            canShare: (data: ShareData) => data.files?.[0]?.type === 'image/png',
            share: async ({ files }: ShareData) => {
              for (const file of files ?? []) shared.push(`${file.type} ${file.size > 100_000}`);
              document.title = shared.join();
            },
          });
        }),
    );
    await waitForMap(page);
    const dialog = await openDialog(page);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => page.title()).toBe('image/png true');
    await close();
  });

  test("the browser's print command prints the composed page and nothing else", async () => {
    const { page, close } = await openPage(browser, VIEW, { viewport: NARROW });
    await waitForMap(page);
    const printed = (): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true });
    await expect.poll(async () => mediaBoxes(await printed())).toEqual(['842 595']);
    expect(await page.locator('.printed-page').count()).toBe(0);

    const dialog = await openDialog(page);
    await dialog.getByRole('combobox', { name: 'Page' }).selectOption('square');
    await page.evaluate(() => {
      window.print = () => {
        const visible = [...document.body.children].filter(
          (each) => getComputedStyle(each).display !== 'none',
        );
        document.title = visible.map((each) => each.className).join();
      };
    });
    await page.emulateMedia({ media: 'print' });
    await dialog
      .getByRole('button', { name: 'Print', exact: true, includeHidden: true })
      .dispatchEvent('click');
    await expect.poll(() => page.title()).toBe('printed-page');
    await close();
  });
});

/** Width and height of each page of a PDF in whole points. */
function mediaBoxes(pdf: Uint8Array): readonly string[] {
  return [...textOf(pdf).matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/gu)].map(
    ([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`,
  );
}
