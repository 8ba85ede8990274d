import { describe, expect, test } from 'vitest';
import { putBackArrays, takeOutArrays } from '../../../src/data/workspace/large-arrays.ts';

/** Arrays of more than one chunk, cut in the middle of a number, beside what stays where it is. */
const value = {
  name: 'seeded',
  none: null,
  small: Uint8Array.of(1, 2, 3),
  table: {
    lng: Float64Array.from({ length: 42 }, (_, i) => Math.sin(i)),
    end: Int32Array.from({ length: 42 }, (_, i) => i - 7),
    // A view of the middle of a buffer.
    count: new Int32Array(100).fill(5).subarray(9, 60),
    text: { parts: [['', 'word'], { bytes: new Uint8Array(171).fill(9), suffix: '' }] },
  },
};

describe('large arrays of a stored value', () => {
  const { value: marked, chunks } = takeOutArrays(value, 40, 50);
  const stored = chunks.map((chunk) => structuredClone(chunk()));

  test('are kept apart in chunks, and what is small stays', () => {
    expect(stored.every(({ length }) => length > 0 && length <= 50)).toBe(true);
    expect(stored.reduce((sum, { length }) => sum + length, 0)).toBe(42 * 12 + 51 * 4 + 171);
    expect(marked).toMatchObject({ name: 'seeded', none: null, small: value.small });
    expect(takeOutArrays(value).chunks).toEqual([]);
  });

  test('come back as they were', () => {
    expect(putBackArrays(structuredClone(marked), (at) => stored[at])).toEqual(value);
  });

  test('are missing where a chunk is lost, and the rest is there', () => {
    const again = putBackArrays(marked, (at) => (at === 1 ? undefined : stored[at]));
    expect(again).toMatchObject({
      name: 'seeded',
      table: { lng: undefined, end: value.table.end },
    });
  });
});
