import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LegendEntry } from '../../../src/cartography/legend-entry.ts';
import { isInside, overlap } from '../../../src/snapshot/box.ts';
import { typeScale } from '../../../src/snapshot/page/block.ts';
import { legendForms } from '../../../src/snapshot/page/legend-columns.ts';
import { textRuns } from '../text-runs.ts';

const type = typeScale(1000, 700);

/** A word that is too long is broken. */
const bare = (words: string): string => words.replaceAll(/\s+/gu, '');

const entry = fc.record({
  words: fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1, maxLength: 12 }),
  radius: fc.double({ min: 2, max: 30, noNaN: true }),
  isBrief: fc.boolean(),
});

test('every form of a legend holds every entry in its order, none across another, and is as large as it says', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 150, max: 900 }),
      (drawn, width) => {
        const entries = drawn.map(({ words, radius, isBrief }, i): LegendEntry => ({
          layer: 'explosions',
          symbol: { type: 'dot', radius, fill: '#000000', stroke: '#000000', mark: '' },
          label: `${i} ${words.join(' ')}`,
          ...(isBrief && i < drawn.length - 1 ? { brief: `b${i}` } : {}),
        }));
        for (const form of legendForms(entries, { type, ink: '#000000', scale: 1 }, width)) {
          const nodes = form.draw(0, 0);
          const parts = [{ role: 'text', alt: '', nodes }] as const;
          const runs = textRuns({ width, height: form.height, background: '', parts });
          const texts = new Set(runs.map(({ text }) => text));
          const words = bare(runs.map(({ text }) => text).join(''));
          for (const { label, brief } of entries)
            expect(words.includes(bare(label)) || texts.has(brief ?? '')).toBe(true);
          const whole = { x: -0.5, y: -1.5, width: form.width + 1, height: form.height + 3 };
          for (const { text, box } of runs)
            expect({ text, isIn: isInside(box, whole) }).toEqual({ text, isIn: true });
          for (const [i, { box }] of runs.entries())
            for (const other of runs.slice(i + 1)) {
              const inner = { ...box, y: box.y + 1.3, height: box.height - 2.6 };
              expect(overlap(inner, other.box)).toBe(false);
            }
        }
      },
    ),
    { seed: 20220216, numRuns: 60 },
  );
});

test('where there is room for one column there is one, whatever its heights add up to', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 2, maxLength: 30 }), (drawn) => {
      const forms = legendForms(
        drawn.map(({ words, radius }) => ({
          layer: 'explosions',
          symbol: { type: 'dot', radius, fill: '#000000', stroke: '#000000', mark: '' },
          label: words.join(' '),
        })),
        { type, ink: '#000000', scale: 1 },
        200,
      );
      for (const form of forms) {
        const texts = form.draw(0, 0).filter((node) => node.type === 'text');
        expect(new Set(texts.map(({ x }) => x)).size).toBe(1);
      }
    }),
    { seed: 20220217 },
  );
});
