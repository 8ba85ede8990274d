import * as v from 'valibot';
import type { LngLat } from '../base/lng-lat.ts';
import { isRecord } from '../base/is-record.ts';
import { parseInstant } from '../base/period.ts';
import type { Period } from '../base/period.ts';
import type { Observation, Observer } from '../model/observation.ts';
import type { Figure, RegionTotal } from '../model/report.ts';
import { faultOf } from './fault.ts';
import type { Fault } from './fault.ts';
import { featureSchemas } from './geojson-schema.ts';
import type { ReportMember, SightingProperties, TotalProperties } from './geojson-schema.ts';
import { isSwapped, readLocation } from './read-location.ts';
import type { Extent } from './read-location.ts';

/** The table keeps minutes as 32-bit integers. */
const MAX_MINUTES = 2_147_483_647;

/** What holds for every feature of a report. */
export interface ReportContext {
  readonly head: ReportMember;
  readonly period: Period;
  readonly file: string;
  readonly extent: Extent | null;
}

/** A feature is a total, an observation, or at fault. */
export type FeatureReading =
  | { readonly total: RegionTotal }
  | { readonly observation: Observation }
  | Fault;

/** Reads one feature of a report; `ids` are those read before, to which its own is added. */
export function readFeature(
  feature: unknown,
  context: ReportContext,
  ids: Set<string>,
): FeatureReading {
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

function readTotal(properties: TotalProperties, context: ReportContext): FeatureReading {
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

function readSighting(feature: Sighting, context: ReportContext, ids: Set<string>): FeatureReading {
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

/** The period between two instants as texts: the whole one where both are missing, null where they make none. */
export function readPeriod(
  start: string | null,
  end: string | null,
  whole: Period | null,
): Period | null {
  if (start === null && end === null) return whole;
  const from = start === null ? null : parseInstant(start);
  const to = end === null ? null : parseInstant(end);
  if (from === null || to === null || to <= from) return null;
  return Math.abs(from) <= MAX_MINUTES && to <= MAX_MINUTES ? { start: from, end: to } : null;
}

function figureOf(value: number | null, qualifier: Figure['qualifier']): Figure | null {
  return value === null ? null : { value, qualifier };
}

function typeOf(feature: unknown): unknown {
  const properties = isRecord(feature) ? feature['properties'] : undefined;
  return isRecord(properties) ? properties['type'] : undefined;
}
