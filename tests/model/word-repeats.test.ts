import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRepeats } from '../../src/model/word-repeats.ts';
import type { ByteWords } from '../../src/model/byte-words.ts';

test('a word that is there twice is found, whatever the words are like', () => {
  const number = fc.nat(40).map(String);
  const word = fc.oneof(
    number.map((digits) => `row-${digits}`),
    number,
    fc.constantFrom(
      '07',
      'row-07',
      'row-',
      '',
      'row-999999999',
      'row-1234567890',
      'a1b2',
      'row-1b',
    ),
    fc.string({ maxLength: 3 }),
  );
  const alike = fc.array(number, { maxLength: 12 }).map((words) => words.map((n) => `e${n}`));
  fc.assert(
    fc.property(fc.oneof(fc.array(word, { maxLength: 12 }), alike), (words) => {
      expect(hasRepeats(bytesOf(words))).toBe(new Set(words).size < words.length);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('words that occur twice are seen among thousands', () => {
  const words = Array.from({ length: 5000 }, (_, i) => `row-${i.toString(36)}`);
  expect(hasRepeats(bytesOf(words))).toBe(false);
  expect(hasRepeats(bytesOf([...words, 'row-99']))).toBe(true);
  const numbered = words.map((_, i) => `row-${7 * i}`);
  expect(hasRepeats(bytesOf(numbered))).toBe(false);
  expect(hasRepeats(bytesOf([...numbered, 'row-707']))).toBe(true);
});

function bytesOf(words: readonly string[]): ByteWords {
  const encoded = words.map((word) => new TextEncoder().encode(word));
  let end = 0;
  return {
    bytes: Uint8Array.from(encoded.flatMap((each) => [...each])),
    ends: Uint32Array.from(encoded, (each) => (end += each.length)),
    suffix: '',
  };
}
