import { describe, expect, test } from 'vitest';
import { lineDistance } from '../../../src/panels/inspect/line-distance.ts';
import { weaponEstimate } from '../../../src/panels/inspect/weapon-estimate.ts';
import { observation, smallWorld } from '../../model/small-world.ts';

const world = smallWorld();

describe('lineDistance', () => {
  test('of a point is one distance on one side', () => {
    const distance = lineDistance(world, { precision: 'exact', at: [37.5, 48] });
    expect(distance?.minKm).toBeCloseTo(37.3, 0);
    expect(distance?.maxKm).toBe(distance?.minKm);
    expect(distance).toMatchObject({ lineKm: 2, isAcross: false });
  });

  test('of a shape is a range, from zero where it reaches over the line', () => {
    const at = [37.97, 48] as const;
    const distance = lineDistance(world, { precision: 'place', at, radiusKm: 5, name: 'A' });
    expect(distance).toMatchObject({ minKm: 0, isAcross: true });
    expect(distance?.maxKm).toBeGreaterThan(6.5);
  });

  test('is not known without a location', () => {
    expect(lineDistance(world, { precision: 'region', regionId: 'north' })).toBeNull();
    expect(lineDistance(world, { precision: 'area', regionId: 'nowhere' })).toBeNull();
  });
});

describe('weaponEstimate', () => {
  const howitzer = observation({ kind: 'self-propelled-howitzer', weaponState: 'violation' });

  test('cannot judge what has no place', () => {
    expect(weaponEstimate(howitzer, null)).toMatchObject({
      verdict: 'cannot-be-judged',
      requiredKm: 25,
      distanceKm: null,
    });
  });

  test('takes what the location and the line may be off as its margin', () => {
    const distance = { minKm: 10, maxKm: 14, lineKm: 2, isAcross: false };
    expect(weaponEstimate(howitzer, distance)).toMatchObject({
      verdict: 'violation',
      distanceKm: 12,
      marginKm: 4,
    });
  });

  test('is for weapons only', () => {
    expect(weaponEstimate(observation({}), null)).toBeNull();
  });
});
