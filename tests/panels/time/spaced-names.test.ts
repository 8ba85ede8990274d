import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spacedNames } from '../../../src/panels/time/spaced-names.ts';

describe('names on an axis', () => {
  test('are all printed where there is room', () => {
    const names = [0, 50, 100].map((x) => ({ x, width: 40, isChief: false }));
    expect(spacedNames(names)).toEqual([true, true, true]);
  });

  test('give way to the first of a month', () => {
    const names = [
      { x: 0, width: 40, isChief: false },
      { x: 50, width: 40, isChief: false },
      { x: 85, width: 40, isChief: true },
    ];
    expect(spacedNames(names)).toEqual([true, false, true]);
  });

  test('never meet, and one is left out only where it would', () => {
    const name = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 10, max: 60 }),
      isChief: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const printed = names.filter((_, i) => spacedNames(names)[i]);
        const meets = (one: (typeof names)[number], other: (typeof names)[number]): boolean =>
          one.x < other.x + other.width && other.x < one.x + one.width;
        printed.forEach((one, i) =>
          expect(printed.slice(i + 1).some((other) => meets(one, other))).toBe(false),
        );
        names
          .filter((each) => !printed.includes(each))
          .forEach((each) => expect(printed.some((other) => meets(each, other))).toBe(true));
      }),
      { seed: 6 },
    );
  });
});
