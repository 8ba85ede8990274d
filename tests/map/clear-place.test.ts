import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearPlace } from '../../src/map/clear-place.ts';
import type { Disc } from '../../src/map/clear-place.ts';

const REACH = { left: 13, right: 13, up: 13, down: 26 };

function isCovered([x, y]: readonly [number, number], disc: Disc): boolean {
  const across = Math.max(x - REACH.left - disc.x, disc.x - x - REACH.right, 0);
  const along = Math.max(y - REACH.up - disc.y, disc.y - y - REACH.down, 0);
  return Math.hypot(across, along) < disc.radius;
}

describe('a clear place', () => {
  test('is the wanted one where nothing lies there', () => {
    expect(clearPlace([5, 7], REACH, [{ x: 80, y: 7, radius: 27 }])).toEqual([5, 7]);
  });

  test('beside a circle does not cover it, and is near', () => {
    const disc = fc.record({
      x: fc.integer({ min: -30, max: 30 }),
      y: fc.integer({ min: -30, max: 30 }),
      radius: fc.integer({ min: 2, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 1 }), (discs) => {
        const at = clearPlace([0, 0], REACH, discs);
        expect(discs.some((each) => isCovered(at, each))).toBe(false);
        expect(Math.hypot(...at)).toBeLessThanOrEqual(42 + 1e-9);
      }),
      { seed: 4 },
    );
  });

  test('among circles that leave no room is where a box reaches least into them', () => {
    const discs: Disc[] = [{ x: 0, y: 0, radius: 27 }];
    for (let x = -160; x <= 160; x += 16)
      for (let y = -160; y <= 160; y += 16) discs.push({ x, y, radius: 9 });
    const [x, y] = clearPlace([0, 0], REACH, discs);
    expect(Math.hypot(x, y)).toBeGreaterThan(27);
  });
});
