import { describe, expect, test } from 'vitest';
import { HATCHES, hatchTile } from '../../src/cartography/hatch.ts';

describe('hatching', () => {
  test.each(Object.entries(HATCHES))('a tile of %s repeats without a seam', (_, hatch) => {
    const { width, height, data } = hatchTile(hatch, '#336699', 2);
    const cover = (x: number, y: number): number =>
      data[((y % height) * width + (x % width)) * 4 + 3] ?? -1;
    for (let y = 0; y < 2 * height; y++) {
      for (let x = 0; x < 2 * width; x++) {
        expect(cover(x, y)).toBe(cover(x + hatch.slope * -1 + width, y + 1));
      }
    }
  });

  test('strokes have the colour, and most of the ground shows between them', () => {
    const { data } = hatchTile(HATCHES['no-figure'], '#336699', 3);
    expect(Array.from(data.slice(0, 3))).toEqual([0x33, 0x66, 0x99]);
    const covers = data.filter((_, i) => i % 4 === 3);
    const share = covers.reduce((sum, each) => sum + each, 0) / (255 * covers.length);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.4);
  });
});
