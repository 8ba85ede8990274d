import { describe, expect, test } from 'vitest';
import { fitsInCircle } from '../../src/cartography/number-room.ts';
import { textWidth } from '../../src/snapshot/text/measure.ts';

describe('a number in a circle', () => {
  test('has room only where its corners lie within', () => {
    expect(fitsInCircle('21', 11, 10)).toBe(true);
    expect(fitsInCircle('21 + ?', 11, 10)).toBe(false);
    expect(fitsInCircle('797,928', 11, 20)).toBe(false);
    expect(fitsInCircle('798K', 11, 20)).toBe(true);
  });

  test('is never wider than the typeface sets it', () => {
    for (const text of ['1', '107', '1,234', '3.9K+', '212 + ?', '1,2 млн', '415 тис.+'])
      expect(fitsInCircle(text, 100, textWidth(text, 100, 700) / 2)).toBe(false);
  });
});
