import { createWords } from '../cartography/words/words.ts';
import { mapPictures } from '../map/map-pictures.ts';
import type { ExportPage, ExportStep } from '../panels/export/exporter.ts';
import { BROWSER_FONTS } from '../snapshot/browser/browser-fonts.ts';
import { canvasPixels } from '../snapshot/browser/canvas-picture.ts';
import type { Progress } from '../snapshot/browser/canvas-picture.ts';
import type { ShownGround } from '../snapshot/page/compose-page.ts';
import type { PageRequest } from '../snapshot/page/page.ts';
import { atlasCover } from '../snapshot/series/atlas-cover.ts';
import { atlasPage } from '../snapshot/series/atlas-page.ts';
import { composeFrames } from '../snapshot/series/compose-frames.ts';
import { composeMultiples } from '../snapshot/series/compose-multiples.ts';
import { createSeries } from '../snapshot/series/series.ts';
import type { Series } from '../snapshot/series/series.ts';
import { seriesSteps } from '../snapshot/series/steps.ts';
import { pagePdf, recipeOf } from '../snapshot/write-page.ts';
import { createAppState } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import { movedExtent } from './moved-extent.ts';
import { basicPage, pictureOf } from './written-page.ts';

/** More maps than this would keep the page busy for too long. */
const MOST_MAPS = 62;

/** A series of the state, drawn in a state of its own so that the page in use does not flicker. */
export interface PageSeries {
  readonly state: AppState;
  readonly series: Series;
}

/** Cuts the period of the state into maps. Throws an error in the user's words where there are none or too many. */
export function pageSeries(shown: AppState, by: ExportStep, title: string | null): PageSeries {
  const state = createAppState(shown.data.value, shown.view.value);
  const words = createWords(state.view.value.language);
  const n = seriesSteps(state, by).length;
  if (n === 0) throw new Error(words('export.no-map'));
  if (n > MOST_MAPS) throw new Error(words('export.too-many', { n }));
  return { state, series: createSeries(state, by, mapPictures, title) };
}

/** The page that stands for a series: its first page, its one page, or its first frame. Throws where it has no room. */
export function seriesPage(pages: PageSeries, request: PageRequest): ExportPage {
  switch (request.series?.form) {
    case 'multiples':
      return multiplesPage(pages, request);
    case 'animation':
      return animationPage(pages, request);
    default:
      return atlasFirstPage(pages, request);
  }
}

function multiplesPage(pages: PageSeries, request: PageRequest): ExportPage {
  const { state, series } = pages;
  const page = composeMultiples(series, request);
  if (page === null) throw new Error(noRoom(pages));
  return {
    ...basicPage(page.scene, page.frame, page.content, request, (format, progress) => {
      if (format === 'gif') throw new Error('Expected the form of a picture, got gif');
      return pictureOf(state, page, request, format, progress);
    }),
    formats: ['png', 'svg', 'pdf', 'jpeg', 'webp'],
    maps: series.pages.length,
    moved: mover(pages, request, page.ground),
  };
}

function animationPage(pages: PageSeries, request: PageRequest): ExportPage {
  const { state, series } = pages;
  const frames = composeFrames(series, request);
  const [first] = frames?.scenes ?? [];
  if (frames === null || first === undefined) throw new Error(noRoom(pages));
  const write = async (progress: Progress): Promise<BlobPart> => {
    const { encodeGif } = await import('../snapshot/write/gif.ts');
    const { pixelWidth: width, pixelHeight: height } = request.size;
    const recipe = recipeOf(state, series, request);
    const count = frames.scenes.length;
    const head = { width, height, holdMs: request.series?.holdMs ?? 0, recipe, count };
    const pixelsOf = async (i: number): Promise<Uint8Array> => {
      progress.signal.throwIfAborted();
      // Lets the page breathe between frames, and a press on "Stop" arrive.
      await new Promise((resolve) => setTimeout(resolve));
      return canvasPixels((frames.scenes[i] ?? first)(), request.size);
    };
    return encodeGif(head, pixelsOf, (done) => progress.onShare(done / count));
  };
  return {
    ...basicPage(first(), frames.frame, series.content, request, (_, progress) => write(progress)),
    formats: ['gif'],
    maps: series.pages.length,
    moved: mover(pages, request, frames.ground),
  };
}

function atlasFirstPage(pages: PageSeries, request: PageRequest): ExportPage {
  const { state, series } = pages;
  const [first] = series.pages;
  if (first === undefined) throw new Error(noRoom(pages));
  const page = atlasPage(state, first, request);
  const write = async ({ signal, onShare }: Progress): Promise<BlobPart> => {
    const composed = [...atlasCover(series, request)];
    for (const [i, each] of series.pages.entries()) {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve));
      composed.push(atlasPage(state, each, request));
      onShare((0.8 * (i + 1)) / series.pages.length);
    }
    return pagePdf(state, composed, request, BROWSER_FONTS);
  };
  return {
    ...basicPage(page.scene, page.frame, series.content, request, (_, progress) => write(progress)),
    formats: ['pdf'],
    maps: series.pages.length,
    moved: mover(pages, request, page),
  };
}

function mover(pages: PageSeries, request: PageRequest, ground: ShownGround): ExportPage['moved'] {
  return (x, y, nearer) =>
    seriesPage(pages, { ...request, extent: movedExtent(ground, x, y, nearer) });
}

function noRoom({ state, series }: PageSeries): string {
  return createWords(state.view.value.language)('export.no-room', { n: series.pages.length });
}
