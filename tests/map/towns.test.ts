import { describe, expect, test } from 'vitest';
import { collection, pointFeature } from '../../src/map/features.ts';
import { townFeatures } from '../../src/map/towns.ts';

describe('towns', () => {
  test('of the first rank are named whatever lies around them, but of two close together only the first', () => {
    const towns = collection([
      pointFeature([37.8, 48.02], { name_en: 'First', rank: 1 }),
      pointFeature([37.93, 48.05], { name_en: 'Beside it', rank: 1 }),
      pointFeature([39.33, 48.57], { name_en: 'Far', rank: 1 }),
      pointFeature([38.05, 48.34], { name_en: 'Lesser', rank: 2 }),
    ]);
    const chiefs = townFeatures(towns).features.filter(({ properties }) => properties?.['isChief']);
    expect(chiefs.map(({ properties }) => properties?.['en'])).toEqual(['First', 'Far']);
  });
});
