import { describe, expect, it } from 'vitest';
import { runningJson, totalJson } from '../../src/cli/read-json-totals.ts';
import type { ReadFigure, RegionTotals, Span } from '../../src/data/smm/reading.ts';

function figure(
  value: number,
  span: Span,
  qualifier: ReadFigure['qualifier'] = 'exact',
): ReadFigure {
  return { value, qualifier, span };
}

function total(more: Partial<RegionTotals>): RegionTotals {
  return {
    region: 'donetsk',
    subPeriod: null,
    violations: null,
    explosions: null,
    previousViolations: null,
    previousExplosions: null,
    basis: null,
    trend: null,
    liveFire: [],
    parts: {},
    ...more,
  };
}

describe('totalJson', () => {
  it('prints null for what is not printed', () => {
    expect(totalJson([])).toMatchObject({
      violations: null,
      explosions: null,
      previous: null,
      liveFire: null,
      basis: null,
      span: null,
      periods: [],
    });
    expect(totalJson([total({ trend: 'more' })])).toMatchObject({
      violations: null,
      trend: 'more',
    });
  });

  it('sums sub-periods and lists them; "previous" belongs to the first', () => {
    const parts = [
      total({
        subPeriod: { from: '2022-02-18', to: '2022-02-19', span: [0, 5] },
        violations: figure(5, [10, 11]),
        explosions: figure(2, [12, 13]),
        previousViolations: figure(9, [30, 31]),
        basis: 'previous-24h',
      }),
      total({
        subPeriod: { from: '2022-02-19', to: '2022-02-20', span: [40, 45] },
        violations: figure(7, [50, 51]),
      }),
    ];
    const json = totalJson(parts);
    expect(json).toMatchObject({
      violations: 12,
      explosions: 2,
      previous: 9,
      basis: 'previous 24 hours',
      qualifiers: { violations: 'exact', explosions: 'at-least' },
      span: [0, 51],
    });
    expect(json['periods']).toMatchObject([
      { from: '2022-02-18', to: '2022-02-19', violations: 5, previous: 9 },
      { from: '2022-02-19', to: '2022-02-20', violations: 7, explosions: null },
    ]);
  });

  it('gives live fire one shape: the sum, where all agree on it, and the clauses', () => {
    const note = (count: number | null, where: 'inside' | 'outside' | null) => ({
      count,
      where,
      span: [1, 2] as const,
    });
    const liveFire = (...notes: ReturnType<typeof note>[]) =>
      totalJson([total({ liveFire: notes })])['liveFire'];
    expect(liveFire(note(7, 'outside'))).toMatchObject({
      n: 7,
      where: 'outside',
      clauses: [{ n: 7 }],
    });
    expect(liveFire(note(7, 'outside'), note(4, 'inside'))).toMatchObject({ n: 11, where: null });
    expect(liveFire(note(7, 'outside'), note(4, 'outside'))).toMatchObject({
      n: 11,
      where: 'outside',
    });
    expect(liveFire(note(null, 'outside'))).toMatchObject({ n: null, where: 'outside' });
  });
});

describe('runningJson', () => {
  it('gives the count since a date with its parts', () => {
    const running = {
      since: '2020-07-27',
      total: figure(10, [0, 1], 'at-least'),
      parts: { explosion: figure(4, [2, 3]) },
      span: [0, 9] as const,
    };
    expect(runningJson(running)).toEqual({
      since: '2020-07-27',
      violations: 10,
      qualifier: 'at-least',
      parts: { explosion: 4 },
      span: [0, 9],
    });
  });
});
