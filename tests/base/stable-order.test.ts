import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableOrder } from '../../src/base/stable-order.ts';

test('orders any keys, and leaves equal ones in their order', () => {
  const key = fc.oneof(fc.nat(3), fc.nat(2 ** 31 - 1), fc.constant(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(key), (list) => {
      const keys = Uint32Array.from(list);
      const expected = [...list.keys()].toSorted((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
      expect([...stableOrder(keys)]).toEqual(expected);
    }),
    { seed: 12, numRuns: 100 },
  );
});
