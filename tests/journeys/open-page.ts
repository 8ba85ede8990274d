import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** A page of the built app, and what it did that it must not do. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of other hosts that it asked for. */
  readonly foreign: readonly string[];
  /** Uncaught errors, and refusals by the Content-Security-Policy. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens the built app at the hash in a fresh profile and waits until its figures are there. */
export async function openPage(
  browser: Browser,
  hash = '',
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  const { host } = new URL(pageUrl());
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/iu.test(message.text())) errors.push(message.text());
  });
  await prepare(page);
  await page.goto(`${pageUrl()}${hash === '' ? '' : `#${hash}`}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { page, foreign, errors, close: () => context.close() };
}

/** The address of the built app. */
export function pageUrl(): string {
  return inject('pageUrl');
}

/** Waits until the map has drawn all that it has. */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator('#map canvas').waitFor();
  await page.locator('#map[aria-busy="false"]').waitFor();
}

/**
 * The address once it shows the view: the page writes a quarter of a second after the last change, so that it has
 * written when a later timer of its own runs, however slow the machine.
 */
export function settledAddress(page: Page): Promise<string> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resume) => setTimeout(resume, 500));
    return location.href;
  });
}

/** The two instants of the period in an address. */
export function periodIn(address: string): readonly string[] {
  return (/period=([^&]+)/u.exec(decodeURIComponent(address))?.[1] ?? '').split('..');
}

/** What axe finds wrong by WCAG 2.2 A and AA, as "rule: elements". */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(o: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
}
