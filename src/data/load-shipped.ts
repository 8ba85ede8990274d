import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { createGeography } from '../model/geography.ts';
import type { Issue } from '../model/issue.ts';
import type { Observation } from '../model/observation.ts';
import type { Hierarchy } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import { buildTable } from '../model/table-builder.ts';
import type { AppData } from './app-data.ts';
import { drawnSchema, hierarchySchema, linesSchema, regionsSchema } from './geography-schema.ts';
import { readReportCollection } from './read-geojson.ts';
import { DRAWN, SHIPPED } from './shipped-files.ts';
import type { ShippedId } from './shipped-files.ts';

/** Reads the text of a file of geodata/ by its name there; rejects where there is none. */
export type ReadText = (name: string) => Promise<string>;

const NO_HIERARCHY: Hierarchy = { levels: [], sides: [], bands: [] };

/** Loads all that is shipped. Never rejects: a file that is missing or broken becomes an issue, and the rest is there. */
export async function loadShipped(readText: ReadText): Promise<AppData> {
  const issues: Issue[] = [];
  const read = async <Value>(
    id: ShippedId,
    schema: v.GenericSchema<unknown, Value>,
  ): Promise<Value | null> => {
    const text = await textOf(readText, SHIPPED[id], issues);
    return text === null ? null : parseFile(text, SHIPPED[id], schema, issues);
  };
  const [reportLines, hierarchy, regions, lines, ...drawn] = await Promise.all([
    textOf(readText, SHIPPED.reports, issues),
    read('hierarchy', hierarchySchema),
    read('regions', regionsSchema),
    read('contactLine', linesSchema),
    ...DRAWN.map((id) => read(id, drawnSchema)),
  ]);
  const { reports, observations } = readReportLines(reportLines ?? '', issues);
  return {
    reports,
    table: buildTable(observations),
    geography: createGeography(hierarchy ?? NO_HIERARCHY, regions ?? [], lines?.at(-1) ?? null),
    drawn: Object.fromEntries(
      DRAWN.flatMap((id, index) => {
        const collection = drawn[index];
        return collection == null ? [] : [[id, collection as FeatureCollection]];
      }),
    ),
    issues,
  };
}

async function textOf(readText: ReadText, name: string, issues: Issue[]): Promise<string | null> {
  try {
    return await readText(name);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    issues.push({
      code: 'file-missing',
      severity: 'error',
      place: { file: `geodata/${name}` },
      value,
    });
    return null;
  }
}

function parseFile<Value>(
  text: string,
  name: string,
  schema: v.GenericSchema<unknown, Value>,
  issues: Issue[],
): Value | null {
  const file = `geodata/${name}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    issues.push({ code: 'file-not-json', severity: 'error', place: { file }, value });
    return null;
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [first] = result.issues;
  issues.push({
    code: 'file-not-geojson',
    severity: 'error',
    place: { file, column: v.getDotPath(first) ?? '' },
    value: first.message,
  });
  return null;
}

/** One line a report: a JSON array of file name and text. */
function readReportLines(
  lines: string,
  issues: Issue[],
): { reports: readonly Report[]; observations: readonly Observation[] } {
  const reports: Report[] = [];
  const observations: Observation[] = [];
  const entry = v.tuple([v.string(), v.string()]);
  for (const line of lines.split('\n').filter((each) => each !== '')) {
    const pair = parseFile(line, SHIPPED.reports, entry, issues);
    if (pair === null) continue;
    const [file, text] = pair;
    const read = readReportCollection(text, `geodata/${file}`);
    if (read.report !== null) reports.push(read.report);
    for (const observation of read.observations) observations.push(observation);
    for (const issue of read.issues) issues.push(issue);
  }
  const byEnd = reports.toSorted(
    (a, b) => a.period.end - b.period.end || a.period.start - b.period.start,
  );
  return { reports: byEnd, observations };
}
