import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainNumber } from '../../../src/data/columns/plain-number.ts';

function read(text: string): number | null {
  const into = new Float64Array(1);
  const bytes = new TextEncoder().encode(text);
  return readPlainNumber(bytes, 0, bytes.length, into, new Uint8Array(1), 0)
    ? (into[0] ?? null)
    : null;
}

describe('a plain number', () => {
  test('is to the last bit what Number makes of it', () => {
    const digits = (most: number): fc.Arbitrary<string> =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most })
        .map((all) => all.join(''));
    const text = fc
      .tuple(fc.constantFrom('', '-', '+'), digits(3), fc.option(digits(12)))
      .map(([sign, whole, rest]) => `${sign}${whole}${rest === null ? '' : `.${rest}`}`);
    fc.assert(
      fc.property(text, (each) => {
        expect(read(each)).toBe(Number(each));
      }),
      { seed: 41, numRuns: 2000 },
    );
  });

  test('may have a comma, and nothing else', () => {
    expect(read('48,25')).toBe(48.25);
    for (const other of ['', '-', '.5', '5.', '1e3', '1.2.3', ' 1', '1°', '1234567890123456'])
      expect(read(other)).toBe(null);
  });
});
