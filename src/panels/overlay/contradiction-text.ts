import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { Contradiction } from '../../model/contradiction.ts';

/** A contradiction in a sentence; `region` is the name of its region in the language. */
export function contradictionText(
  words: Words,
  formats: Formats,
  { rule, field, reportId, otherReportId, value, expected }: Contradiction,
  region: string,
): string {
  return words(`contradiction.${rule}`, {
    region,
    field: words(`noun.${field}`, { n: 5 }),
    report: reportId,
    other: otherReportId,
    value: formats.count(value),
    expected: formats.count(expected),
  });
}
