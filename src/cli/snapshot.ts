import type { Period } from '../base/period.ts';
import type { AppData } from '../data/app-data.ts';
import { divisionOf } from '../model/geography.ts';
import { composePage } from '../snapshot/page/compose-page.ts';
import type { ComposedPage } from '../snapshot/page/compose-page.ts';
import type { PageSize } from '../snapshot/page/page-size.ts';
import { ALL_PARTS } from '../snapshot/page/page.ts';
import type { PageRequest } from '../snapshot/page/page.ts';
import { isAnythingShown, shownExtent } from '../snapshot/page/shown-extent.ts';
import { shownHash } from '../snapshot/shown-hash.ts';
import { createAppState } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import type { View } from '../state/view.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { loadDataWith } from './load-data-with.ts';
import { mapPicture } from '../map/map-picture.ts';
import { misuse, readSnapshotArguments, sizeOf } from './snapshot-arguments.ts';
import type { SnapshotArguments } from './snapshot-arguments.ts';
import { warnOfLegend, writeDataBeside, writePage } from './snapshot-output.ts';
import { periodOfDay, readSpan } from './snapshot-period.ts';
import { seriesForm, writeSeries } from './snapshot-series.ts';
import { readStartView } from './snapshot-view.ts';
import type { StartView } from './snapshot-view.ts';

const HELP = `Usage: contactline snapshot [VIEW] --out FILE [options]

Draws a map fit for print, complete with title, legend, scale, figures, credits and the data's hash, without a browser.
VIEW is an address of the page (or what follows its "#"), or a file made earlier, here or on the page; without it the
first view.

  --out FILE       .png, .svg, .pdf or .gif; SVG and PDF are true vectors with real text, GIF is an animation;
                   .html is the map itself with its data inside, which opens from disk (about 3 MB)
  --page SIZE      a4 (default), a3, letter, slide, square, story, column, or WxHmm or WxHpx
  --portrait       paper upright; --landscape is the default for a4, a3 and letter
  --dpi N          36 to 600; 300 for paper, 192 for slide, square and story, 96 for WxHpx; an animation is 1280x720px
                   at 128 dpi unless --page says otherwise
  --date D         the report that ends on the day D, such as 2022-02-16
  --between A..B   from the evening before day A to the evening of day B, or two instants with offset
  --by LEVEL       figures by oblast (default), side, area or band
  --lang LANGUAGE  en (default) or uk
  --title TEXT     in place of the title that says what and when
  --add FILE       add a report or any other file that "contactline read" reads; may be repeated
  --each STEP      one map for each day, week, month, report, region (of --by), or value of a filter (kind, side, state):
                   files by that name, one PDF with cover and contents, or the frames of a GIF; all in one frame and on
                   one scale, over --between or all reports
  --multiples STEP small maps for each STEP on one page, with one legend
  --hold SECONDS   how long a frame of a GIF stands, 0.5 to 60 (default 1); the last one twice as long
  --data           write what is shown beside the picture, as GeoJSON and CSV

The picture carries its whole view, its sources and the SHA-256 of its data. The same data and words give the same
bytes. The frame is what is shown, or the part of the map that VIEW names.
`;

export const snapshotCommand: Command = {
  name: 'snapshot',
  summary: 'draw a map for print or publication as PNG, SVG, PDF, animated GIF or HTML',
  help: HELP,
  async run(args) {
    const asked = readSnapshotArguments(args);
    const start = await readStartView(asked.view);
    const size = sizeFor(asked, start);
    const data = await loadDataWith(asked.added);
    const state = createAppState(data, viewFor(asked, start, data));
    const form = seriesForm(asked, start, state.view.value.period);
    warnOfOtherData(asked, start, state);
    if (form === null) await writeSingle(asked, start, state, size);
    else await writeSeries({ asked, start, state, size, form });
  },
};

/** An animation is seen on screens. */
const FRAME_SIZE = '1280x720px';
const FRAME_DPI = 128;

