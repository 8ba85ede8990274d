import { describe, expect, it } from 'vitest';
import { counted } from '../../src/cli/counted.ts';

describe('counted', () => {
  it('puts the noun in the form that goes with the number', () => {
    expect([0, 1, 2, 21].map((n) => counted(n, 'observation'))).toEqual([
      '0 observations',
      '1 observation',
      '2 observations',
      '21 observations',
    ]);
    expect(counted(2, 'total of a region', 'totals of regions')).toBe('2 totals of regions');
  });
});
