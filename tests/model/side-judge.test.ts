import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Location } from '../../src/model/location.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { sharesOf } from '../../src/model/location-shares.ts';
import { NO_JUDGE, createSideJudge, sideContradictions } from '../../src/model/side-judge.ts';
import { observation, smallWorld } from './small-world.ts';

const WORLD = smallWorld();
const DAY = { start: 0, end: 1440 };
const judge = createSideJudge(WORLD);
const KM = 1 / 74.4;

function sure(location: Location): string | null {
  return judge.sureSide(location, DAY);
}

describe('createSideJudge', () => {
  it('is sure of a place only beyond the precision of the line (2 km) and its own radius', () => {
    const at = (km: number, radiusKm: number): Location => ({
      precision: 'place',
      at: [38 - km * KM, 48],
      radiusKm,
      name: 'x',
    });
    expect(sure({ precision: 'exact', at: [38 - 2.2 * KM, 48] })).toBe('GCA');
    expect(sure({ precision: 'exact', at: [38 - 1.8 * KM, 48] })).toBeNull();
    expect(sure({ precision: 'exact', at: [38 + 2.2 * KM, 48] })).toBe('NGCA');
    expect(sure(at(5, 2))).toBe('GCA');
    expect(sure(at(5, 4))).toBeNull();
  });

  it('is sure of a sector that is wholly on one side, never of a ray, an area across or what has no place', () => {
    const from = [37.5, 48] as const;
    const east = { wind: 'E', isErly: false } as const;
    expect(sure({ precision: 'sector', from, rangeKm: [2, 4], bearings: [east] })).toBe('GCA');
    expect(sure({ precision: 'sector', from, rangeKm: [30, 40], bearings: [east] })).toBeNull();
    expect(sure({ precision: 'ray', from, rangeKm: null, bearings: [east] })).toBeNull();
    expect(sure({ precision: 'area', regionId: 'square' })).toBeNull();
    expect(sure({ precision: 'region', regionId: 'north' })).toBeNull();
    expect(sure({ precision: 'exact', at: [30, 48] })).toBeNull();
  });

  it('knows nothing of a time for which the line does not stand, nor without a line', () => {
    const line = WORLD.line === null ? null : { ...WORLD.line, inForce: { start: 0, end: 1440 } };
    const dated = createSideJudge({ ...WORLD, line });
    const west: Location = { precision: 'exact', at: [37.5, 48] };
    expect(dated.sureSide(west, DAY)).toBe('GCA');
    expect(dated.sureSide(west, { start: -1, end: 1440 })).toBeNull();
    expect(dated.isInForce({ start: 1440, end: 2880 })).toBe(false);
    expect(createSideJudge({ ...WORLD, line: null })).toBe(NO_JUDGE);
  });

  it('is never sure where the shares leave another side or none possible', () => {
    const division = divisionOf(WORLD, 'side');
    const locations = fc.record({
      precision: fc.constant('place' as const),
      at: fc.tuple(fc.double({ min: 36.9, max: 39.1, noNaN: true }), fc.constant(48)),
      radiusKm: fc.double({ min: 0.1, max: 40, noNaN: true }),
      name: fc.constant('x'),
    });
    fc.assert(
      fc.property(locations, (location) => {
        const side = sure(location);
        if (side === null || division === null) return;
        const shares = sharesOf(location, WORLD, division);
        expect(shares.map(({ unit }) => division.units[unit]?.id)).toEqual([side]);
      }),
      { seed: 20_220_216, numRuns: 300 },
    );
  });
});

describe('sideContradictions', () => {
  const west = { precision: 'exact', at: [37.5, 48] } as const;
  const east = [38.5, 48] as const;

  it('finds the word on the event and that on the observer, each by its own place', () => {
    const observer = { name: 'x', at: east, side: 'GCA' };
    expect(
      sideContradictions(observation({ location: west, side: 'NGCA', observer }), judge),
    ).toEqual([
      { of: 'side', said: 'NGCA', found: 'GCA' },
      { of: 'observerSide', said: 'GCA', found: 'NGCA' },
    ]);
  });

  it('finds none where the words hold, are missing, are of neither side, or may hold', () => {
    const none = [
      observation({ location: west, side: 'GCA', observer: { name: 'x', at: east, side: 'NGCA' } }),
      observation({ location: west, observer: { name: 'x', at: null, side: 'NGCA' } }),
      observation({ location: west, side: 'neither' }),
      observation({ location: { precision: 'exact', at: [37.99, 48] }, side: 'NGCA' }),
      observation({ location: { precision: 'region', regionId: 'north' }, side: 'NGCA' }),
    ];
    for (const each of none) expect(sideContradictions(each, judge)).toEqual([]);
  });
});
