import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/base/period.ts';
import { LAYERS } from '../../src/cartography/layer-catalogue.ts';
import type { LayerId } from '../../src/cartography/layer-catalogue.ts';
import { mapPicture } from '../../src/map/map-picture.ts';
import { rasterPixels } from '../../src/snapshot/node/resvg-png.ts';
import { composePage } from '../../src/snapshot/page/compose-page.ts';
import type { ComposedPage } from '../../src/snapshot/page/compose-page.ts';
import { readPageSize } from '../../src/snapshot/page/page-size.ts';
import { encodeView } from '../../src/state/address.ts';
import { changeView } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import type { Camera } from '../../src/state/view.ts';
import { shippedState } from '../snapshot/shipped-page.ts';
import { launchChromium } from './chromium.ts';
import { openPage, waitForMap } from './open-page.ts';
import {
  changedPixels,
  colourAround,
  colourDistance,
  cropped,
  meanColour,
  pixelsOfPage,
  shareNear,
} from './pictures.ts';
import type { Pixels } from './pictures.ts';

/** Holds the part that is compared with little around it: every frame is drawn without a graphics card. */
const VIEWPORT = { width: 1080, height: 680 };
/** Device px for a CSS px, so that thin strokes have a colour of their own. */
const RATIO = 2;
/** The part in the middle of both maps that is compared, in CSS px. */
const PART = { width: 640, height: 440 };
/** Around Donetsk and the disengagement area near Petrivske, over all reports: every layer has something there. */
const CAMERA: Camera = { lng: 37.95, lat: 47.92, zoom: 8.25 };
const ALL_REPORTS = parsePeriod('2015-01-01T19:30+02:00..2022-02-25T19:30+02:00');
const ALL = LAYERS.map(({ id }) => id);
/** A layer that shows nothing by itself. */
const COMPANY: Readonly<Partial<Record<LayerId, readonly LayerId[]>>> = {
  shapes: ['violations', 'explosions', 'weapons'],
};

/** Pixels of a hatch or of a soft edge differ less than this from their mean; those of an edge or a letter more. */
const CALM = 8;
/** A calm ground is compared by the mean of a square that holds more than one stroke of any hatch. */
const REACH = 4 * RATIO;
/** Rounding of two ways to blend translucent colours, and the phase of a hatch in its square. */
const SAME_GROUND = 3;
const POINTS = 3000;
/** The faintest layer, the hatched side, differs from the ground by 12. */
const SEEN = 10;
/** Two ways of smoothing edges differ by a CSS px. */
const NEAR = RATIO;
/** Of symbols and strokes the edges, which are smoothed differently, are a good part. */
const SAME_INK = 8;

/** The share of what is drawn on either map that must be drawn on the other. */
const MOST = 0.95;
/** The strokes of a hatch need not meet, and a name may stand on another side of its place or farther along its line. */
const LEAST: Readonly<Partial<Record<LayerId, number>>> = {
  sides: 0.9,
  // MapLibre smooths a circle inwards, by much of so small a dot.
  density: 0.8,
  zones: 0.6,
  areas: 0.6,
  labels: 0.5,
};

let browser: Browser;
let state: AppState;

beforeAll(async () => {
  if (ALL_REPORTS === null) throw new Error('Expected a period');
  state = await shippedState({ period: ALL_REPORTS, camera: CAMERA });
  browser = await launchChromium();
});

afterAll(() => browser.close());

describe('the map on screen and the map on a page', () => {
  test('have the same layers at the same places in the same colours', async () => {
    const { page, close } = await openPage(browser, hashOf([]), {
      viewport: VIEWPORT,
      deviceScaleFactor: RATIO,
    });
    await waitForMap(page);
    const screen = await bareMap(page);
    const bare: Pair = { screen: await screen(), page: pageOf([]) };
    const compare = async (layers: readonly LayerId[], without: Pair): Promise<Pair> => {
      const pair = { screen: without.screen, page: pageOf(layers) };
      await page.evaluate(async (hash) => {
        location.hash = hash;
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      }, hashOf(layers));
      await page.locator('#map[aria-busy="false"]').waitFor({ state: 'attached' });
      await expect
        .poll(
          async () => {
            pair.screen = await screen();
            return differences(layers, without, pair);
          },
          { timeout: 20_000, interval: 500 },
        )
        .toEqual([]);
      return pair;
    };
    for (const id of ALL) {
      const company = COMPANY[id] ?? [];
      const without = company.length === 0 ? bare : await compare(company, bare);
      await compare([...company, id], without);
    }
    await compare(ALL, bare);
    await close();
  }, 300_000);
});

interface Pair {
  screen: Pixels;
  readonly page: Pixels;
}

