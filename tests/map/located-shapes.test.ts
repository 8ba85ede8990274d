import { expect, test } from 'vitest';
import { locatedShapes } from '../../src/map/located-shapes.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observation } from '../model/small-world.ts';

test('the disc of a place beside the antimeridian stays around it on both sides', () => {
  for (const lng of [-180, -179.995, 179.995, 180]) {
    const table = buildTable([
      observation({
        location: { precision: 'place', at: [lng, 10], radiusKm: 1, name: '' },
      }),
    ]);
    const [shape] = locatedShapes(table, [0]);
    const lngs = shape?.geometry.coordinates.flat(2).map(([each = Number.NaN]) => each) ?? [];
    expect(lngs.length).toBeGreaterThan(20);
    // One kilometre at this latitude is 0.0091 degrees.
    expect(Math.min(...lngs)).toBeCloseTo(lng - 0.0091, 3);
    expect(Math.max(...lngs)).toBeCloseTo(lng + 0.0091, 3);
  }
});
