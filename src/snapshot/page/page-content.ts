import { hoursOf } from '../../base/period.ts';
import { createFormats } from '../../cartography/formats.ts';
import type { Formats } from '../../cartography/formats.ts';
import { LAYERS } from '../../cartography/layer-catalogue.ts';
import { createWords, isWordKey } from '../../cartography/words/words.ts';
import type { Words } from '../../cartography/words/words.ts';
import { FILTERS } from '../../model/filter.ts';
import { isLocated } from '../../model/observation-table.ts';
import type { Report } from '../../model/report.ts';
import { declaredRegions, reconcile, unlocatedNowhere } from '../../state/reconciled.ts';
import type { AppState } from '../../state/app-state.ts';
import { shownReports } from '../shown-data.ts';
import { shownHash } from '../shown-hash.ts';
import { figureTable, figureText, nameOf } from './figure-table.ts';
import type { FigureTable } from './figure-table.ts';

/** Every word and figure of a page. */
export interface PageContent {
  readonly words: Words;
  readonly formats: Formats;
  readonly title: string;
  /** Period and zone, reports, filters: one line each. */
  readonly subtitle: readonly string[];
  readonly table: FigureTable;
  /** The figures in a sentence for each region, where there is no room for a table. */
  readonly sentences: readonly string[];
  /** How much of the data is shown, and how much of it has no place. */
  readonly shown: readonly string[];
  readonly caveat: string;
  readonly credits: readonly string[];
  readonly dated: string;
  /** The same with the beginning of the hash, for a page without room for all of it. */
  readonly datedBriefly: string;
  readonly made: string;
  readonly hash: string;
  /** The day of the newest data on the page in ISO form; no clock has a part in it. */
  readonly dataDate: string;
  readonly reports: readonly Report[];
  /** What the map shows, for somebody who cannot see it. */
  readonly alt: string;
}

/** More reports or publishers than this are counted and not named; the file names them all. */
const MOST_NAMED = 6;
/** As many digits tell any two states of the data apart; the file carries all of them. */
const BRIEF_HASH = 16;

/** Writes all texts of a page for the state, in its language. */
export function pageContent(state: AppState, ownTitle: string | null): PageContent {
  const { language } = state.view.value;
  const words = createWords(language);
  const formats = createFormats(language);
  const reports = shownReports(state);
  const hash = shownHash(state);
  const dataDate = dateOfData(state, reports);
  const sentences = figureSentences(state, words, formats);
  const shown = shownLines(state, words, formats);
  const caveat = words('caveat');
  const date = formats.day(Date.parse(`${dataDate}T12:00Z`) / 60_000);
  const datedWith = (digits: string): string => words('snapshot.dated', { date, hash: digits });
  return {
    words,
    formats,
    title: ownTitle ?? titleOf(state, words, formats),
    subtitle: subtitleOf(state, reports, words, formats),
    table: figureTable(state, words, formats),
    sentences,
    shown,
    caveat,
    credits: creditsOf(state, words, formats),
    dated: datedWith(hash),
    datedBriefly: datedWith(`${hash.slice(0, BRIEF_HASH)}…`),
    made: words('snapshot.made'),
    hash,
    dataDate,
    reports,
    alt: words('snapshot.alt', { figures: sentences.join(' '), shown: shown.join(' '), caveat }),
  };
}

function titleOf({ view }: AppState, words: Words, formats: Formats): string {
  const { period } = view.value;
  return hoursOf(period) > 24
    ? words('snapshot.title-period', { days: formats.days(period) })
    : words('snapshot.title-day', { day: formats.day(period.end) });
}

