import * as fc from 'fast-check';
import { WINDS } from '../../src/base/compass.ts';
import type { LngLat } from '../../src/base/lng-lat.ts';
import { KINDS } from '../../src/model/kind.ts';
import { rangedLocation } from '../../src/model/location.ts';
import type { Location } from '../../src/model/location.ts';
import { WEAPON_STATES } from '../../src/model/observation.ts';
import type { Observation } from '../../src/model/observation.ts';
import { observation } from './small-world.ts';

/** In and around the small world, many near its line and its border. Few enough that some are met twice. */
const position: fc.Arbitrary<LngLat> = fc
  .oneof(
    fc.tuple(fc.integer({ min: 36_900, max: 39_100 }), fc.integer({ min: 46_900, max: 49_100 })),
    fc.tuple(fc.integer({ min: 37_970, max: 38_030 }), fc.integer({ min: 47_990, max: 48_010 })),
  )
  .map(([lng, lat]) => [lng / 1000, lat / 1000]);

const range = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 5000 }))
    .map(([metres, more]) => [metres / 1000, (metres + more) / 1000] as const),
  { nil: null },
);

const bearings = fc.uniqueArray(
  fc.record({ wind: fc.constantFrom(...WINDS), isErly: fc.boolean() }),
  { maxLength: 3, selector: ({ wind }) => wind },
);

const regionId = fc.constantFrom(null, 'north', 'south', 'square', 'elsewhere');

const location: fc.Arbitrary<Location> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ precision: fc.constant('exact' as const), at: position }) },
  {
    weight: 1,
    arbitrary: fc.record({
      precision: fc.constant('place' as const),
      at: position,
      radiusKm: fc.constantFrom(0, 0.5, 1, 2, 20),
      name: fc.constantFrom('A', 'B'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(position, range, bearings, regionId)
      .map(([from, rangeKm, each, region]) => rangedLocation(from, rangeKm, each, region)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('square', 'north', 'elsewhere').map((id) => ({
      precision: 'area' as const,
      regionId: id,
    })),
  },
  { weight: 1, arbitrary: regionId.map((id) => ({ precision: 'region' as const, regionId: id })) },
);

/** Observations of any kind and location in the small world, over some days; some print no figure. */
export const observationNearLine: fc.Arbitrary<Observation> = fc
  .record({
    id: fc.uuid(),
    reportId: fc.constantFrom('1/2022', '2/2022', '3/2022'),
    kind: fc.constantFrom(...KINDS.map((kind) => kind.id)),
    count: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null, freq: 6 }),
    period: fc
      .tuple(fc.nat(10_000), fc.integer({ min: 1, max: 2000 }))
      .map(([start, minutes]) => ({ start, end: start + minutes })),
    location,
    regionId,
    side: fc.constantFrom(null, null, 'GCA', 'NGCA', 'neither'),
    weaponState: fc.option(fc.constantFrom(...WEAPON_STATES), { nil: null }),
  })
  .map(observation);
