import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimeIndex } from '../../src/model/time-index.ts';

test('the first value after a limit is the one that going through all values finds', () => {
  const time = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger().map(toInt32));
  fc.assert(
    fc.property(fc.array(time, { maxLength: 300 }), fc.array(time), (values, limits) => {
      const column = Int32Array.from(values).sort();
      const firstAfter = createTimeIndex(column);
      for (const limit of [...limits, ...values, Infinity, -Infinity]) {
        const expected = column.findIndex((value) => value > limit);
        expect(firstAfter(limit)).toBe(expected === -1 ? column.length : expected);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('an empty column has nothing after anything', () => {
  expect(createTimeIndex(new Int32Array(0))(5)).toBe(0);
});

function toInt32(value: number): number {
  return value | 0;
}