function subtitleOf(
  state: AppState,
  reports: readonly Report[],
  words: Words,
  formats: Formats,
): readonly string[] {
  const { period, choices } = state.view.value;
  const span = words('snapshot.period', {
    period: formats.period(period),
    hours: formats.hours(period),
  });
  const few = reports.length <= MOST_NAMED;
  const named = few
    ? words('snapshot.reports', {
        n: reports.length,
        ids: formats.list(reports.map(({ id }) => id)),
      })
    : words('snapshot.many-reports', { n: reports.length });
  // What the user's own files leave unsaid is no name of a mission or of a publisher.
  const of = (pick: (report: Report) => string): readonly string[] =>
    [...new Set(reports.map(pick))].filter((name) => name !== '');
  const [only, ...others] = reports;
  const title = only !== undefined && others.length === 0 ? only.title : named;
  const publishers = of((each) => each.source.publisher);
  const published =
    publishers.length <= MOST_NAMED
      ? publishers.join(', ')
      : words('snapshot.many-publishers', { n: publishers.length });
  const source =
    only === undefined
      ? words('snapshot.no-report')
      : [of((each) => each.source.mission).join(', '), title, published]
          .filter((part) => part !== '')
          .join(' · ');
  const filters = FILTERS.flatMap(({ id }): readonly string[] => {
    const chosen = choices[id];
    if (chosen === undefined) return [];
    const values = chosen.map((value) => filterValue(state, id, value, words));
    const list = values.length === 0 ? words('filters.nothing') : formats.list(values);
    return [words('snapshot.filter', { filter: words(`filter.${id}`), values: list })];
  });
  return [
    span,
    source,
    ...(filters.length === 0 ? [] : [words('snapshot.filtered', { filters: filters.join('; ') })]),
  ];
}

/** A value of a filter by its name, such as that of a side or of a kind. */
export function filterValue(state: AppState, filter: string, value: string, words: Words): string {
  const side = state.data.value.geography.hierarchy.sides.find((each) => each.id === value);
  if (side !== undefined) return nameOf(side.name, words);
  const key = `${filter}.${value}`;
  return isWordKey(key) ? words(key) : value === '' ? words('figure.none') : value;
}

function figureSentences(state: AppState, words: Words, formats: Formats): readonly string[] {
  const { geography } = state.data.value;
  return declaredRegions(state, state.view.value.period)
    .filter(({ declared }) => declared.reportIds.length > 0)
    .map(({ regionId, declared }) => {
      const region = geography.regions.find((each) => each.id === regionId);
      const figures = {
        region: region === undefined ? regionId : nameOf(region.name, words),
        violations: figureText(declared.violations, words, formats),
        explosions: figureText(declared.explosions, words, formats),
        v: declared.violations?.value ?? 0,
        e: declared.explosions?.value ?? 0,
      };
      return declared.previous === null
        ? words('snapshot.alt-figures', figures)
        : words('snapshot.line-figures', {
            ...figures,
            previous: figureText(declared.previous, words, formats),
          });
    });
}

function shownLines(state: AppState, words: Words, formats: Formats): readonly string[] {
  const { table } = state.data.value;
  const rows = state.rows.value;
  let unlocated = 0;
  for (const row of rows) if (!isLocated(table, row)) unlocated++;
  const { of } = state.selection.value;
  const missing = reconcile(state, state.view.value.period)?.reduce(
    (sum, each) => sum + Math.max(0, each.missing ?? 0) + each.unlocated,
    unlocatedNowhere(state),
  );
  const count = missing === undefined ? 0 : Math.round(missing);
  return [
    words('snapshot.shown', {
      shown: formats.count(rows.length),
      of: formats.count(of),
      n: of,
      unlocated: formats.count(unlocated),
    }),
    ...(count === 0 ? [] : [words('snapshot.unplaced', { n: count, count: formats.count(count) })]),
  ];
}

/** The credits of the layers that are shown; they cannot be switched off. */
function creditsOf(state: AppState, words: Words, formats: Formats): readonly string[] {
  const shown = LAYERS.filter(({ id }) => state.isShown(id));
  const credits = [...new Set(shown.flatMap((layer) => layer.credits))];
  return [
    words('credits'),
    ...(credits.length === 0
      ? []
      : [
          words('snapshot.credits', {
            credits: formats.list(credits.map((credit) => words(`credit.${credit}`))),
          }),
        ]),
  ];
}

/** The latest day on which a report shown was issued; where none says so, the day on which the period ends. */
function dateOfData(state: AppState, reports: readonly Report[]): string {
  const issued = reports.flatMap((report) => report.issued?.slice(0, 10) ?? []).toSorted();
  const end = new Date(state.view.value.period.end * 60_000).toISOString().slice(0, 10);
  return issued.at(-1) ?? end;
}
