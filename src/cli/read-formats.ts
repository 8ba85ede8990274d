import type { ReadResult } from '../data/reader.ts';
import type { SmmInputReading } from '../data/readers/smm-text-reader.ts';
import type { Span } from '../data/smm/reading.ts';
import { writeReportCollection } from '../data/write-geojson.ts';
import type { Observation } from '../model/observation.ts';
import { observationAt } from '../model/observation-at.ts';
import { CSV_HEADER, csvLines, spanKey } from './read-csv.ts';
import { resultJson, smmJson } from './read-json.ts';

/** The ways in which `read` prints, the first is the default. */
export const READ_FORMATS = ['geojson', 'json', 'csv'] as const;

/** What became of one file. */
export interface FileReading {
  readonly name: string;
  readonly result: ReadResult;
  /** For reports of the mission as text; null for anything else. */
  readonly smm: SmmInputReading | null;
}

/** The readings as text, ending with a line break: one report as an object, several as an array. */
export function formatReadings(
  format: (typeof READ_FORMATS)[number],
  readings: readonly FileReading[],
): string {
  if (format === 'geojson') {
    return arrayOf(readings.flatMap(({ result }) => collectionsOf(result)));
  }
  if (format === 'json') {
    return arrayOf(readings.flatMap(objectsOf).map((each) => JSON.stringify(each, null, 2)));
  }
  const lines = readings.map((each) => csvLines(each.name, each.result, spansOf(each)));
  return CSV_HEADER + lines.join('');
}

function collectionsOf({ reports, table }: ReadResult): readonly string[] {
  const byReport = new Map<string, Observation[]>(reports.map(({ id }) => [id, []]));
  for (let row = 0; row < table.length; row++) {
    const observation = observationAt(table, row);
    byReport.get(observation.reportId)?.push(observation);
  }
  return reports.map((report) =>
    writeReportCollection(report, byReport.get(report.id) ?? []).trimEnd(),
  );
}

function objectsOf({ name, result, smm }: FileReading): readonly object[] {
  return smm === null
    ? [resultJson(name, result)]
    : smm.reports.map((report) => smmJson(name, report));
}

function spansOf({ smm }: FileReading): ReadonlyMap<string, Span> {
  const reports = smm?.reports ?? [];
  return new Map(
    reports.flatMap(({ report, spans }) =>
      [...spans].map(([id, span]): [string, Span] => [spanKey(report?.id ?? '', id), span]),
    ),
  );
}

function arrayOf(texts: readonly string[]): string {
  const [only, ...more] = texts;
  return only !== undefined && more.length === 0 ? `${only}\n` : `[${texts.join(',\n')}]\n`;
}
