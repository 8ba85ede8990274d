import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptAt } from '../../../src/panels/parts/excerpt.ts';

describe('excerptAt', () => {
  const text = `${'words '.repeat(20)}Avdiivka\n(non-government-controlled) ${'more '.repeat(20)}`;
  const from = text.indexOf('Avdiivka');

  test('shows the place between whole words on one line', () => {
    const { before, at, after } = excerptAt(text, [from, from + 8]);
    expect(at).toBe('Avdiivka');
    expect(before).toMatch(/^…(?:words )+$/u);
    expect(after).toMatch(/^ \(non-government-controlled\) (?:more )*more…$/u);
  });

  test('is the whole of a short text, and cuts a long place', () => {
    expect(excerptAt('two explosions', [0, 3])).toEqual({
      before: '',
      at: 'two',
      after: ' explosions',
    });
    const { at } = excerptAt('x'.repeat(1000), [0, 1000]);
    expect(at.length).toBeLessThan(250);
    expect(at.endsWith('…')).toBe(true);
  });

  test('takes any span of any text', () => {
    const spans = fc.tuple(fc.string(), fc.nat(80), fc.nat(80));
    fc.assert(
      fc.property(spans, ([any, start, length]) => {
        const { before, at, after } = excerptAt(any, [start, start + length]);
        expect(before.length + at.length + after.length).toBeLessThan(400);
      }),
      { seed: 20_220_216 },
    );
  });
});
