import { zoneAt } from '../base/period.ts';
import { combineReports } from './combine-reports.ts';
import type { ReportCopy } from './combine-reports.ts';
import { contradictionsOf, issueOfContradiction } from './contradiction.ts';
import type { Contradiction } from './contradiction.ts';
import { absorbedKeys } from './decision.ts';
import { HAND_REPORT_ID, editsInForce } from './edit.ts';
import type { Edit } from './edit.ts';
import type { Issue } from './issue.ts';
import { mergeSorted } from './merge-sorted.ts';
import type { Observation } from './observation.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Overlay } from './overlay.ts';
import type { Report } from './report.ts';
import { buildTable } from './table-builder.ts';
import { rowsOfKeys, withoutRows } from './table-rows.ts';
import { sourceOf, tableSource } from './table-source.ts';
import type { TableSource } from './table-source.ts';
import type { Workspace } from './workspace.ts';

/** What is known: reports, their observations, and what is wrong with them. */
export interface Known {
  readonly reports: readonly Report[];
  readonly table: ObservationTable;
  readonly issues: readonly Issue[];
}

export interface Combined extends Known {
  readonly contradictions: readonly Contradiction[];
  /** Keys of the rows that are left out because a merge counts them with another. */
  readonly absorbed: ReadonlySet<string>;
}

/**
 * What is shipped together with the shown overlays, without absorbed rows, and with changed rows as they were changed.
 * The order in which overlays were imported or are listed changes nothing. With an empty workspace the table is the
 * shipped one itself.
 */
export function combine(
  shipped: Known,
  workspace: Workspace,
  merge: (sources: readonly TableSource[]) => ObservationTable = mergeOnce,
): Combined {
  const overlays = workspace.overlays
    .filter((overlay) => overlay.isShown)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const edits = editsInForce(workspace.edits);
  const sources = [shipped, ...overlays.map(({ content }) => content)].map(sourceOf);
  const located = locate(sources, workspace, edits);
  const shownEdits = edits.filter(
    (edit) => edit.original === null || located.some((rows) => rows.has(edit.key)),
  );
  const present = new Set([
    ...located.flatMap((rows) => [...rows.keys()]),
    ...shownEdits.map((edit) => edit.key),
  ]);
  const absorbed = absorbedKeys(workspace.decisions, present);
  const gone = new Set([...absorbed, ...shownEdits.map((edit) => edit.key)]);
  const observations = shownEdits
    .filter((edit) => !absorbed.has(edit.key))
    .map((edit) => edit.changed);
  const parts = [
    ...sources.map((source, index) => without(source, rowsIn(located[index] ?? new Map(), gone))),
    tableSource(buildTable(observations)),
  ].filter(({ length }) => length > 0);
  const copies = [...copiesOf(shipped, overlays), ...handReports(observations)];
  const { reports, contradictions: copyContradictions } = combineReports(copies);
  const contradictions = [...copyContradictions, ...contradictionsOf(reports)];
  const known = new Set(shipped.reports.map((report) => report.id));
  const news = contradictions.filter((each) => isNews(each, known));
  return {
    reports,
    table: parts.length === 0 ? shipped.table : merge(parts),
    issues: [
      ...shipped.issues,
      ...overlays.flatMap((overlay) => overlay.content.issues),
      ...news.map(issueOfContradiction),
    ],
    contradictions,
    absorbed,
  };
}

function mergeOnce(sources: readonly TableSource[]): ObservationTable {
  return mergeSorted(sources.map((source) => source.read()));
}

/** The source without the rows; the same source where there are none to leave out. */
function without(source: TableSource, rows: ReadonlySet<number>): TableSource {
  return rows.size === 0 ? source : tableSource(withoutRows(source.read(), rows));
}

/** The rows in each table that decisions and edits speak of. */
function locate(
  sources: readonly TableSource[],
  { decisions }: Workspace,
  edits: readonly Edit[],
): readonly ReadonlyMap<string, number>[] {
  const keys = new Set(edits.map((edit) => edit.key));
  for (const { verdict, kept, absorbed } of decisions)
    if (verdict === 'merged') keys.add(kept).add(absorbed);
  return sources.map((source) => (keys.size === 0 ? NO_ROWS : rowsOfKeys(source.read(), keys)));
}

const NO_ROWS: ReadonlyMap<string, number> = new Map();

function rowsIn(rows: ReadonlyMap<string, number>, keys: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...rows].flatMap(([key, row]) => (keys.has(key) ? [row] : [])));
}

function copiesOf(shipped: Known, overlays: readonly Overlay[]): readonly ReportCopy[] {
  return [
    ...shipped.reports.map((report) => ({ report, overlayId: null })),
    ...overlays.flatMap(({ id, content }) =>
      content.reports.map((report) => ({ report, overlayId: id })),
    ),
  ];
}

/** The report that stands for what was added by hand without a report; none where there is nothing. */
function handReports(observations: readonly Observation[]): readonly ReportCopy[] {
  const own = observations.filter((each) => each.reportId === HAND_REPORT_ID);
  if (own.length === 0) return [];
  const period = {
    start: own.reduce((least, each) => Math.min(least, each.period.start), Infinity),
    end: own.reduce((most, each) => Math.max(most, each.period.end), -Infinity),
  };
  const report: Report = {
    id: HAND_REPORT_ID,
    kind: 'user',
    title: '',
    period,
    zone: zoneAt(period.end),
    datePrecision: 'minute',
    issued: null,
    language: 'en',
    source: { mission: '', publisher: '', url: null, licence: '' },
    totals: [],
    notes: [],
  };
  return [{ report, overlayId: null }];
}

/** Whether the contradiction needs more than what is shipped: that was looked at when it was shipped. */
function isNews(contradiction: Contradiction, shippedIds: ReadonlySet<string>): boolean {
  const { overlayId, reportId, otherReportId } = contradiction;
  return overlayId !== null || !shippedIds.has(reportId) || !shippedIds.has(otherReportId);
}
