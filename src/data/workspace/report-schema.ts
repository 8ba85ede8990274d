import * as v from 'valibot';
import type { Issue, IssueCode } from '../../model/issue.ts';
import { COUNT_QUALIFIERS } from '../../model/observation.ts';
import { BASES, REPORT_KINDS, TRENDS } from '../../model/report.ts';
import type { Report } from '../../model/report.ts';
import { periodSchema } from './observation-schema.ts';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const figure = v.nullable(v.object({ value: natural, qualifier: v.picklist(COUNT_QUALIFIERS) }));

const total = v.object({
  regionId: v.string(),
  period: periodSchema,
  violations: figure,
  explosions: figure,
  previousViolations: figure,
  previousExplosions: figure,
  basis: v.nullable(v.picklist(BASES)),
  trend: v.nullable(v.picklist(TRENDS)),
  liveFire: v.array(
    v.object({
      count: v.nullable(natural),
      where: v.nullable(v.picklist(['inside', 'outside'])),
    }),
  ),
  parts: v.record(v.string(), natural),
});

/** A report as the model has it, from a workspace; its address can only be one of the web. */
export const reportSchema: v.GenericSchema<unknown, Report> = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(REPORT_KINDS),
  title: v.string(),
  period: periodSchema,
  zone: v.picklist(['EET', 'EEST']),
  datePrecision: v.picklist(['minute', 'day', 'month']),
  issued: v.nullable(v.string()),
  language: v.string(),
  source: v.object({
    mission: v.string(),
    publisher: v.string(),
    url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//iu))),
    licence: v.string(),
  }),
  totals: v.array(total),
  notes: v.array(v.string()),
});

const span = v.pipe(
  v.tuple([natural, natural]),
  v.check(([from, to]) => to >= from, 'Expected a span that does not end before it begins'),
);

/** Half-open spans of a text. */
export const spansSchema = v.array(span);

const issueCode = v.custom<IssueCode>(
  (code) => typeof code === 'string' && /^[a-z][a-z-]{2,60}$/u.test(code),
  'Expected the code of an issue',
);

/** An issue from a workspace. Its code may be one that another version knows. */
export const issueSchema: v.GenericSchema<unknown, Issue> = v.object({
  code: issueCode,
  severity: v.picklist(['error', 'warning', 'note']),
  place: v.object({
    file: v.exactOptional(v.string()),
    row: v.exactOptional(natural),
    column: v.exactOptional(v.string()),
    span: v.exactOptional(span),
  }),
  value: v.exactOptional(v.string()),
  expected: v.exactOptional(v.string()),
});
