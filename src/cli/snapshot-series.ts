import { hoursOf } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import { mapPictures } from '../map/map-pictures.ts';
import { NODE_FONTS } from '../snapshot/node/node-fonts.ts';
import type { PageRequest, SeriesForm } from '../snapshot/page/page.ts';
import type { PageSize } from '../snapshot/page/page-size.ts';
import { atlasCover } from '../snapshot/series/atlas-cover.ts';
import { atlasPage, stepRequest } from '../snapshot/series/atlas-page.ts';
import { composeFrames } from '../snapshot/series/compose-frames.ts';
import { composeMultiples } from '../snapshot/series/compose-multiples.ts';
import { createSeries } from '../snapshot/series/series.ts';
import type { Series, SeriesPage } from '../snapshot/series/series.ts';
import { STEP_BY } from '../snapshot/series/steps.ts';
import type { StepBy } from '../snapshot/series/steps.ts';
import { pagePdf, recipeOf } from '../snapshot/write-page.ts';
import type { AppState } from '../state/app-state.ts';
import { CliError } from './cli-error.ts';
import { counted } from './counted.ts';
import type { SnapshotArguments } from './snapshot-arguments.ts';
import { warnOfLegend, writeDataBeside, writePage } from './snapshot-output.ts';
import type { PageFormat } from './snapshot-output.ts';
import type { StartView } from './snapshot-view.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** How long a frame stands where nothing is said. */
const HOLD_MS = 1000;
/** More pages, frames or files than this are a mistake. */
const MOST_STEPS = 400;
/** A frame of an animation is drawn at once, in memory. */
const MOST_FRAME_PIXELS = 4_000_000;

/** The series that is asked for, or that the file given as VIEW was; null for a single map. */
export function seriesForm(
  { each, multiples, format, holdMs }: SnapshotArguments,
  { recipe }: StartView,
  span: Period,
): SeriesForm | null {
  const known = recipe?.page.series;
  if (multiples !== null) return { form: 'multiples', by: multiples, holdMs: 0 };
  if (format === 'gif') {
    const by = each ?? known?.by ?? sensibleStep(span);
    return { form: 'animation', by, holdMs: holdMs ?? (known?.holdMs || HOLD_MS) };
  }
  if (each !== null) return { form: 'atlas', by: each, holdMs: 0 };
  if (known === undefined || known.form === 'animation') return null;
  return known.form === 'multiples' || format === 'pdf' ? known : null;
}

/** Not many more than sixty frames. */
function sensibleStep(span: Period): StepBy {
  const days = hoursOf(span) / 24;
  if (days <= 62) return 'day';
  return days <= 420 ? 'week' : 'month';
}

/** What a series is made of. */
export interface SeriesSetting {
  readonly asked: SnapshotArguments;
  readonly start: StartView;
  readonly state: AppState;
  readonly size: PageSize;
  readonly form: SeriesForm;
}

/** Writes a series: an atlas or a file for each page, small maps on one page, or an animation. */
export async function writeSeries(setting: SeriesSetting): Promise<void> {
  const { asked, start, state, size, form } = setting;
  const title = asked.title ?? start.recipe?.page.title ?? null;
  const series = seriesOf(setting, title);
  const isMoved = asked.date !== null || asked.between !== null;
  const known = isMoved ? null : (start.recipe?.page.extent ?? null);
  const shown = form.form === 'multiples' ? series.bareExtent : series.extent;
  const extent = known ?? (start.hasCamera ? null : shown);
  const request: PageRequest = {
    size,
    title,
    extent,
    parts: { legend: true, locator: true, table: true, timeline: true },
    series: form,
  };
  if (form.form === 'animation') await writeAnimation(asked.out, state, series, request);
  else if (form.form === 'multiples') await writeMultiples(asked, state, series, request);
  else if (asked.format === 'pdf') await writeAtlas(asked.out, state, series, request);
  else return writeFiles(asked, state, series, request);
  if (asked.hasData) await writeDataBeside(asked.out, state);
}

