import type { Period } from '../base/period.ts';
import type { AppData } from '../data/app-data.ts';
import { divisionOf } from '../model/geography.ts';
import type { Extent } from '../snapshot/map/web-mercator.ts';
import { composePage } from '../snapshot/page/compose-page.ts';
import type { ComposedPage } from '../snapshot/page/compose-page.ts';
import type { PageSize } from '../snapshot/page/page-size.ts';
import { ALL_PARTS } from '../snapshot/page/page.ts';
import type { PageRequest } from '../snapshot/page/page.ts';
import { joinExtents, isAnythingShown, shownExtent } from '../snapshot/page/shown-extent.ts';
import { shownHash } from '../snapshot/shown-data.ts';
import { createAppState } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import type { View } from '../state/view.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { loadDataWith } from './load-data-with.ts';
import { mapPicture } from '../map/map-picture.ts';
import { misuse, readSnapshotArguments, sizeOf } from './snapshot-arguments.ts';
import type { SnapshotArguments } from './snapshot-arguments.ts';
import { writeAtlas, writeDataBeside, writePage } from './snapshot-output.ts';
import { dayOf, periodOfDay, periodsWithin, readSpan } from './snapshot-period.ts';
import { readStartView } from './snapshot-view.ts';
import type { StartView } from './snapshot-view.ts';

const HELP = `Usage: contactline snapshot [VIEW] --out FILE [options]

Draws a map fit for print, complete with title, legend, scale, figures, credits and the data's hash, without a browser.
VIEW is an address of the page (or what follows its "#"), or a PNG, SVG or PDF made earlier; without it the first view.

  --out FILE       .png, .svg or .pdf; SVG and PDF are true vectors with real text
  --page SIZE      a4 (default), a3, letter, slide, square, story, column, or WxHmm or WxHpx
  --portrait       paper upright; --landscape is the default for a4, a3 and letter
  --dpi N          36 to 600; 300 for paper, 192 for slide, square and story, 96 for WxHpx
  --date D         the report that ends on the day D, such as 2022-02-16
  --between A..B   from the evening before day A to the evening of day B, or two instants with offset
  --by LEVEL       figures by oblast (default), side, area or band
  --lang LANGUAGE  en (default) or uk
  --title TEXT     in place of the title that says what and when
  --add REPORT     add a report in the project's GeoJSON form; may be repeated
  --each day       one page for each report period: files named by day, or one PDF with cover and contents
  --data           write what is shown beside the picture, as GeoJSON and CSV

The picture carries its whole view, its sources and the SHA-256 of its data. The same data and words give the same
bytes. The frame is what is shown, or the part of the map that VIEW names.
`;

export const snapshotCommand: Command = {
  name: 'snapshot',
  summary: 'draw a map for print or publication as PNG, SVG or PDF',
  help: HELP,
  async run(args) {
    const asked = readSnapshotArguments(args);
    const start = await readStartView(asked.view);
    const size = sizeFor(asked, start);
    const data = await loadDataWith(asked.added);
    const state = createAppState(data, viewFor(asked, start, data));
    if (asked.isSeries) await writeSeries(asked, start, state, size);
    else await writeSingle(asked, start, state, size);
  },
};

function sizeFor({ page, orientation, dpi }: SnapshotArguments, { recipe }: StartView): PageSize {
  const known = recipe?.page;
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
  if (level !== null && divisionOf(geography, level) === null) {
    const known = geography.divisions.map((each) => each.level.id).join(', ');
    throw misuse(`--by expects ${known}; got "${level}".`);
  }
  return {
    ...view,
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
  warnOfOtherData(asked, start, state);
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
  await writePage(asked.out, asked.format, state, page, request);
  if (asked.hasData) await writeDataBeside(asked.out, state);
  say(asked.out, size, page);
}

async function writeSeries(
  asked: SnapshotArguments,
  start: StartView,
  state: AppState,
  size: PageSize,
): Promise<void> {
  const span =
    asked.between === null && asked.date === null ? wholeSpan(state) : state.view.value.period;
  const periods = periodsWithin(state.data.value.reports, span);
  if (periods.length === 0)
    throw new CliError('No report lies in the span, so there is nothing to draw.', 1);
  const extent = start.hasCamera ? null : extentOfAll(state, periods);
  const request: PageRequest = { size, title: asked.title, extent, parts: ALL_PARTS };
  const showPeriod = (period: Period): ComposedPage => {
    state.view.value = { ...state.view.value, period };
    return composePage(state, mapPicture(state), request);
  };
  if (asked.format === 'pdf') {
    await writeAtlas(asked.out, state, request, { span, periods, showPeriod });
    process.stdout.write(`${asked.out}: ${periods.length} pages with cover and contents\n`);
    return;
  }
  const used = new Set<string>();
  for (const period of periods) {
    const page = showPeriod(period);
    let name = dayOf(period.end);
    for (let i = 2; used.has(name); i++) name = `${dayOf(period.end)}-${i}`;
    used.add(name);
    const file = asked.out.replace(/\.([^.]+)$/u, `-${name}.$1`);
    await writePage(file, asked.format, state, page, request);
    if (asked.hasData) await writeDataBeside(file, state);
    say(file, size, page);
  }
}

/** One frame for all pages, so that they can be compared. */
function extentOfAll(state: AppState, periods: readonly Period[]): Extent | null {
  const { view } = state;
  const extents = periods.flatMap((period) => {
    view.value = { ...view.value, period };
    return shownExtent(state, mapPicture(state).drawing) ?? [];
  });
  return joinExtents(extents);
}

function wholeSpan({ data }: AppState): Period {
  const periods = data.value.reports.map((report) => report.period);
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
  const lines = [
    `${file}: ${size.pixelWidth} x ${size.pixelHeight} px at ${size.dpi} dpi`,
    ...content.sentences,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
