import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPage, waitForMap } from './open-page.ts';

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
