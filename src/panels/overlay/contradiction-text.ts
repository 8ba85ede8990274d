import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { Contradiction } from '../../model/contradiction.ts';
import type { Report } from '../../model/report.ts';
import { reportCited } from '../parts/report-name.ts';

/** A contradiction between the reports in a sentence; `region` is the name of its region in the language. */
export function contradictionText(
  words: Words,
  formats: Formats,
  { rule, field, reportId, otherReportId, value, expected }: Contradiction,
  region: string,
  reports: readonly Report[],
): string {
  return words(`contradiction.${rule}`, {
    region,
    field: words(`noun.${field}`, { n: 5 }),
    report: reportCited(reports, reportId),
    other: reportCited(reports, otherReportId),
    value: formats.count(value),
    expected: formats.count(expected),
    n: value,
    m: expected,
  });
}
