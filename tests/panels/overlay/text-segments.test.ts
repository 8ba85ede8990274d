import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textSegments } from '../../../src/panels/overlay/text-segments.ts';
import type { Span } from '../../../src/panels/overlay/text-segments.ts';

const kindsOf = (text: string, used: readonly Span[], missed: readonly Span[]): string =>
  textSegments(text, used, missed)
    .map((segment) => `${segment.kind}:${segment.text}`)
    .join('|');

describe('textSegments', () => {
  test('marks what was used and what was not understood', () => {
    expect(kindsOf('abcdef', [[1, 2]], [[3, 5]])).toBe('plain:a|used:b|plain:c|missed:de|plain:f');
  });

  test('keeps spans that touch apart', () => {
    expect(
      kindsOf(
        'abcd',
        [
          [0, 2],
          [2, 4],
        ],
        [],
      ),
    ).toBe('used:ab|used:cd');
  });

  test('lets what was not understood win over what was used', () => {
    expect(kindsOf('abcd', [[0, 3]], [[2, 4]])).toBe('used:ab|missed:cd');
  });

  test('gives the whole text back, whatever the spans', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(span),
        fc.array(span),
        (text, used, missed) => {
          const segments = textSegments(text, used, missed);
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          expect(segments.every((segment) => text.startsWith(segment.text, segment.from))).toBe(
            true,
          );
          expect(segments.every((segment) => segment.text !== '')).toBe(true);
        },
      ),
      { seed: 3 },
    );
  });
});
