import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/snapshot/sha256.ts';

test('agrees with the platform on every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(sha256(text)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
    { seed: 14 },
  );
});

test('gives the digest of the standard for "abc" (FIPS 180-4)', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
