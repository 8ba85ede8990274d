import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFeatureCutter } from '../../../src/data/readers/feature-cutter.ts';

const SEED = 20_220_216;

interface Cut {
  readonly rest: unknown;
  readonly features: readonly unknown[];
}

/** What the pieces give together; null where any of it is no JSON. */
function cut(text: string, size: number): Cut | null {
  const cutter = createFeatureCutter();
  const features: string[] = [];
  for (let at = 0; at < text.length; at += size)
    features.push(...cutter.push(text.slice(at, at + size)));
  try {
    return {
      rest: JSON.parse(cutter.rest()),
      features: features.map((each): unknown => JSON.parse(each)),
    };
  } catch {
    return null;
  }
}

const key = fc.oneof(fc.constantFrom('type', 'report', 'a "b"', 'x\\', 'feature'), fc.string());
const collection = fc
  .tuple(
    fc.dictionary(key, fc.jsonValue(), { maxKeys: 3 }),
    fc.array(fc.jsonValue(), { maxLength: 5 }),
    fc.dictionary(key, fc.jsonValue(), { maxKeys: 3 }),
    fc.constantFrom(undefined, 1, '\t'),
  )
  .map(([before, features, after, indent]) => {
    const value = { ...before, features, ...after };
    return { value, text: JSON.stringify(value, null, indent) };
  })
  .filter(({ value }) => Array.isArray(value.features));

describe('cutting features', () => {
  test('gives what JSON.parse gives, however the text is cut into pieces', () => {
    fc.assert(
      fc.property(collection, fc.integer({ min: 1, max: 40 }), ({ text }, size) => {
        const value = JSON.parse(text) as { readonly features: readonly unknown[] };
        expect(cut(text, size)).toEqual({
          rest: { ...value, features: [] },
          features: value.features,
        });
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('finds no JSON where JSON.parse finds none, and JSON where it does', () => {
    fc.assert(
      fc.property(
        collection,
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '[', ']', '{', '}', '\\', ':', ' '),
        ({ text }, size, place, change) => {
          const at = place % text.length;
          const changed = text.slice(0, at) + change + text.slice(at + 1);
          let value: unknown;
          try {
            value = JSON.parse(changed);
          } catch {
            expect(cut(changed, size)).toBeNull();
            return;
          }
          const found = cut(changed, size);
          expect(found).not.toBeNull();
          const { features } = Object(value) as { features?: unknown };
          if (Array.isArray(features) && found !== null && found.features.length > 0)
            expect(found.features).toEqual(features);
        },
      ),
      { seed: SEED, numRuns: 5000 },
    );
  });

  test('keeps no more than a feature and a piece', () => {
    const cutter = createFeatureCutter();
    cutter.push('{"features":[');
    for (let i = 0; i < 1000; i++)
      expect(cutter.push(`{"a":"${'x'.repeat(1000)}"},`)).toHaveLength(1);
    expect(cutter.rest()).toBe('{"features":[');
    expect(cutter.hasBegun()).toBe(true);
  });

  test('refuses what is nested too deep', () => {
    expect(() => createFeatureCutter().push('['.repeat(201))).toThrow(RangeError);
  });
});
