import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { writeArchive } from '../../../src/data/archive/write-archive.ts';
import { findChromium, launchChromium } from '../../journeys/chromium.ts';
import type { BenchLine, BenchResult } from '../bench-line.ts';
import type { BenchPage } from '../browser/bench-page.ts';
import { servePages } from '../browser/built-pages.ts';
import type { ServedPages } from '../browser/built-pages.ts';
import { SCREEN, litCells } from '../browser/lit-cells.ts';
import type { Positions } from '../browser/lit-cells.ts';
import { memoryOf } from '../browser/memory.ts';
import type { StepTimes } from '../browser/step-times.ts';
import { STEPS, baseFrames, dragSteps } from '../browser/steps.ts';
import type { Steps } from '../browser/steps.ts';
import { installPeers } from '../peers.ts';
import { SEEDED_REPORT, seededTable } from '../seeded-table.ts';
import { stepResults } from './step-results.ts';

declare const bench: BenchPage;

const DAY = 24 * 60;
/** A peer that has drawn nothing after so long, in milliseconds, has no picture. */
const PATIENCE = 240_000;

/**
 * What the page does on the screen of a headless Chromium, beside MapLibre's circle layer with half the rows and deck.gl,
 * which get their rows as they like them best and in memory. Without Chromium there are no lines, and this says so.
 */
export const browserLine: BenchLine = async ({ points }) => {
  if (findChromium() === null) {
    process.stderr.write('No Chromium (CHROMIUM_PATH): the lines on the screen are left out.\n');
    return [];
  }
  installPeers();
  const pages = await servePages();
  const table = seededTable(1, points);
  const archive = writeArchive(table, { reports: [SEEDED_REPORT], files: [] });
  writeFileSync(join(pages.folder, 'seeded.arrow.gz'), gzipSync(archive, { level: 1 }));
  const rows = { lng: table.lng, lat: table.lat };
  try {
    say('measures our page');
    const ours = await measureOurs(pages, points, rows);
    say('measures the peers');
    const circles = await measurePeer(pages, 'circles', Math.floor(points / 2), rows);
    const deck = await measurePeer(pages, 'deck', points, rows);
    return resultsOf(points, ours, circles, deck);
  } finally {
    pages.close();
  }
};

