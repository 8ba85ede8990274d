import * as v from 'valibot';
import { WINDS } from '../../base/compass.ts';
import type { LngLat } from '../../base/lng-lat.ts';
import { KINDS } from '../../model/kind.ts';
import type { Location } from '../../model/location.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from '../../model/observation.ts';
import type { Observation, Observer } from '../../model/observation.ts';

/** The table keeps counts and minutes as 32-bit integers. */
const MAX_INTEGER = 2_147_483_647;

const nullableText = v.nullable(v.string());
const km = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
const wind = v.picklist(WINDS);
const minutes = v.pipe(v.number(), v.integer(), v.minValue(-MAX_INTEGER), v.maxValue(MAX_INTEGER));

/** Longitude and latitude in degrees. */
export const lngLatSchema: v.GenericSchema<unknown, LngLat> = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/** A span of minutes since 1970 that is not empty. */
export const periodSchema = v.pipe(
  v.object({ start: minutes, end: minutes }),
  v.check(({ start, end }) => end > start, 'Expected the end to be after the start'),
);

/** Who observed, or null. */
export const observerSchema: v.GenericSchema<unknown, Observer | null> = v.nullable(
  v.object({ name: v.string(), at: v.nullable(lngLatSchema), side: nullableText }),
);

const bearings = v.array(v.object({ wind, isErly: v.boolean() }));
const range = v.tuple([km, km]);

/** A location as the model has it. */
const locationSchema: v.GenericSchema<unknown, Location> = v.variant('precision', [
  v.object({ precision: v.literal('exact'), at: lngLatSchema }),
  v.object({
    precision: v.literal('place'),
    at: lngLatSchema,
    radiusKm: km,
    name: v.string(),
  }),
  v.object({
    precision: v.picklist(['sector', 'fan', 'ray', 'ring']),
    from: lngLatSchema,
    rangeKm: v.nullable(range),
    bearings,
  }),
  v.object({ precision: v.literal('area'), regionId: v.string() }),
  v.object({ precision: v.literal('region'), regionId: nullableText }),
]);

/** An observation as the model has it, from a workspace. */
export const observationSchema: v.GenericSchema<unknown, Observation> = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  reportId: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(KINDS.map((kind) => kind.id)),
  count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_INTEGER))),
  qualifier: v.picklist(COUNT_QUALIFIERS),
  period: periodSchema,
  timeText: nullableText,
  location: locationSchema,
  regionId: nullableText,
  side: nullableText,
  observer: observerSchema,
  means: v.picklist(MEANS),
  description: nullableText,
  flight: v.nullable(v.object({ from: wind, to: wind })),
  weaponState: v.nullable(v.picklist(WEAPON_STATES)),
  status: v.picklist(STATUSES),
});
