import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absorbedKeys, areSound, decide, pairId } from '../../src/model/decision.ts';
import type { Decision } from '../../src/model/decision.ts';

const SEED = 20_220_216;
const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;

function merge(
  decisions: readonly Decision[],
  kept: string,
  absorbed: string,
): readonly Decision[] {
  const next = decide(decisions, { verdict: 'merged', kept, absorbed, reasons: [] });
  return next ?? decisions;
}

describe('decide', () => {
  test('any merges leave exactly one row of each group that hangs together', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)));
    fc.assert(
      fc.property(pairs, (chosen) => {
        const decisions = chosen.reduce(
          (all, [a, b]) => merge(all, a, b),
          [] as readonly Decision[],
        );
        const groups = new Map<string, string>(NAMES.map((name) => [name, name]));
        for (const [a, b] of chosen) {
          const [one, other] = [groups.get(a) ?? a, groups.get(b) ?? b];
          for (const [name, group] of groups) if (group === other) groups.set(name, one);
        }
        const absorbed = absorbedKeys(decisions, new Set(NAMES));
        expect(areSound(decisions)).toBe(true);
        expect(NAMES.length - absorbed.size).toBe(new Set(groups.values()).size);
      }),
      { seed: SEED },
    );
  });

  test('answers null where two rows are one already', () => {
    const both = merge(merge([], 'a', 'b'), 'b', 'c');
    expect(decide(both, { verdict: 'merged', kept: 'c', absorbed: 'a', reasons: [] })).toBeNull();
  });

  test('a row comes back when everything it was merged into is gone', () => {
    const chain = merge(merge([], 'b', 'a'), 'c', 'b');
    expect([...absorbedKeys(chain, new Set(['a', 'b', 'c']))].toSorted()).toEqual(['a', 'b']);
    expect([...absorbedKeys(chain, new Set(['a', 'c']))]).toEqual(['a']);
    expect([...absorbedKeys(chain, new Set(['a']))]).toEqual([]);
  });

  test('two rows kept apart are not merged, and a later merge takes the place of that decision', () => {
    const apart = decide([], { verdict: 'distinct', kept: 'a', absorbed: 'b', reasons: [] }) ?? [];
    expect(absorbedKeys(apart, new Set(['a', 'b'])).size).toBe(0);
    expect(merge(apart, 'b', 'a').map(({ verdict }) => verdict)).toEqual(['merged']);
  });
});

describe('areSound', () => {
  const decision = (kept: string, absorbed: string): Decision => ({
    id: pairId(kept, absorbed),
    verdict: 'merged',
    kept,
    absorbed,
    reasons: [],
  });

  test('refuses circles, rows merged twice and rows merged into themselves', () => {
    expect(areSound([decision('a', 'b'), decision('b', 'c')])).toBe(true);
    expect(areSound([decision('a', 'b'), decision('b', 'a')])).toBe(false);
    expect(areSound([decision('a', 'b'), decision('b', 'c'), decision('c', 'a')])).toBe(false);
    expect(areSound([decision('a', 'c'), decision('b', 'c')])).toBe(false);
    expect(areSound([decision('a', 'a')])).toBe(false);
  });
});
