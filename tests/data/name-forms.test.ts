import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOf } from '../../src/data/name-forms.ts';

const costOf = (name: string, form: string): number | undefined =>
  formsOf(name).find((each) => each.form === form)?.cost;

describe('formsOf', () => {
  it('undoes the case endings of Ukrainian and Russian names', () => {
    const pairs = [
      ['Авдіївці', 'авдіївка'],
      ['Авдеевки', 'авдеевка'],
      ['Золотого', 'золоте'],
      ['Пікузах', 'пікузи'],
      ['Маріуполя', 'маріуполь'],
      ['Донецка', 'донецк'],
      ['Счастья', 'счастье'],
      ['Ясиноватой', 'ясиноватая'],
      ['Станиці Луганської', 'станиця луганська'],
    ] as const;
    for (const [name, nominative] of pairs) expect(costOf(name, nominative), name).toBe(1);
  });

  it('changes the spelling of other romanisations and of Russian', () => {
    expect(costOf('Avdiyivka', 'avdiivka')).toBe(1);
    expect(costOf('Shirokino', 'shyrokyne')).toBe(2);
    expect(costOf('Широкино', 'широкине')).toBeLessThanOrEqual(2);
    expect(costOf('Чермалык', 'чермалик')).toBe(1);
  });

  it('gives the cheapest forms first, at most 300, never the name itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const forms = formsOf(name);
        const costs = forms.map(({ cost }) => cost);
        expect(forms.length).toBeLessThanOrEqual(300);
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
        expect(forms.map(({ form }) => form)).not.toContain(name.toLowerCase());
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('has nothing for what is no name', () => {
    expect(formsOf('')).toEqual([]);
    expect(formsOf('а'.repeat(61))).toEqual([]);
  });
});
