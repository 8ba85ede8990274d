import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBlank } from '../../src/model/table-columns.ts';

it('a column is blank where every value is zero, wherever in memory it lies', () => {
  const column = fc.oneof(
    fc.uint8Array({ maxLength: 12, max: 1 }),
    fc.uint16Array({ maxLength: 12, max: 1 }),
    fc.int32Array({ maxLength: 12, min: -1, max: 1 }),
    fc.float64Array({ maxLength: 12, min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(column, fc.nat({ max: 12 }), fc.boolean(), (values, first, isCleared) => {
      if (isCleared) values.fill(0);
      const part = values.subarray(first);
      expect(isBlank(part)).toBe(part.every((value) => Object.is(value, 0)));
    }),
    { seed: 53, numRuns: 1000 },
  );
});
