import { describe, expect, test } from 'vitest';
import { sharesAt } from '../../../src/panels/inspect/side-facts.ts';
import { smallWorld } from '../../model/small-world.ts';

const world = smallWorld();
const west = sharesAt(world, 'side', { precision: 'exact', at: [37.5, 48] });

describe('sharesAt', () => {
  test('puts a point far from the line wholly on one side', () => {
    expect(west).toEqual([{ unitId: 'GCA', min: 1, expected: 1, max: 1 }]);
  });

  test('leaves both sides open within the precision of the line', () => {
    const near = sharesAt(world, 'side', { precision: 'exact', at: [37.99, 48] });
    expect(near.map(({ unitId, max }) => [unitId, max])).toEqual([
      ['GCA', 1],
      ['NGCA', 1],
    ]);
  });

  test('is empty without a location or for a level that is not there', () => {
    expect(sharesAt(world, 'side', { precision: 'region', regionId: null })).toEqual([]);
    expect(sharesAt(world, 'raion', { precision: 'exact', at: [37.5, 48] })).toEqual([]);
  });
});
