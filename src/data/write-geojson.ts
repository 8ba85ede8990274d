import type { Position } from 'geojson';
import { formatBearing } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import { formatInstant } from '../base/period.ts';
import type { Zone } from '../base/period.ts';
import { shapeOutlines } from '../geometry/shape.ts';
import { kindAt, kindCode } from '../model/kind.ts';
import { shapeOf } from '../model/location-shape.ts';
import type { Location } from '../model/location.ts';
import type { Observation } from '../model/observation.ts';
import type { RegionTotal, Report } from '../model/report.ts';
import { FORMAT_VERSION } from './geojson-schema.ts';
import type { ReportMember, SightingGeometry } from './geojson-schema.ts';

/** More observations than this are not written as texts: browsers have none of more than half a gigabyte. */
export const MOST_WRITTEN = 200_000;

/**
 * A report as the text of a GeoJSON file, one feature per line: the totals in their order, then the observations in the
 * order given. The same input gives the same text. Only what is confirmed by the report points to its address. Throws on an observation of another report.
 */
export function writeReportCollection(
  report: Report,
  observations: readonly Observation[],
): string {
  const stranger = observations.find((each) => each.reportId !== report.id);
  if (stranger !== undefined) {
    throw new Error(
      `Expected observations of report ${report.id}, got one of ${stranger.reportId}`,
    );
  }
  const features = [
    ...report.totals.map((total) => totalFeature(total, report)),
    ...observations.map((each) => sightingFeature(each, report)),
  ];
  const lines = features.map((feature) => `\n${JSON.stringify(feature)}`).join(',');
  const head = JSON.stringify(memberOf(report));
  return `{"type":"FeatureCollection",\n"report":${head},\n"features":[${lines}\n]}\n`;
}

function memberOf(report: Report): ReportMember {
  const { id, kind, title, period, zone, datePrecision, issued, language, source } = report;
  return {
    schema: FORMAT_VERSION,
    id,
    kind,
    title,
    periodStart: formatInstant(period.start, zone),
    periodEnd: formatInstant(period.end, zone),
    zone,
    datePrecision,
    issued,
    language,
    mission: source.mission,
    publisher: source.publisher,
    url: source.url,
    licence: source.licence,
    notes: [...report.notes],
  };
}

function totalFeature(total: RegionTotal, { zone, source }: Report): object {
  const { regionId, period, basis, trend, liveFire, parts } = total;
  const { violations, explosions, previousViolations, previousExplosions } = total;
  const properties = {
    type: 'total',
    regionId,
    periodStart: formatInstant(period.start, zone),
    periodEnd: formatInstant(period.end, zone),
    violations: violations?.value ?? null,
    violationsQualifier: violations?.qualifier ?? null,
    explosions: explosions?.value ?? null,
    explosionsQualifier: explosions?.qualifier ?? null,
    previousViolations: previousViolations?.value ?? null,
    previousViolationsQualifier: previousViolations?.qualifier ?? null,
    previousExplosions: previousExplosions?.value ?? null,
    previousExplosionsQualifier: previousExplosions?.qualifier ?? null,
    basis,
    trend,
    liveFire,
    parts,
    source: source.url,
  };
  return { type: 'Feature', geometry: null, properties };
}

function sightingFeature(observation: Observation, { zone, source }: Report): object {
  const { id, kind, count, qualifier, period, timeText, location } = observation;
  const { regionId, side, means, description, flight, weaponState, status } = observation;
  const type = kindAt(kindCode(kind)).group === 'weapon' ? 'weapon' : 'observation';
  const properties = {
    type,
    id,
    kind,
    count,
    qualifier,
    ...spanProperties(period.start, period.end, zone),
    timeText,
    precision: location.precision,
    regionId,
    side,
    ...observerProperties(observation),
    means,
    ...locationProperties(location),
    description,
    flightFrom: flight?.from ?? null,
    flightTo: flight?.to ?? null,
    weaponState,
    status,
    source: status === 'confirmed' ? source.url : null,
  };
  return { type: 'Feature', geometry: drawLocation(location), properties };
}

function spanProperties(start: number, end: number, zone: Zone): object {
  return { start: formatInstant(start, zone), end: formatInstant(end, zone) };
}

/** The position of a ranged observation is where its ranges begin. */
function observerProperties({ observer, location }: Observation): object {
  const at = 'from' in location ? location.from : (observer?.at ?? null);
  return {
    observer: observer?.name ?? null,
    observerSide: observer?.side ?? null,
    observerLng: at?.[0] ?? null,
    observerLat: at?.[1] ?? null,
  };
}

function locationProperties(location: Location): object {
  const range = 'rangeKm' in location ? location.rangeKm : null;
  return {
    rangeMinKm: range?.[0] ?? null,
    rangeMaxKm: range?.[1] ?? null,
    bearings: 'bearings' in location ? location.bearings.map(formatBearing) : [],
    place: location.precision === 'place' ? location.name : null,
    radiusKm: location.precision === 'place' ? location.radiusKm : null,
    areaId: 'regionId' in location ? location.regionId : null,
  };
}

function drawLocation(location: Location): SightingGeometry {
  switch (location.precision) {
    case 'exact':
    case 'place':
      return { type: 'Point', coordinates: [location.at[0], location.at[1]] };
    case 'area':
    case 'region':
      return null;
    default:
      return drawPolygons(shapeOutlines(shapeOf(location)));
  }
}

/** Drawn shapes are rounded to 5 decimals (about a metre); the exact values are in the properties. */
function drawPolygons(polygons: readonly (readonly (readonly LngLat[])[])[]): SightingGeometry {
  const rounded = polygons.map((rings) => rings.map((ring) => ring.map(roundPosition)));
  const [only, ...more] = rounded;
  return more.length === 0 && only !== undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: rounded };
}

function roundPosition(position: LngLat): Position {
  return position.map((degrees) => Math.round(degrees * 1e5) / 1e5);
}
