import * as v from 'valibot';
import type { LngLat } from '../base/lng-lat.ts';
import { parseInstant } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { Issue } from '../model/issue.ts';
import type { Observation, Observer } from '../model/observation.ts';
import type { Figure, RegionTotal, Report } from '../model/report.ts';
import { faultOf, issueOf } from './fault.ts';
import type { Fault } from './fault.ts';
import { envelopeSchema, featureSchemas, reportMember } from './geojson-schema.ts';
import type { ReportMember, SightingProperties, TotalProperties } from './geojson-schema.ts';
import { UKRAINE, isSwapped, readLocation } from './read-location.ts';
import type { Extent } from './read-location.ts';

/** What could be read of a report file, and what is wrong with the rest. */
export interface ReportReading {
  /** Null where the file as a whole cannot be read; then there are no observations either. */
  readonly report: Report | null;
  readonly observations: Observation[];
  /** One error per rejected feature (its row counts from 1), or one for the file. */
  readonly issues: Issue[];
}

/** The table keeps minutes as 32-bit integers. */
const MAX_MINUTES = 2_147_483_647;

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
  const member = isObject(parsed) ? parsed['report'] : undefined;
  const head = v.safeParse(reportMember, member, { abortEarly: true });
  if (!head.success) return unreadable(reportFault(faultOf(head.issues[0], ['report'])), file);
  const period = readPeriod(head.output.periodStart, head.output.periodEnd, null);
  if (period === null)
    return unreadable({ code: 'period-invalid', column: 'report.periodEnd' }, file);
  return readerOf(envelope.output.features, { head: head.output, period, file, extent });
}

interface Context {
  readonly head: ReportMember;
  readonly period: Period;
  readonly file: string;
  readonly extent: Extent | null;
}

function readerOf(features: readonly unknown[], context: Context): OpenCollection {
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

type FeatureReading =
  | { readonly total: RegionTotal }
  | { readonly observation: Observation }
  | Fault;

function readFeature(feature: unknown, context: Context, ids: Set<string>): FeatureReading {
  switch (typeOf(feature)) {
    case 'total': {
      const result = v.safeParse(featureSchemas.total, feature, { abortEarly: true });
      return result.success
        ? readTotal(result.output.properties, context)
        : faultOf(result.issues[0], []);
    }
    case 'observation': {
      const result = v.safeParse(featureSchemas.observation, feature, { abortEarly: true });
      return result.success
        ? readSighting(result.output, context, ids)
        : faultOf(result.issues[0], []);
    }
    case 'weapon': {
      const result = v.safeParse(featureSchemas.weapon, feature, { abortEarly: true });
      return result.success
        ? readSighting(result.output, context, ids)
        : faultOf(result.issues[0], []);
    }
    default:
      return { code: 'feature-invalid', column: 'type', expected: 'total, observation, weapon' };
  }
}

function readTotal(properties: TotalProperties, context: Context): FeatureReading {
  const period = readPeriod(properties.periodStart, properties.periodEnd, context.period);
  if (period === null) return { code: 'period-invalid', column: 'periodEnd' };
  const { regionId, basis, trend, liveFire, parts } = properties;
  return {
    total: {
      regionId,
      period,
      violations: figureOf(properties.violations, properties.violationsQualifier),
      explosions: figureOf(properties.explosions, properties.explosionsQualifier),
      previousViolations: figureOf(
        properties.previousViolations,
        properties.previousViolationsQualifier,
      ),
      previousExplosions: figureOf(
        properties.previousExplosions,
        properties.previousExplosionsQualifier,
      ),
      basis,
      trend,
      liveFire,
      parts,
    },
  };
}

type Sighting = v.InferOutput<(typeof featureSchemas)['observation' | 'weapon']>;

function readSighting(feature: Sighting, context: Context, ids: Set<string>): FeatureReading {
  const { properties, geometry } = feature;
  const { id, kind, count, qualifier, timeText, regionId, side, means, description } = properties;
  if (ids.has(id)) return { code: 'id-duplicate', column: 'id', value: id };
  const period = readPeriod(properties.start, properties.end, context.period);
  if (period === null) return { code: 'period-invalid', column: 'end' };
  const location = readLocation(properties, geometry, context.extent);
  if ('code' in location) return location;
  const fault = halfGiven(properties);
  if (fault !== null) return fault;
  const observer = readObserver(properties, 'from' in location);
  if (observer?.at != null && isSwapped(observer.at, context.extent)) {
    return { code: 'position-invalid', column: 'observerLng', expected: 'lng, lat' };
  }
  ids.add(id);
  const flight = readFlight(properties);
  const { weaponState, status } = properties;
  return {
    observation: {
      id,
      reportId: context.head.id,
      kind,
      count,
      qualifier,
      period,
      timeText,
      location,
      regionId,
      side,
      observer,
      means,
      description,
      flight,
      weaponState,
      status,
    },
  };
}

/** A position or flight with only one of its two halves would be lost in silence. */
function halfGiven(properties: SightingProperties): Fault | null {
  const { observerLng, observerLat, flightFrom, flightTo } = properties;
  if ((observerLng === null) !== (observerLat === null)) {
    return { code: 'position-invalid', column: 'observerLng', expected: 'lng, lat' };
  }
  return (flightFrom === null) === (flightTo === null)
    ? null
    : { code: 'feature-invalid', column: 'flightTo', expected: 'flightFrom, flightTo' };
}

/** The observer of a ranged location stands where its ranges begin; a nameless one says nothing more than that. */
function readObserver(properties: SightingProperties, isRanged: boolean): Observer | null {
  const { observer, observerSide: side, observerLng: lng, observerLat: lat } = properties;
  const at: LngLat | null = lng !== null && lat !== null ? [lng, lat] : null;
  if (observer === null && side === null && (isRanged || at === null)) return null;
  return { name: observer ?? '', at, side };
}

function readFlight({ flightFrom, flightTo }: SightingProperties): Observation['flight'] {
  return flightFrom !== null && flightTo !== null ? { from: flightFrom, to: flightTo } : null;
}

function readPeriod(start: string | null, end: string | null, whole: Period | null): Period | null {
  if (start === null && end === null) return whole;
  const from = start === null ? null : parseInstant(start);
  const to = end === null ? null : parseInstant(end);
  if (from === null || to === null || to <= from) return null;
  return Math.abs(from) <= MAX_MINUTES && to <= MAX_MINUTES ? { start: from, end: to } : null;
}

function figureOf(value: number | null, qualifier: Figure['qualifier']): Figure | null {
  return value === null ? null : { value, qualifier };
}

function toReport({ head, period }: Context, totals: readonly RegionTotal[]): Report {
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

function typeOf(feature: unknown): unknown {
  const properties = isObject(feature) ? feature['properties'] : undefined;
  return isObject(properties) ? properties['type'] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Undefined where the text is not JSON; a byte order mark is skipped. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\u{FEFF}') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
