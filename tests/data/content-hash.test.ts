import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/data/content-hash.ts';

const SEED = 20_220_216;

describe('hashOf', () => {
  test('is sixteen digits that follow from the bytes alone, however they arrive', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, n) => n % 251);
    const whole = await hashOf(new Blob([bytes]));
    const parts = await hashOf(
      new Blob([bytes.slice(0, 7), bytes.slice(7, 90_000), bytes.slice(90_000)]),
    );
    expect(whole).toMatch(/^[0-9a-f]{16}$/u);
    expect(parts).toBe(whole);
  });

  test('tells files apart that differ by one bit, by their order or by a zero at the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 2, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (bytes, at, bit) => {
          const other = Uint8Array.from(bytes);
          const place = at % bytes.length;
          other[place] = (other[place] ?? 0) ^ (1 << bit);
          const hash = await hashOf(new Blob([Uint8Array.from(bytes)]));
          expect(await hashOf(new Blob([other]))).not.toBe(hash);
          expect(await hashOf(new Blob([Uint8Array.from([...bytes, 0])]))).not.toBe(hash);
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('no two of five thousand short texts have one hash', async () => {
    const texts = Array.from({ length: 5000 }, (_, n) => `row ${n}\n`);
    const hashes = await Promise.all(texts.map((text) => hashOf(new Blob([text]))));
    expect(new Set(hashes).size).toBe(5000);
  });

  test('stops when it is cancelled', async () => {
    await expect(hashOf(new Blob(['x']), AbortSignal.abort())).rejects.toThrow();
  });
});
