import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../../src/snapshot/scene.ts';
import { textBox, textWidth, wrapEvenly, wrapText } from '../../../src/snapshot/text/measure.ts';

const words = fc
  .array(fc.stringMatching(/^[A-Za-zЄ-їґҐ0-9.,–-]{1,30}$/u), { minLength: 1, maxLength: 25 })
  .map((each) => each.join(' '));

describe('measuring', () => {
  test('adds up the widths of the letters, Ukrainian ones too', () => {
    // Advance widths of Noto Sans: T 556, e 564, s 479, t 361.
    expect(textWidth('Test', 10, 400)).toBeCloseTo(19.6, 9);
    expect(textWidth('Їґє', 10, 400)).toBeGreaterThan(12);
    expect(textWidth('Їґє', 10, 700)).toBeGreaterThan(textWidth('Їґє', 10, 400));
  });

  test('no line is wider than asked for, and no letter is lost', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (each, width) => {
        for (const wrap of [wrapText, wrapEvenly]) {
          const lines = wrap(each, width, 12, 400);
          for (const line of lines) expect(textWidth(line, 12, 400)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(each.replaceAll(' ', ''));
        }
      }),
      { seed: 12 },
    );
  });

  test('an even wrap has no more lines than a full one', () => {
    fc.assert(
      fc.property(words, (each) => {
        expect(wrapEvenly(each, 200, 12, 700).length).toBe(wrapText(each, 200, 12, 700).length);
      }),
      { seed: 13 },
    );
  });

  test('the box of a text follows its anchor', () => {
    const setting = { size: 10, fill: { colour: '#000000', opacity: 1 } };
    const [start, end] = [
      text('Test', 50, 20, setting),
      text('Test', 50, 20, { ...setting, anchor: 'end' }),
    ];
    expect(textBox(start).x).toBe(50);
    expect(textBox(end).x + textBox(end).width).toBeCloseTo(50, 9);
  });
});
