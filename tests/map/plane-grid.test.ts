import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planeGrid } from '../../src/map/plane-grid.ts';

test('every point within reach is found, wherever the cells end', () => {
  const px = fc.double({ min: 0, max: 2000, noNaN: true });
  const point = fc.tuple(px, px);
  const reach = fc.double({ min: 1, max: 300, noNaN: true });
  fc.assert(
    fc.property(fc.array(point), point, reach, (points, middle, reachPx) => {
      const near = points.filter(([x, y]) => Math.hypot(x - middle[0], y - middle[1]) <= reachPx);
      const found = planeGrid(points)(middle, reachPx).flat();
      expect(found.length).toBe(new Set(found).size);
      expect(near.filter((each) => !found.includes(each))).toEqual([]);
    }),
    { seed: 5, numRuns: 100 },
  );
});
