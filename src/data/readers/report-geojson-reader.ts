import { buildTable } from '../../model/table-builder.ts';
import { readReportCollection } from '../read-geojson.ts';
import { UnreadableInput } from '../reader.ts';
import type { InputHead, Reader } from '../reader.ts';
import { readText } from '../encoding.ts';
import { refuseDeepJson } from './nesting.ts';
import { isRecord } from './object-source.ts';

const MAX_BYTES = 256_000_000;

/** Our own report format: GeoJSON with the member `report`. Declared totals belong to the report and are no rows. */
export const reportGeojsonReader: Reader = {
  id: 'report-geojson',
  recognise: ({ text }: InputHead) =>
    text !== null &&
    /^\s*\{/u.test(text) &&
    /"report"\s*:\s*\{/u.test(text) &&
    text.includes('"schema"')
      ? 0.95
      : 0,
  async read(input, context) {
    const { text, questions, issues: decodingIssues } = await readText(input, context, MAX_BYTES);
    refuseDeepJson(text, input.name);
    const { report, observations, issues } = readReportCollection(text, input.name);
    const [reason] = issues;
    if (report === null && reason !== undefined) throw new UnreadableInput(reason);
    const features = featuresOf(text);
    const errors = issues.filter(
      ({ severity, place }) => severity === 'error' && place.row !== undefined,
    );
    const byRow = new Map(errors.map((issue) => [issue.place.row ?? 0, issue]));
    const rejected = [...byRow].map(([row, issue]) => ({
      row,
      text: JSON.stringify(features[row - 1]) ?? '',
      issue,
    }));
    return {
      reader: 'report-geojson',
      reports: report === null ? [] : [report],
      table: buildTable(observations),
      rows: observations.length + rejected.length,
      rejected,
      header: null,
      issues: [...decodingIssues, ...issues],
      questions,
      text: null,
      used: [],
    };
  },
};

function featuresOf(text: string): readonly unknown[] {
  const value: unknown = JSON.parse(text);
  return isRecord(value) && Array.isArray(value['features']) ? value['features'] : [];
}
