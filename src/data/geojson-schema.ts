import * as v from 'valibot';
import { WINDS } from '../base/compass.ts';
import { KINDS } from '../model/kind.ts';
import { PRECISIONS } from '../model/location.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from '../model/observation.ts';
import { BASES, REPORT_KINDS, TRENDS } from '../model/report.ts';

/** The version of the report format, in the member `report.schema`. */
export const FORMAT_VERSION = 1;

/** The longest range that is accepted, in kilometres: more is a slip of units. */
const MAX_RANGE_KM = 1000;

/** The columnar table keeps counts as 32-bit integers. */
const MAX_COUNT = 2_147_483_647;

const WEAPON_KINDS = KINDS.filter((kind) => kind.group === 'weapon').map((kind) => kind.id);
const OTHER_KINDS = KINDS.filter((kind) => kind.group !== 'weapon').map((kind) => kind.id);
const BEARING = new RegExp(`^(?:${WINDS.join('|')})(?:-erly)?$`);

const name = v.pipe(v.string(), v.nonEmpty());
const words = v.nullish(v.string(), null);
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/),
  v.description('Date and time, ISO 8601, always with an offset: 2022-02-16T19:30+02:00.'),
);
const ownInstant = v.nullish(instant, null);
const count = v.nullish(
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(MAX_COUNT),
    v.description('null where the report prints no figure; that is not zero.'),
  ),
  null,
);
const qualifier = v.nullish(v.picklist(COUNT_QUALIFIERS), 'exact');
const km = v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_RANGE_KM)), null);
const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const wind = v.nullish(v.picklist(WINDS), null);

const liveFire = v.object({
  count,
  where: v.nullish(v.picklist(['inside', 'outside']), null),
});

const parts = v.pipe(
  v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  v.description('Explosions by kind, where the report prints the parts.'),
);

/** Properties of a feature that declares what a report says of one region over one period. */
const totalProperties = v.object({
  type: v.literal('total'),
  regionId: name,
  periodStart: ownInstant,
  periodEnd: ownInstant,
  violations: count,
  violationsQualifier: qualifier,
  explosions: count,
  explosionsQualifier: qualifier,
  previousViolations: count,
  previousViolationsQualifier: qualifier,
  previousExplosions: count,
  previousExplosionsQualifier: qualifier,
  basis: v.nullish(v.picklist(BASES), null),
  trend: v.nullish(v.picklist(TRENDS), null),
  liveFire: v.nullish(v.array(liveFire), []),
  parts: v.nullish(parts, {}),
  source: words,
});

const sighting = {
  id: name,
  count,
  qualifier,
  start: ownInstant,
  end: ownInstant,
  timeText: words,
  precision: v.pipe(
    v.picklist(PRECISIONS),
    v.description(
      'exact, place: the geometry is a Point, the position itself. sector (range and one bearing), fan (range and ' +
        'several bearings), ray (bearings only), ring (range only): observerLng and observerLat with rangeMinKm, ' +
        'rangeMaxKm and bearings say where; the geometry is only a drawing of it. area, region: geometry null.',
    ),
  ),
  regionId: words,
  side: words,
  observer: words,
  observerSide: words,
  observerLng: v.nullish(lng, null),
  observerLat: v.nullish(lat, null),
  means: v.nullish(v.picklist(MEANS), 'unknown'),
  rangeMinKm: km,
  rangeMaxKm: km,
  bearings: v.nullish(v.array(v.pipe(v.string(), v.regex(BEARING))), []),
  place: words,
  radiusKm: km,
  areaId: v.pipe(
    words,
    v.description('Of area and region: the region inside or near which it was.'),
  ),
  description: words,
  flightFrom: wind,
  flightTo: wind,
  weaponState: v.nullish(v.picklist(WEAPON_STATES), null),
  status: v.nullish(v.picklist(STATUSES), 'supplied'),
  source: v.pipe(
    words,
    v.description('For readers of the file alone: where the figure can be read.'),
  ),
};

/** Properties of a feature that is one count of one kind of violation at one location. */
const observationProperties = v.object({
  type: v.literal('observation'),
  kind: v.picklist(OTHER_KINDS),
  ...sighting,
});

/** Properties of a feature that is one sighting of weapons. */
const weaponProperties = v.object({
  type: v.literal('weapon'),
  kind: v.picklist(WEAPON_KINDS),
  ...sighting,
});

const point = v.object({ type: v.literal('Point'), coordinates: v.looseTuple([lng, lat]) });
const drawing = v.object({
  type: v.picklist(['Polygon', 'MultiPolygon']),
  coordinates: v.array(v.unknown()),
});

const unlocated = v.object({
  type: v.literal('Feature'),
  geometry: v.null(),
  properties: totalProperties,
});

/** The features of a report file by the `type` of their properties. */
export const featureSchemas = {
  total: unlocated,
  observation: v.object({
    type: v.literal('Feature'),
    geometry: v.nullable(v.variant('type', [point, drawing])),
    properties: observationProperties,
  }),
  weapon: v.object({
    type: v.literal('Feature'),
    geometry: v.nullable(v.variant('type', [point, drawing])),
    properties: weaponProperties,
  }),
};

/** The foreign member `report` of the collection: which report this is, and where it can be read again. */
export const reportMember = v.object({
  schema: v.literal(FORMAT_VERSION),
  id: v.pipe(name, v.description('As the report is cited: 37/2022.')),
  kind: v.picklist(REPORT_KINDS),
  title: v.string(),
  periodStart: instant,
  periodEnd: instant,
  zone: v.picklist(['EET', 'EEST']),
  datePrecision: v.nullish(v.picklist(['minute', 'day', 'month']), 'minute'),
  issued: v.nullish(v.pipe(v.string(), v.isoDate()), null),
  language: v.nullish(v.string(), 'en'),
  mission: v.string(),
  publisher: v.string(),
  url: v.nullish(v.pipe(v.string(), v.regex(/^https?:\/\//)), null),
  licence: v.nullish(v.string(), ''),
  notes: v.nullish(v.array(v.string()), []),
});

/** The outside of a report file: features are looked at one by one, so that a broken one costs only itself. */
export const envelopeSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
});

/** A whole report file, for the published JSON Schema. */
export const collectionSchema = v.pipe(
  v.object({
    type: v.literal('FeatureCollection'),
    report: reportMember,
    features: v.array(
      v.union([featureSchemas.total, featureSchemas.observation, featureSchemas.weapon]),
    ),
  }),
  v.title('Report of a ceasefire monitoring mission'),
  v.description(
    'One report as a GeoJSON FeatureCollection (RFC 7946) with the foreign member "report". Positions are longitude ' +
      'and latitude in degrees, WGS 84. Says where events were recorded, not who caused them.',
  ),
);

export type TotalProperties = v.InferOutput<typeof totalProperties>;
export type SightingProperties =
  | v.InferOutput<typeof observationProperties>
  | v.InferOutput<typeof weaponProperties>;
export type SightingGeometry = v.InferOutput<(typeof featureSchemas)['observation']>['geometry'];
export type ReportMember = v.InferOutput<typeof reportMember>;
