import * as v from 'valibot';
import { isRecord } from '../base/is-record.ts';
import type { Issue } from '../model/issue.ts';
import type { Observation } from '../model/observation.ts';
import type { RegionTotal, Report } from '../model/report.ts';
import { faultOf, issueOf } from './fault.ts';
import type { Fault } from './fault.ts';
import { envelopeSchema, reportMember } from './geojson-schema.ts';
import { readFeature, readPeriod } from './read-feature.ts';
import type { ReportContext } from './read-feature.ts';
import { UKRAINE } from './read-location.ts';
import type { Extent } from './read-location.ts';

/** What could be read of a report file, and what is wrong with the rest. */
export interface ReportReading {
  /** Null where the file as a whole cannot be read; then there are no observations either. */
  readonly report: Report | null;
  readonly observations: Observation[];
  /** One error per rejected feature (its row counts from 1), or one for the file. */
  readonly issues: Issue[];
}

/**
 * Reads one report from the text of a GeoJSON file and sifts its features: each is either in the result or named by an
 * issue. Any text gives an answer; nothing is thrown. Positions (degrees, lng lat) that only make sense inside `extent`
 * with their numbers exchanged are rejected; null accepts positions anywhere.
 */
export function readReportCollection(
  text: string,
  file: string,
  extent: Extent | null = UKRAINE,
): ReportReading {
  const parsed = parseJson(text);
  if (parsed === undefined) return unreadable({ code: 'file-not-json', column: null }, file);
  const opened = openCollection(parsed, file, extent);
  if ('issues' in opened) return opened;
  const observations: Observation[] = [];
  for (const feature of opened.features)
    opened.read(feature, (observation) => observations.push(observation));
  const { report, issues } = opened.finish();
  return { report, observations, issues };
}

/** A report whose features are read one after the other. */
export interface OpenCollection {
  /** Those that were in what was parsed. */
  readonly features: readonly unknown[];
  /** Reads the next feature and gives its observation, where it is one; the issue, where it was rejected. */
  read(feature: unknown, onObservation: (observation: Observation) => void): Issue | null;
  /** The report with the totals that were read, and one issue for each rejected feature. */
  finish(): { readonly report: Report; readonly issues: Issue[] };
}

/** Reads all but the features of a parsed collection, so that a large one need not be in memory; the reason where it is no report. */
export function openCollection(
  parsed: unknown,
  file: string,
  extent: Extent | null = UKRAINE,
): OpenCollection | ReportReading {
  const envelope = v.safeParse(envelopeSchema, parsed, { abortEarly: true });
  if (!envelope.success) {
    return unreadable({ ...faultOf(envelope.issues[0], []), code: 'file-not-geojson' }, file);
  }
  const member = isRecord(parsed) ? parsed['report'] : undefined;
  const head = v.safeParse(reportMember, member, { abortEarly: true });
  if (!head.success) return unreadable(reportFault(faultOf(head.issues[0], ['report'])), file);
  const period = readPeriod(head.output.periodStart, head.output.periodEnd, null);
  if (period === null)
    return unreadable({ code: 'period-invalid', column: 'report.periodEnd' }, file);
  return readerOf(envelope.output.features, { head: head.output, period, file, extent });
}

function readerOf(features: readonly unknown[], context: ReportContext): OpenCollection {
  const totals: RegionTotal[] = [];
  const issues: Issue[] = [];
  const ids = new Set<string>();
  let row = 0;
  return {
    features,
    read(feature, onObservation) {
      row++;
      const read = readFeature(feature, context, ids);
      if ('total' in read) totals.push(read.total);
      else if ('observation' in read) onObservation(read.observation);
      else {
        const issue = issueOf(read, { file: context.file, row });
        issues.push(issue);
        return issue;
      }
      return null;
    },
    finish: () => ({ report: toReport(context, totals), issues }),
  };
}

function toReport({ head, period }: ReportContext, totals: readonly RegionTotal[]): Report {
  const { id, kind, title, zone, datePrecision, issued, language, notes } = head;
  const { mission, publisher, url, licence } = head;
  const source = { mission, publisher, url, licence };
  return { id, kind, title, period, zone, datePrecision, issued, language, source, totals, notes };
}

function unreadable(fault: Fault, file: string): ReportReading {
  return { report: null, observations: [], issues: [issueOf(fault, { file })] };
}

function reportFault(fault: Fault): Fault {
  return fault.code === 'feature-invalid' ? { ...fault, code: 'report-invalid' } : fault;
}

/** Undefined where the text is not JSON; a byte order mark is skipped. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\u{FEFF}') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
