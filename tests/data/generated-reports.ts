import * as fc from 'fast-check';
import { WINDS } from '../../src/base/compass.ts';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { KINDS } from '../../src/model/kind.ts';
import { rangedLocation } from '../../src/model/location.ts';
import type { Location } from '../../src/model/location.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from '../../src/model/observation.ts';
import type { Observation, Observer } from '../../src/model/observation.ts';
import { BASES, REPORT_KINDS, TRENDS } from '../../src/model/report.ts';
import type { Figure, RegionTotal, Report } from '../../src/model/report.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });

/** Positions in Ukraine to five decimals, so that none looks like one with its numbers exchanged. */
const position: fc.Arbitrary<LngLat> = fc
  .tuple(
    fc.integer({ min: 2_200_000, max: 4_100_000 }),
    fc.integer({ min: 4_400_000, max: 5_300_000 }),
  )
  .map(([lng, lat]) => [lng / 1e5, lat / 1e5]);

const period = fc
  .tuple(fc.integer({ min: 23_000_000, max: 28_000_000 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([start, minutes]) => ({ start, end: start + minutes }));

const range = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 5000 }))
  .map(([metres, more]) => [metres / 1000, (metres + more) / 1000] as const);

const bearings = fc.uniqueArray(
  fc.record({ wind: fc.constantFrom(...WINDS), isErly: fc.boolean() }),
  { maxLength: 5, selector: ({ wind }) => wind },
);

const location: fc.Arbitrary<Location> = fc.oneof(
  fc.record({ precision: fc.constant('exact' as const), at: position }),
  fc.record({
    precision: fc.constant('place' as const),
    at: position,
    radiusKm: fc.integer({ min: 0, max: 30_000 }).map((metres) => metres / 1000),
    name,
  }),
  fc
    .tuple(position, orNull(range), bearings, orNull(name))
    .map(([from, rangeKm, each, regionId]) => rangedLocation(from, rangeKm, each, regionId)),
  fc.record({ precision: fc.constant('area' as const), regionId: name }),
  fc.record({ precision: fc.constant('region' as const), regionId: orNull(name) }),
);

const observer: fc.Arbitrary<Observer | null> = orNull(
  fc.record({ name: text, at: orNull(position), side: orNull(name) }),
);

const count = orNull(fc.integer({ min: 0, max: 2_147_483_647 }));

/** Observations as the table keeps them: the observer of a ranged one stands where its ranges begin. */
export function observationOf(reportId: string): fc.Arbitrary<Observation> {
  return fc
    .record({
      id: fc.uuid(),
      reportId: fc.constant(reportId),
      kind: fc.constantFrom(...KINDS.map((kind) => kind.id)),
      count,
      qualifier: fc.constantFrom(...COUNT_QUALIFIERS),
      period,
      timeText: orNull(text),
      location,
      regionId: orNull(name),
      side: orNull(name),
      observer,
      means: fc.constantFrom(...MEANS),
      description: orNull(text),
      flight: orNull(fc.record({ from: fc.constantFrom(...WINDS), to: fc.constantFrom(...WINDS) })),
      weaponState: orNull(fc.constantFrom(...WEAPON_STATES)),
      status: fc.constantFrom(...STATUSES),
    })
    .map(standWhereRangesBegin);
}

function standWhereRangesBegin(each: Observation): Observation {
  const { observer, location } = each;
  if (observer === null || !('from' in location)) return each;
  return { ...each, observer: { ...observer, at: location.from } };
}

const figure: fc.Arbitrary<Figure | null> = orNull(
  fc.record({
    value: fc.integer({ min: 0, max: 100_000 }),
    qualifier: fc.constantFrom(...COUNT_QUALIFIERS),
  }),
);

const total: fc.Arbitrary<RegionTotal> = fc.record({
  regionId: name,
  period,
  violations: figure,
  explosions: figure,
  previousViolations: figure,
  previousExplosions: figure,
  basis: orNull(fc.constantFrom(...BASES)),
  trend: orNull(fc.constantFrom(...TRENDS)),
  liveFire: fc.array(
    fc.record({ count, where: orNull(fc.constantFrom('inside' as const, 'outside' as const)) }),
    { maxLength: 2 },
  ),
  parts: fc.dictionary(
    fc.constantFrom('explosion', 'impact', 'airburst', 'outgoing'),
    fc.integer({ min: 0, max: 1000 }),
    { noNullPrototype: true },
  ),
});

const report: fc.Arbitrary<Report> = fc.record({
  id: name,
  kind: fc.constantFrom(...REPORT_KINDS),
  title: text,
  period,
  zone: fc.constantFrom('EET' as const, 'EEST' as const),
  datePrecision: fc.constantFrom('minute' as const, 'day' as const, 'month' as const),
  issued: orNull(fc.constantFrom('2022-02-17', '2015-03-02')),
  language: fc.constantFrom('en', 'uk', 'ru'),
  source: fc.record({
    mission: text,
    publisher: text,
    url: orNull(fc.webUrl()),
    licence: text,
  }),
  totals: fc.array(total, { maxLength: 3 }),
  notes: fc.array(text, { maxLength: 3 }),
});

/** A report with its observations, as the writer takes them. */
export const reportWithObservations = report.chain((each) =>
  fc.record({
    report: fc.constant(each),
    observations: fc.uniqueArray(observationOf(each.id), {
      maxLength: 6,
      selector: ({ id }) => id,
    }),
  }),
);
