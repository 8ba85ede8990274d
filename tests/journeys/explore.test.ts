import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPage, periodIn, settledAddress, waitForMap } from './open-page.ts';

const PLACED_DAY = 'period=2016-03-13T19:30+02:00..2016-03-14T19:30+02:00';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** Waits until the address has caught up with what is shown. */
async function addressWith(page: Page, part: string): Promise<void> {
  await page.waitForFunction((wanted) => decodeURIComponent(location.hash).includes(wanted), part);
}

describe('a reader comes without an address', () => {
  test('and reads in the language of the browser, until choosing another', async () => {
    const { page, close } = await openPage(browser, '', { locale: 'uk-UA' });
    await page.evaluate((hash) => (location.hash = hash), PLACED_DAY);
    await page.getByRole('heading', { name: '14 березня 2016' }).waitFor();
    await page.getByRole('combobox', { name: 'Мова' }).selectOption('en');
    await page.getByRole('combobox', { name: 'Language' }).waitFor();
    await settledAddress(page);
    await page.reload();
    await page.getByRole('combobox', { name: 'Language' }).waitFor();
    await close();
  });
});

describe('an analyst explores by mouse', () => {
  test('picks a report, filters, opens an observation, and finds all again after a reload', async () => {
    const { page, close } = await openPage(browser);
    await waitForMap(page);
    await page
      .getByRole('combobox', { name: 'Report', exact: true })
      .selectOption({ label: await reportOption(page, '14 Mar 2016') });
    await addressWith(page, '2016-03-14T19:30+02:00');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const list = page.getByRole('main').getByRole('table');
    const before = await list.getByRole('row').count();
    expect(before).toBe(7);

    await page.getByText('Filters', { exact: true }).click();
    await page.getByRole('checkbox', { name: /impacts/u }).uncheck();
    await expect.poll(() => list.getByRole('row').count()).toBe(5);

    await list
      .getByRole('button')
      .filter({ hasText: /explosion/iu })
      .first()
      .click();
    const inspector = page.getByRole('complementary');
    await inspector.waitFor();
    expect(await inspector.innerText()).toMatch(/km.*of/u);
    await addressWith(page, 'pick=');
    const shown = await inspector.innerText();

    await page.reload();
    await inspector.waitFor();
    expect(await inspector.innerText()).toBe(shown);
    expect(await page.getByText('Shown: 4 of 6 observations').count()).toBeGreaterThan(0);
    await close();
  });

  test('clicks the sector of an observation on the map and reads where it comes from', async () => {
    const { page, close } = await openPage(browser, `map=10/48.07/37.70&${PLACED_DAY}`);
    await waitForMap(page);
    const box = await page.locator('#map canvas').boundingBox();
    if (box === null) throw new Error('Expected the map to have a size');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const inspector = page.getByRole('complementary');
    await inspector.waitFor();
    expect(await inspector.innerText()).toContain('Donetsk city centre');
    expect(await inspector.getByRole('link').first().getAttribute('href')).toMatch(/^https:/u);
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });
    await close();
  });

  test('an address that cannot be read gives the first view and says so', async () => {
    const { page, close } = await openPage(browser, 'map=1000/x/y&period=never');
    expect(await page.getByText('Part of the link could not be read').innerText()).toContain(
      'period=never',
    );
    expect(await page.getByText('16 February 2022').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('an analyst drags along time', () => {
  test('draws a span, moves it, and plays it on until stopped', async () => {
    const { page, close } = await openPage(browser, PLACED_DAY);
    await waitForMap(page);
    const track = page.getByRole('slider', { name: 'Reports along time' });
    const box = await track.boundingBox();
    if (box === null) throw new Error('Expected the timeline to have a box');
    const drag = async (from: number, to: number): Promise<void> => {
      await page.mouse.move(box.x + box.width * from, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * to, box.y + 40, { steps: 5 });
      // The span follows a frame later, and the panel after it.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      });
      await page.mouse.up();
    };
    const span = page.locator('.chosen-span');
    const spanIs = async (name: string): Promise<number> => Number(await span.getAttribute(name));
    const oneDay = await spanIs('width');
    await drag(0.7, 0.85);
    const drawn = { x: await spanIs('x'), width: await spanIs('width') };
    expect(drawn.width).toBeGreaterThan(4 * oneDay);
    await drag(0.78, 0.6);
    expect(await spanIs('x')).toBeLessThan(drawn.x - 50);
    expect(await spanIs('width')).toBeCloseTo(drawn.width, 0);
    const [before = ''] = periodIn(await settledAddress(page));
    expect(before).not.toContain('19:30');
    const shown = page.locator('.picker-period');
    const text = await shown.innerText();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => shown.innerText(), { timeout: 10_000 }).not.toBe(text);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.getByRole('button', { name: 'Recorded' }).click();
    await page.getByText(/Violations recorded per/u).waitFor();
    const [played = ''] = periodIn(await settledAddress(page));
    expect(Date.parse(played)).toBeGreaterThan(Date.parse(before));
    await close();
  });
});

describe('an analyst explores by keyboard only', () => {
  test('steps through reports, filters, opens an observation and closes it again', async () => {
    const { page, close } = await openPage(browser, PLACED_DAY);
    await waitForMap(page);
    const timeline = page.getByRole('slider', { name: 'Reports along time' });
    await tabTo(page, 'Reports along time');
    await page.keyboard.press('ArrowRight');
    await addressWith(page, '2016-05-19T19:30+03:00');
    expect(await timeline.getAttribute('aria-valuetext')).toContain('19 May 2016');
    await page.keyboard.press('ArrowLeft');
    await addressWith(page, '2016-03-14T19:30+02:00');

    await page.keyboard.press('PageDown');
    await addressWith(page, '2016-03-13T19:30+02:00');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await addressWith(page, '2015-03-01');
    await page.keyboard.press('ArrowRight');

    await tabTo(page, 'Table');
    await page.keyboard.press('Enter');
    const list = page.getByRole('main').getByRole('table');
    await list.waitFor();
    await focusInside(page, 'main tbody button');
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('complementary');
    await inspector.waitFor();
    const focusedId = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.id);
    await expect.poll(focusedId).toBe('inspector-heading');
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('main tbody button')))
      .toBe(true);
    await close();
  });

  test('switches a kind off, and a reload keeps what was chosen', async () => {
    const { page, close } = await openPage(browser, PLACED_DAY);
    await waitForMap(page);
    const filters = page.locator('details', { hasText: 'Filters' }).locator('summary').first();
    await filters.focus();
    await page.keyboard.press('Enter');
    const box = page.locator('details[open] input[type=checkbox]').first();
    await box.focus();
    await page.keyboard.press('Space');
    await addressWith(page, 'kind=');
    await page.reload();
    await waitForMap(page);
    await addressWith(page, 'kind=');
    await close();
  });

  test('the map itself takes the keys: Alt and an arrow steps through what is located', async () => {
    const { page, close } = await openPage(browser, PLACED_DAY);
    await waitForMap(page);
    await page.locator('#map canvas').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('complementary').waitFor();
    await close();
  });
});

async function reportOption(page: Page, day: string): Promise<string> {
  const labels = await page
    .getByRole('combobox', { name: 'Report', exact: true })
    .locator('option')
    .allInnerTexts();
  const label = labels.find((each) => each.includes(day));
  if (label === undefined)
    throw new Error(`Expected a report of ${day} among ${labels.length} options`);
  return label;
}

/** Presses Tab until the element with the accessible name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (focused === name) return;
  }
  throw new Error(`Expected Tab to reach "${name}" within 200 presses`);
}

/** Presses Tab until an element that matches has the focus. */
async function focusInside(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Expected Tab to reach ${selector} within 200 presses`);
}
