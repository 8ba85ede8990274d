import { csvCell } from '../data/csv-cell.ts';
import { formatInstant, zoneAt } from '../base/period.ts';
import { createWords } from '../cartography/words/words.ts';
import { MOST_WRITTEN, writeReportCollection } from '../data/write-geojson.ts';
import { OUTSIDE } from '../model/division.ts';
import { observationAt } from '../model/observation-at.ts';
import type { Observation } from '../model/observation.ts';
import { isLocated } from '../model/observation-table.ts';
import type { RegionTotal, Report } from '../model/report.ts';
import { rowsOf } from '../model/selection.ts';
import type { Selection } from '../model/selection.ts';
import { sharesAt } from '../model/tagging.ts';
import type { Share } from '../model/share-lists.ts';
import type { Tagging } from '../model/tagging.ts';
import type { AppState } from '../state/app-state.ts';

/** The reports that the page shows something of, earliest first. */
export function shownReports({ data, rows, periodReports }: AppState): readonly Report[] {
  const { table, reports } = data.value;
  const { report: ids } = table.dictionaries;
  const isShown = new Uint8Array(ids.length);
  for (const row of rows.value) isShown[table.report[row] ?? 0] = 1;
  const inPeriod = new Set(periodReports.value.map((report) => report.id));
  const shown = new Set(ids.filter((_, code) => isShown[code] === 1));
  return reports.filter(({ id }) => inPeriod.has(id) || shown.has(id));
}

/** A report of the period with its rows that are shown. */
interface ReportRows {
  readonly report: Report;
  readonly rows: readonly number[];
}

/** Throws in the user's words where there are more rows than can be written. */
function reportsWith(
  { data, periodReports, view }: AppState,
  selection: Selection,
): readonly ReportRows[] {
  const n = selection.length;
  if (n > MOST_WRITTEN)
    throw new Error(
      createWords(view.value.language)('export.too-many-rows', { n, most: MOST_WRITTEN }),
    );
  const { table, reports } = data.value;
  const byReport = new Map<string, number[]>();
  for (const row of rowsOf(selection)) {
    const id = table.dictionaries.report[table.report[row] ?? 0] ?? '';
    const known = byReport.get(id);
    if (known === undefined) byReport.set(id, [row]);
    else known.push(row);
  }
  const inPeriod = new Set(periodReports.value.map((report) => report.id));
  return reports
    .filter((report) => inPeriod.has(report.id) || byReport.has(report.id))
    .map((report) => ({ report, rows: byReport.get(report.id) ?? [] }));
}

/** A report as one GeoJSON text, in the form that the product reads. */
interface Collection {
  readonly report: Report;
  readonly text: string;
}

/** What is shown as one GeoJSON text for each report. */
export function shownCollections(state: AppState): readonly Collection[] {
  return collectionsOf(state, reportsWith(state, state.selection.value));
}

/** All of the period's reports, whatever the filters hide of them. */
export function periodCollections(state: AppState): readonly Collection[] {
  return collectionsOf(state, reportsWith(state, state.periodSelection.value));
}

function collectionsOf({ data }: AppState, reports: readonly ReportRows[]): readonly Collection[] {
  const { table } = data.value;
  return reports.map(({ report, rows }) => ({
    report,
    text: writeReportCollection(
      report,
      rows.map((row) => observationAt(table, row)),
    ),
  }));
}

const COLUMNS = [
  'type',
  'report',
  'id',
  'unit',
  'kind',
  'count',
  'qualifier',
  'min',
  'expected',
  'max',
  'start',
  'end',
  'precision',
  'lng',
  'lat',
  'place',
  'side',
  'weaponState',
  'means',
  'observer',
  'status',
  'description',
  'source',
  'licence',
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * What is shown as CSV (RFC 4180): declared totals, then one line for each observation and unit of the chosen level,
 * with the least, expected and greatest part of the count that lies there. An empty cell is no figure, never zero.
 */
export function shownCsv(state: AppState): string {
  const { table } = state.data.value;
  const tagging = state.counts.value?.tagging ?? null;
  const lines = reportsWith(state, state.selection.value).flatMap(
    ({ report, rows }): readonly Line[] => [
      ...report.totals.flatMap((total) => totalLines(report, total)),
      ...rows.flatMap((row) =>
        observationLines(report, observationAt(table, row), placing(tagging, row)),
      ),
    ],
  );
  const cells = lines.map((line) =>
    COLUMNS.map((column) => csvCell(line[column] ?? null)).join(','),
  );
  return `${[COLUMNS.join(','), ...cells].join('\r\n')}\r\n`;

  function placing(of: Tagging | null, row: number): readonly Placing[] {
    const whole: Omit<Share, 'unit'> = { min: 1, expected: 1, max: 1 };
    const shares = of === null ? null : sharesAt(of, row);
    if (shares !== null) return shares.map(({ unit, ...share }) => ({ unit: unitId(unit), share }));
    const unit = of?.unit[row] ?? OUTSIDE;
    return [{ unit: unitId(unit), share: isLocated(table, row) ? whole : null }];
  }

  function unitId(unit: number): string {
    return tagging?.division.units[unit]?.id ?? '';
  }
}

interface Placing {
  readonly unit: string;
  /** Null of an observation without a location. */
  readonly share: Omit<Share, 'unit'> | null;
}

function totalLines(report: Report, total: RegionTotal): readonly Line[] {
  return (['violations', 'explosions'] as const).map((kind): Line => ({
    type: 'declared',
    unit: total.regionId,
    kind,
    count: total[kind]?.value ?? null,
    qualifier: total[kind]?.qualifier ?? null,
    start: instant(total.period.start),
    end: instant(total.period.end),
    ...sourceOf(report, true),
  }));
}

function observationLines(
  report: Report,
  observation: Observation,
  placings: readonly Placing[],
): readonly Line[] {
  const {
    id,
    kind,
    count,
    qualifier,
    period,
    location,
    side,
    weaponState,
    means,
    observer,
    status,
  } = observation;
  const part = (share: number | undefined): number | null =>
    share === undefined || count === null ? null : Math.round(share * count * 1000) / 1000;
  return placings.map(({ unit, share }): Line => ({
    type: weaponState === null ? 'observation' : 'weapon',
    id,
    unit,
    kind,
    count,
    qualifier,
    min: part(share?.min),
    expected: part(share?.expected),
    max: part(share?.max),
    start: instant(period.start),
    end: instant(period.end),
    precision: location.precision,
    lng: 'at' in location ? location.at[0] : null,
    lat: 'at' in location ? location.at[1] : null,
    place:
      location.precision === 'place'
        ? location.name
        : 'regionId' in location
          ? location.regionId
          : null,
    side,
    weaponState,
    means,
    observer: observer?.name ?? null,
    status,
    description: observation.description,
    ...sourceOf(report, status === 'confirmed'),
  }));
}

/** Only what the report itself confirms points to its address. */
function sourceOf({ id, source }: Report, isConfirmed: boolean): Line {
  return { report: id, source: isConfirmed ? source.url : null, licence: source.licence };
}

function instant(minutes: number): string {
  return formatInstant(minutes, zoneAt(minutes));
}
