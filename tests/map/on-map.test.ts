import { describe, expect, test } from 'vitest';
import { whatIsOnMap } from '../../src/map/on-map.ts';
import { observation } from '../model/small-world.ts';
import { SECTOR, UNLOCATED, declaring, smallMap } from './small-map.ts';

describe('what the legend must explain', () => {
  test('an observation without a place puts nothing on the map', () => {
    const { precisions, largestExplosions } = whatIsOnMap(smallMap([UNLOCATED]).input);
    expect([...precisions]).toEqual([]);
    expect(largestExplosions).toBe(0);
  });

  test('shapes, observers and the largest circle are those of the shown observations', () => {
    const onMap = whatIsOnMap(smallMap([SECTOR]).input);
    expect([...onMap.precisions]).toEqual(['sector']);
    expect([...onMap.observers]).toEqual(['patrol']);
    expect(onMap.largestExplosions).toBe(12);
    expect(onMap.hasNested).toBe(false);
  });

  test('hollow dots are named with what one stands for', () => {
    const { hollow } = whatIsOnMap(smallMap([], {}, [declaring(402, 188)]).input);
    expect(hollow).toEqual({ unit: 1, hasExplosions: true, hasOthers: true });
  });

  test('explosions and other violations at one place are nested', () => {
    const shots = observation({ id: 's', kind: 'shot', count: 3 });
    expect(whatIsOnMap(smallMap([observation({}), shots]).input).hasNested).toBe(true);
  });
});
