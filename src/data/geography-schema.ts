import * as v from 'valibot';
import type { LngLat } from '../base/lng-lat.ts';
import { isLngLat } from '../base/lng-lat.ts';
import { parseInstant } from '../base/period.ts';
import type { ContactLine, Hierarchy, Region } from '../model/region.ts';

const names = v.object({
  en: v.string(),
  uk: v.optional(v.nullable(v.string())),
  ru: v.optional(v.nullable(v.string())),
});
const namesOut = v.pipe(
  names,
  v.transform(({ en, uk, ru }) => ({
    en,
    ...(uk == null ? {} : { uk }),
    ...(ru == null ? {} : { ru }),
  })),
);
const position = v.pipe(
  v.array(v.number()),
  v.check(
    (each) => isLngLat(each[0] ?? Number.NaN, each[1] ?? Number.NaN),
    'Expected a position [lng, lat] in degrees',
  ),
);
const lngLat = v.pipe(
  position,
  v.transform((each): LngLat => [each[0] ?? 0, each[1] ?? 0]),
);
const ring = v.pipe(v.array(position), v.minLength(4));
const polygon = v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) });
const multiPolygon = v.object({
  type: v.literal('MultiPolygon'),
  coordinates: v.array(v.array(ring)),
});

/** A polygon or several, EPSG:4326, lng lat. */
export const areaGeometry = v.variant('type', [polygon, multiPolygon]);

const region = v.pipe(
  v.object({
    type: v.literal('Feature'),
    properties: v.object({
      id: v.string(),
      level: v.string(),
      parent: v.nullable(v.string()),
      side: v.nullish(v.string(), null),
      name: namesOut,
      approximate: v.boolean(),
      note: v.nullish(v.string(), null),
      labelAt: lngLat,
      source: v.string(),
    }),
    geometry: areaGeometry,
  }),
  v.transform(({ properties: { approximate, ...rest }, geometry }): Region => ({
    ...rest,
    isApproximate: approximate,
    geometry,
  })),
);

/** Minutes since 1970 of an ISO instant; null where none is stated. */
const instant = v.nullish(
  v.pipe(
    v.string(),
    v.transform(parseInstant),
    v.number('Expected an ISO 8601 instant with its offset'),
  ),
  null,
);

const line = v.pipe(
  v.object({
    type: v.literal('Feature'),
    properties: v.object({
      id: v.string(),
      name: namesOut,
      date: v.string(),
      validFrom: instant,
      validTo: instant,
      method: v.string(),
      methodUk: v.optional(v.string()),
      precisionKm: v.object({ median: v.number(), p90: v.number(), max: v.number() }),
      source: v.string(),
      licence: v.string(),
    }),
    geometry: v.object({
      type: v.literal('LineString'),
      coordinates: v.pipe(v.array(lngLat), v.minLength(2)),
    }),
  }),
  v.transform(
    ({ properties: { method, methodUk, validFrom, validTo, ...rest }, geometry }): ContactLine => ({
      ...rest,
      inForce: { start: validFrom ?? -Infinity, end: validTo ?? Infinity },
      method: { en: method, ...(methodUk === undefined ? {} : { uk: methodUk }) },
      positions: geometry.coordinates,
    }),
  ),
);

/** A FeatureCollection of regions. */
export const regionsSchema: v.GenericSchema<unknown, readonly Region[]> = v.pipe(
  v.object({ type: v.literal('FeatureCollection'), features: v.array(region) }),
  v.transform(({ features }) => features),
);

/** A FeatureCollection of versions of the contact line, at least one. */
export const linesSchema: v.GenericSchema<unknown, readonly ContactLine[]> = v.pipe(
  v.object({
    type: v.literal('FeatureCollection'),
    features: v.pipe(v.array(line), v.minLength(1)),
  }),
  v.transform(({ features }) => features),
);

/** The levels, sides and bands. */
export const hierarchySchema: v.GenericSchema<unknown, Hierarchy> = v.object({
  levels: v.array(v.object({ id: v.string(), name: namesOut })),
  sides: v.array(v.object({ id: v.string(), name: namesOut, short: namesOut })),
  bands: v.array(v.object({ id: v.string(), fromKm: v.number(), toKm: v.nullable(v.number()) })),
});

/** Any FeatureCollection that is drawn as it is. */
export const drawnSchema: v.GenericSchema<
  unknown,
  { type: 'FeatureCollection'; features: object[] }
> = v.looseObject({
  type: v.literal('FeatureCollection'),
  features: v.array(v.looseObject({ type: v.literal('Feature') })),
});
