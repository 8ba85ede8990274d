import fc from 'fast-check';
import type { Form } from '../../src/geometry/samples.ts';

const kilometres = fc.constantFrom(0, 0.0006, 0.2, 1, 3, 10, 40);
const sector = fc.record({
  bearingDeg: fc.integer({ min: 0, max: 15 }).map((wind) => wind * 22.5),
  halfWidthDeg: fc.constantFrom(11.25, 22.5),
});

/** Discs, rings, sectors and fans, points among them. */
export const anyForm: fc.Arbitrary<Form> = fc
  .record({
    km: fc.tuple(kilometres, kilometres),
    sectors: fc.array(sector, { maxLength: 3 }),
    isDisc: fc.boolean(),
  })
  .map(({ km, sectors, isDisc }) =>
    isDisc
      ? { minKm: 0, maxKm: Math.max(...km), sectors: [] }
      : { minKm: Math.min(...km), maxKm: Math.max(...km), sectors },
  );