function sizeFor(
  { page, orientation, dpi, format }: SnapshotArguments,
  { recipe }: StartView,
): PageSize {
  const known = recipe?.page;
  if (format === 'gif' && page === null && known?.series?.form !== 'animation')
    return sizeOf(FRAME_SIZE, null, dpi ?? FRAME_DPI);
  const turned =
    known?.orientation === 'portrait' || known?.orientation === 'landscape'
      ? known.orientation
      : null;
  return sizeOf(
    page ?? known?.size ?? 'a4',
    orientation ?? (page === null ? turned : null),
    dpi ?? (page === null ? (known?.dpi ?? null) : null),
  );
}

function viewFor(
  asked: SnapshotArguments,
  { view }: StartView,
  { reports, geography }: AppData,
): View {
  const { date, between, level, language } = asked;
  const isWhole = asked.view === null && date === null && between === null && isSeries(asked);
  if (level !== null && divisionOf(geography, level) === null) {
    const known = geography.divisions.map((each) => each.level.id).join(', ');
    throw misuse(`--by expects ${known}; got "${level}".`);
  }
  return {
    ...view,
    ...(isWhole ? { period: wholeSpan(reports) } : {}),
    ...(date === null ? {} : { period: periodOfDay(reports, date) }),
    ...(between === null ? {} : { period: readSpan(between) }),
    ...(level === null ? {} : { level }),
    ...(language === null ? {} : { language }),
  };
}

async function writeSingle(
  asked: SnapshotArguments,
  start: StartView,
  state: AppState,
  size: PageSize,
): Promise<void> {
  refuseEmpty(state);
  const picture = mapPicture(state);
  const title = asked.title ?? start.recipe?.page.title ?? null;
  const isMoved = asked.date !== null || asked.between !== null;
  const recipeExtent = start.recipe?.page.extent ?? null;
  const extent = isMoved && recipeExtent !== null ? null : recipeExtent;
  const request: PageRequest = {
    size,
    title,
    extent: extent ?? (start.hasCamera ? null : shownExtent(state, picture.drawing)),
    parts: ALL_PARTS,
  };
  const page = composePage(state, picture, request);
  if (page.isLegendMissing) warnOfLegend(1);
  if (asked.format === 'gif') throw new Error('Expected a page, got an animation');
  await writePage(asked.out, asked.format, state, page, request);
  if (asked.hasData) await writeDataBeside(asked.out, state);
  say(asked.out, size, page);
}

function isSeries({ each, multiples, format }: SnapshotArguments): boolean {
  return each !== null || multiples !== null || format === 'gif';
}

function wholeSpan(reports: AppData['reports']): Period {
  const periods = reports.map((report) => report.period);
  return {
    start: Math.min(...periods.map((period) => period.start)),
    end: Math.max(...periods.map((period) => period.end)),
  };
}

function refuseEmpty(state: AppState): void {
  if (!isAnythingShown(state))
    throw new CliError(
      'Nothing is shown: no report covers the period and no observation lies in it.',
      1,
    );
  const isFiltered = Object.keys(state.view.value.choices).length > 0;
  if (isFiltered && state.selection.value.length === 0)
    throw new CliError(
      'Nothing is shown: no observation of the period passes the filters of the view.',
      1,
    );
}

function warnOfOtherData(
  { view }: SnapshotArguments,
  { recipe }: StartView,
  state: AppState,
): void {
  if (recipe === null || recipe.dataHash === shownHash(state)) return;
  process.stderr.write(
    `warning: the data shown now are not those of ${view}: SHA-256 ${shownHash(state)}, there ${recipe.dataHash}\n`,
  );
}

function say(file: string, size: PageSize, { content }: ComposedPage): void {
  const form = file.toLowerCase().endsWith('.html')
    ? 'a page with its data inside'
    : `${size.pixelWidth} x ${size.pixelHeight} px at ${size.dpi} dpi`;
  const lines = [`${file}: ${form}`, ...content.sentences];
  process.stdout.write(`${lines.join('\n')}\n`);
}
