import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { collection, feature, isSameCollection, pointFeature } from '../../src/map/features.ts';

const shape: Polygon = { type: 'Polygon', coordinates: [] };

describe('isSameCollection', () => {
  const one = collection([pointFeature([38, 48], { n: 1 }), feature(shape, { class: 2 })]);

  test('holds for features of the same shapes, places and properties', () => {
    const again = collection([pointFeature([38, 48], { n: 1 }), feature(shape, { class: 2 })]);
    expect(isSameCollection(one, again)).toBe(true);
  });

  test.each([
    ['a property', [pointFeature([38, 48], { n: 2 }), feature(shape, { class: 2 })]],
    ['a place', [pointFeature([38, 49], { n: 1 }), feature(shape, { class: 2 })]],
    ['a shape', [pointFeature([38, 48], { n: 1 }), feature({ ...shape }, { class: 2 })]],
    ['the order', [feature(shape, { class: 2 }), pointFeature([38, 48], { n: 1 })]],
    ['how many there are', [pointFeature([38, 48], { n: 1 })]],
  ])('does not hold where %s is another', (_, features) => {
    expect(isSameCollection(one, collection(features))).toBe(false);
    expect(isSameCollection(collection(features), one)).toBe(false);
  });
});
