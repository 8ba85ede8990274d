import { describe, expect, test } from 'vitest';
import { hollowDots } from '../../src/map/hollow-dots.ts';
import { observation } from '../model/small-world.ts';
import { SECTOR, declaring, smallMap } from './small-map.ts';

describe('hollow dots', () => {
  test('there is one for each violation that is declared but not located', () => {
    const { input } = smallMap([SECTOR], {}, [declaring(100, 40)]);
    const { unit, dots } = hollowDots(input);
    expect(unit).toBe(1);
    expect(dots.filter((dot) => dot.isExplosion)).toHaveLength(40 - 12);
    expect(dots.filter((dot) => !dot.isExplosion)).toHaveLength(60);
  });

  test('they lie in their region and within 15 km of the line', () => {
    const { input } = smallMap([], {}, [declaring(300, 100)]);
    const { geography } = input.state.data.value;
    const { dots } = hollowDots(input);
    expect(dots).toHaveLength(300);
    for (const {
      at: [lng, lat],
    } of dots) {
      expect(lat).toBeGreaterThan(48);
      expect(Math.abs(geography.lineMeasure?.signedKm(lng, lat) ?? Infinity)).toBeLessThan(15);
    }
  });

  test('the same report gives the same dots, and no two at one position', () => {
    const dotsOf = () => hollowDots(smallMap([], {}, [declaring(200, 50)]).input).dots;
    expect(dotsOf()).toEqual(dotsOf());
    expect(new Set(dotsOf().map(({ at }) => at.join())).size).toBe(200);
  });

  test('a large count is drawn with a nice number for each dot', () => {
    const { input } = smallMap([], {}, [declaring(2_158, 1_000)]);
    const { unit, dots } = hollowDots(input);
    expect(unit).toBe(5);
    expect(dots.length).toBeLessThanOrEqual(600);
  });

  test('no figure is no dots', () => {
    expect(hollowDots(smallMap([]).input).dots).toEqual([]);
  });

  test('where explosions are not printed all dots are of other violations', () => {
    const { dots } = hollowDots(smallMap([], {}, [declaring(10)]).input);
    expect(dots.map((dot) => dot.isExplosion)).toEqual(Array.from({ length: 10 }, () => false));
  });

  test('a filter takes them away, for a declared total cannot be filtered', () => {
    const { input } = smallMap([observation({})], { choices: { kind: ['explosion'] } }, [
      declaring(10, 5),
    ]);
    expect(hollowDots(input).dots).toEqual([]);
  });
});