function seriesOf({ state, form }: SeriesSetting, title: string | null): Series {
  const by = STEP_BY.find((each) => each === form.by);
  if (by === undefined)
    throw new CliError(`VIEW is a series by "${form.by}", which this version does not know.`, 1);
  const series = createSeries(state, by, mapPictures, title);
  const { length } = series.pages;
  if (length === 0) throw new CliError(nothingIn(by), 1);
  if (length > MOST_STEPS)
    throw new CliError(
      `A series has at most ${MOST_STEPS} maps; by ${by} these would be ${length}. Choose a shorter span or a longer step.`,
      1,
    );
  return series;
}

function nothingIn(by: StepBy): string {
  return by === 'region'
    ? 'The regions of this level have no outlines, so there is no page for each: choose --by oblast or --by area.'
    : 'Nothing is shown in the span: no report and no observation lies in it, so there is nothing to draw.';
}

async function writeAnimation(
  out: string,
  state: AppState,
  series: Series,
  request: PageRequest,
): Promise<void> {
  const { size } = request;
  const { pixelWidth: width, pixelHeight: height } = size;
  if (width * height > MOST_FRAME_PIXELS)
    throw new CliError(
      `A frame of an animation has at most 4 million px; --page ${size.id} at ${size.dpi} dpi has ${width} x ${height}. Choose a smaller --page or --dpi.`,
      1,
    );
  const [{ encodeGif }, { rasterPixels }] = await Promise.all([
    import('../snapshot/write/gif.ts'),
    import('../snapshot/node/resvg-png.ts'),
  ]);
  const frames = composeFrames(series, request);
  if (frames === null)
    throw new CliError(
      `A frame of ${width} x ${height} px has no room for the map with its legend and figures. Choose a larger --page, or a smaller --dpi for smaller letters.`,
      1,
    );
  const head = {
    width,
    height,
    holdMs: request.series?.holdMs ?? HOLD_MS,
    recipe: recipeOf(state, series, request),
    count: frames.scenes.length,
  };
  const gif = await encodeGif(head, async (i) => {
    const scene = frames.scenes[i]?.();
    if (scene === undefined) throw new Error(`Expected frame ${i}, got none`);
    return rasterPixels(scene, size);
  });
  await writeWholeFile(out, gif);
  say(`${out}: ${counted(frames.scenes.length, 'frame')} of ${width} x ${height} px`, series);
}

async function writeMultiples(
  { out, format }: SnapshotArguments,
  state: AppState,
  series: Series,
  request: PageRequest,
): Promise<void> {
  const page = composeMultiples(series, request);
  if (page === null || format === 'gif')
    throw new CliError(
      `${counted(series.pages.length, 'map')} by ${series.by} cannot be read on a page of this size. Choose a larger --page, a shorter span or a longer step.`,
      1,
    );
  await writePage(out, format, state, page, request);
  say(`${out}: ${counted(series.pages.length, 'map')} on one page`, series);
}

async function writeAtlas(
  out: string,
  state: AppState,
  series: Series,
  request: PageRequest,
): Promise<void> {
  const pages = series.pages.map((page) => atlasPage(state, page, request));
  const without = pages.filter((page) => page.isLegendMissing).length;
  if (without > 0) warnOfLegend(without);
  const covers = atlasCover(series, request);
  await writeWholeFile(out, await pagePdf(state, [...covers, ...pages], request, NODE_FONTS));
  say(`${out}: ${counted(pages.length, 'page')} with cover and contents`, series);
}

async function writeFiles(
  { out, format, hasData }: SnapshotArguments,
  state: AppState,
  series: Series,
  request: PageRequest,
): Promise<void> {
  const view = state.view.value;
  for (const page of series.pages) {
    const file = out.replace(/\.([^.]+)$/u, `-${page.step.id}.$1`);
    const { series: _, ...single } = stepRequest(page, request);
    const composed = atlasPage(state, page, request);
    if (composed.isLegendMissing) warnOfLegend(1);
    state.view.value = { ...view, ...page.step.change };
    await writePage(file, pageFormat(format), state, composed, single);
    if (hasData) await writeDataBeside(file, state);
    state.view.value = view;
    say(`${file}: ${request.size.pixelWidth} x ${request.size.pixelHeight} px`, page);
  }
}

function pageFormat(format: SnapshotArguments['format']): PageFormat {
  if (format === 'gif') throw new Error('Expected the form of a page, got an animation');
  return format;
}

function say(line: string, { content }: Pick<SeriesPage, 'content'>): void {
  process.stdout.write(`${[line, ...content.sentences].join('\n')}\n`);
}