/** A browser takes minutes: says what it is at. */
function say(what: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s: ${what}\n`);
}

interface PeerFound {
  readonly drawMs: number;
  readonly cells: number;
  readonly isDrawn: boolean;
  readonly megabytes: number;
}

interface OursFound extends PeerFound {
  readonly openMs: number;
  readonly isWhole: boolean;
  readonly window: Steps;
  readonly whole: Steps;
  readonly base: StepTimes;
  readonly blankMegabytes: number;
  /** With the shipped data and nothing else. */
  readonly shippedMegabytes: number;
}

async function measureOurs(
  pages: ServedPages,
  points: number,
  rows: Positions,
): Promise<OursFound> {
  const blank = await withPage(`${pages.url}/blank.html`, (_, browser) => memoryOf(browser));
  const address = `${pages.url}/tests/bench/browser/ours.html`;
  const shipped = await withPage(address, async (page, browser) => {
    await ready(page);
    return memoryOf(browser);
  });
  const { start, end } = SEEDED_REPORT.period;
  const opened = await withPage(address, async (page, browser) => {
    await ready(page);
    const {
      ms,
      countedMs,
      rows: shown,
    } = await page.evaluate(([from, to]) => bench.open('/seeded.arrow.gz', from, to), [
      start,
      end,
    ] as const);
    say(
      `opened in ${ms.toFixed(0)} ms, counted in ${countedMs.toFixed(0)} ms, ${shown} of ${points} rows shown`,
    );
    const megabytes = await memoryOf(browser);
    await page.evaluate(() => bench.hide());
    const before = await page.screenshot();
    const drawMs = await page.evaluate(() => bench.draw());
    const lit = await litCells(page, before, rows, points);
    say(`drawn in ${drawMs.toFixed(0)} ms`);
    const middle = start + Math.floor((end - start) / 2 / DAY) * DAY;
    const window = await dragSteps(page, { start: middle, end: middle + 120 * DAY });
    const whole = await dragSteps(page, { start, end: end - 2 * STEPS * DAY });
    say('dragged');
    await page.evaluate(() => bench.hide());
    const base = await baseFrames(page);
    return {
      openMs: ms,
      isWhole: shown === points,
      megabytes,
      drawMs,
      ...lit,
      window,
      whole,
      base,
    };
  });
  return { ...opened, blankMegabytes: blank, shippedMegabytes: shipped };
}

async function measurePeer(
  pages: ServedPages,
  name: 'circles' | 'deck',
  points: number,
  rows: Positions,
): Promise<PeerFound> {
  const gone: PeerFound = { drawMs: Infinity, cells: 0, isDrawn: false, megabytes: Infinity };
  return withPage(`${pages.url}/peers/${name}.html?rows=${points}`, async (page, browser) => {
    await ready(page);
    const before = await page.screenshot();
    const crash = new Promise<null>((resolve) => {
      page.on('crash', () => resolve(null));
      setTimeout(() => resolve(null), PATIENCE).unref();
    });
    const drawMs = await Promise.race([page.evaluate(() => bench.draw()), crash]);
    if (drawMs === null) return gone;
    say(`${name}: drawn in ${drawMs.toFixed(0)} ms`);
    const lit = await litCells(page, before, rows, points);
    return { drawMs, ...lit, megabytes: await memoryOf(browser) };
  }).catch((error: unknown) => {
    process.stderr.write(`${name}: ${String(error)}\n`);
    return gone;
  });
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.evaluate(() => bench.ready());
}

async function withPage<Found>(
  url: string,
  work: (page: Page, browser: Browser) => Promise<Found>,
): Promise<Found> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => process.stderr.write(`${url}: ${String(error.stack)}\n`));
    await page.goto(url);
    return await work(page, browser);
  } finally {
    await browser.close();
  }
}

function resultsOf(
  points: number,
  ours: OursFound,
  circles: PeerFound,
  deck: PeerFound,
): readonly BenchResult[] {
  const half = Math.floor(points / 2);
  const line = (
    name: string,
    peer: string,
    oursMs: number,
    peerMs: number,
    asked: number | null,
    checks: { compared: number; isCorrect: boolean; unit?: 'MB' },
  ): BenchResult => ({
    name,
    rows: points,
    peer,
    oursMs,
    peerMs,
    sample: points,
    asked,
    ...checks,
  });
  const drawn = (peer: PeerFound): { compared: number; isCorrect: boolean } => ({
    compared: ours.cells + peer.cells,
    isCorrect: ours.isDrawn && ours.isWhole && (peer.isDrawn || peer.drawMs === Infinity),
  });
  const whole = { compared: 1, isCorrect: ours.isWhole };
  const circlesWith = `MapLibre circle layer with half the rows (${half}), given in memory`;
  const picture = 'first picture: rows in memory and tagged, to the idle map with all panels';
  const opened =
    'first picture from the packed archive: fetched, unpacked, checked, drawn; counts follow';
  const added = (found: PeerFound): number => found.megabytes - ours.blankMegabytes;
  return [
    line(picture, circlesWith, ours.drawMs, circles.drawMs, 14, drawn(circles)),
    line(picture, 'deck.gl, given binary columns', ours.drawMs, deck.drawMs, 10, drawn(deck)),
    line(opened, circlesWith, ours.openMs, circles.drawMs, null, drawn(circles)),
    line(opened, 'deck.gl, given binary columns', ours.openMs, deck.drawMs, null, drawn(deck)),
    ...stepResults(points, 'a brush of 120 days', ours.window, ours.base, 1.6),
    ...stepResults(points, 'the whole archive', ours.whole, ours.base, 2),
    line('memory of all of the browser beyond a blank page', 'limit', added(ours), 250, 1, {
      ...whole,
      unit: 'MB',
    }),
    line(
      'of that what the rows add to the page with the shipped data',
      'limit for all of it',
      ours.megabytes - ours.shippedMegabytes,
      250,
      null,
      { ...whole, unit: 'MB' },
    ),
    line(
      'memory of all of the browser beyond a blank page',
      circlesWith,
      added(ours),
      added(circles),
      null,
      { ...whole, unit: 'MB' },
    ),
  ];
}