/** What tells the two maps apart, in words; nothing where they are the same map. */
function differences(layers: readonly LayerId[], without: Pair, pair: Pair): readonly string[] {
  const name = layers.join();
  return [...groundDifferences(name, pair), ...inkDifferences(name, layers.at(-1), without, pair)];
}

/** Compares the colours of calm ground at points spread evenly over the map (a Kronecker sequence: no two runs differ). */
function groundDifferences(name: string, { screen, page }: Pair): readonly string[] {
  const found: string[] = [];
  let calm = 0;
  for (let i = 1; i <= POINTS; i++) {
    const [x, y] = [
      inside((i * Math.SQRT2) % 1, screen.width),
      inside((i * Math.sqrt(3)) % 1, screen.height),
    ];
    const [one, other] = [colourAround(screen, x, y, REACH), colourAround(page, x, y, REACH)];
    if (one.spread > CALM || other.spread > CALM) continue;
    calm++;
    if (colourDistance(one.mean, other.mean) > SAME_GROUND)
      found.push(`${name}: ${one.mean.join()} on screen at ${x},${y}, ${other.mean.join()}`);
  }
  return calm < POINTS / 4 ? [`${name}: calm at ${calm} points only`] : found.slice(0, 3);
}

function inside(share: number, length: number): number {
  return REACH + Math.floor(share * (length - 2 * REACH));
}

/** Compares what the last of the layers adds: where, and in what colour. */
function inkDifferences(
  name: string,
  id: LayerId | undefined,
  without: Pair,
  { screen, page }: Pair,
): readonly string[] {
  const onScreen = changedPixels(without.screen, screen, SEEN);
  const onPage = changedPixels(without.page, page, SEEN);
  const least = (id === undefined ? undefined : LEAST[id]) ?? MOST;
  const shares = {
    screen: shareNear(onScreen, onPage, screen.width, NEAR),
    page: shareNear(onPage, onScreen, screen.width, NEAR),
  };
  const [one, other] = [screen, page].map((picture) => meanColour(picture, onScreen, onPage));
  if (one == null || other == null) return [`${name}: not on both`];
  return [
    ...(shares.screen < least ? [`${name}: ${shares.screen} of the screen on the page`] : []),
    ...(shares.page < least ? [`${name}: ${shares.page} of the page on screen`] : []),
    ...(colourDistance(one, other) > SAME_INK
      ? [`${name}: drawn in ${one.join()} on screen, in ${other.join()} on the page`]
      : []),
  ];
}

function hashOf(layers: readonly LayerId[]): string {
  return encodeView({ ...state.view.value, camera: CAMERA, layers });
}

/** Hides all but the map; what then takes the compared part of it. */
async function bareMap(page: Page): Promise<() => Promise<Pixels>> {
  const canvas = page.locator('#map canvas');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('Expected a map');
  await canvas.evaluate((element) => {
    document.body.style.visibility = 'hidden';
    if (element instanceof HTMLElement) element.style.visibility = 'visible';
  });
  const [x, y] = [
    box.x + (box.width - PART.width) / 2,
    box.y + Math.round((box.height - PART.height) / 2),
  ];
  return () => pixelsOfPage(page, { ...PART, x, y });
}

/** A page shows the ground that a screen of middling size would: the zoom of its view follows from the size of its frame. */
let pageZoom = CAMERA.zoom;

/** The compared part of the map on a page of A4, whose map is at the zoom of the screen's. */
function pageOf(layers: readonly LayerId[]): Pixels {
  const size = readPageSize('a4', null, 96 * RATIO);
  if (!size.ok) throw new Error(size.reason);
  const compose = (zoom: number): ComposedPage => {
    changeView(state, { layers, camera: { ...CAMERA, zoom } });
    const parts = { legend: false, locator: false, table: false, timeline: false };
    return composePage(state, mapPicture(state), {
      size: size.value,
      title: null,
      extent: null,
      parts,
    });
  };
  let composed = compose(pageZoom);
  const less = CAMERA.zoom - composed.projection.camera.zoom;
  if (Math.abs(less) > 1e-9) {
    pageZoom += less;
    composed = compose(pageZoom);
  }
  const { scene, frame } = composed;
  const { pixelWidth: width, pixelHeight: height } = size.value;
  const data = rasterPixels(scene, size.value);
  const part = { width: PART.width * RATIO, height: PART.height * RATIO };
  return cropped(
    { width, height, data },
    {
      ...part,
      x: (frame.x + frame.width / 2) * RATIO - part.width / 2,
      y: (frame.y + frame.height / 2) * RATIO - part.height / 2,
    },
  );
}
