import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimmedFrom, trimmedTo } from '../../../src/data/columns/trim-bytes.ts';

test('bytes are trimmed as String.trim trims their text', () => {
  const bit = fc.constantFrom(
    ' ',
    '\t',
    '\u00A0',
    '\u2003',
    '\u3000',
    '\uFEFF',
    '\u0085',
    'a',
    'Щ',
    'à',
    '🜁',
    '―',
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 8 }), (bits) => {
      const text = bits.join('');
      const bytes = new TextEncoder().encode(text);
      const from = trimmedFrom(bytes, 0, bytes.length);
      const to = trimmedTo(bytes, from, bytes.length);
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      expect(decoder.decode(bytes.subarray(from, to))).toBe(text.trim());
    }),
    { seed: 43, numRuns: 1000 },
  );
});
