import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../src/geometry/geodesic.ts';
import { pairId } from '../../src/model/decision.ts';
import type { Decision } from '../../src/model/decision.ts';
import { proposeDuplicates } from '../../src/model/duplicates.ts';
import type { DuplicateProposals } from '../../src/model/duplicates.ts';
import { keyOf } from '../../src/model/edit.ts';
import { mergeTables } from './merge-tables.ts';
import type { Observation } from '../../src/model/observation.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { keyIn, overlay } from './small-imports.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;
const LIMITS = { proposals: 10_000, comparisons: 1_000_000 };

/** Each list is one file; the first is what is shipped. */
function propose(
  files: readonly (readonly Observation[])[],
  limits = LIMITS,
  decisions: readonly Decision[] = [],
): DuplicateProposals {
  const [shipped = [], ...imported] = files;
  const tables = imported.map((each, index) => overlay(index + 1, each).content.table);
  return proposeDuplicates(mergeTables([buildTable(shipped), ...tables]), decisions, limits);
}

function reasonsOf(
  one: Partial<Observation>,
  other: Partial<Observation>,
): readonly string[] | null {
  const { proposals } = propose([
    [observation(one)],
    [observation({ reportId: 'other', ...other })],
  ]);
  return proposals[0]?.reasons ?? null;
}

describe('proposeDuplicates', () => {
  test('gives its reasons, and would keep the shipped row', () => {
    const { proposals } = propose([[observation({ id: 's' })], [observation({ id: 'x' })]]);
    expect(proposals).toEqual([
      {
        id: pairId('37/2022#s', keyIn(1, 'x')),
        rows: ['37/2022#s', keyIn(1, 'x')],
        reasons: ['same-report', 'same-kind', 'same-time', 'same-count', 'same-position'],
        score: 1,
      },
    ]);
  });

  test('rows of one report in one file are never compared: it says itself what is two', () => {
    const twice = [observation({ id: 'a' }), observation({ id: 'b' })];
    expect(propose([twice]).compared).toBe(0);
    expect(propose([[], twice]).compared).toBe(0);
  });

  test.each<[string, Partial<Observation>, readonly string[] | null]>([
    [
      'a missing count',
      { count: null },
      ['same-kind', 'same-time', 'count-missing', 'same-position'],
    ],
    ['another count', { count: 2 }, null],
    [
      'another kind of explosion',
      { kind: 'impact' },
      ['same-kind-group', 'same-time', 'same-count', 'same-position'],
    ],
    ['another group of kinds', { kind: 'shot' }, null],
    [
      'a span that overlaps',
      { period: { start: 1439, end: 1500 } },
      ['same-kind', 'time-overlaps', 'same-count', 'same-position'],
    ],
    ['a span that only touches', { period: { start: 1440, end: 1500 } }, null],
    ['a span of a month', { period: { start: 0, end: 40_000 } }, null],
    [
      'a place whose radius reaches there',
      { location: { precision: 'place', at: [37.5, 48.55], radiusKm: 6, name: 'P' } },
      ['same-kind', 'same-time', 'same-count', 'locations-overlap'],
    ],
    [
      'a place whose radius does not',
      { location: { precision: 'place', at: [37.5, 48.55], radiusKm: 5, name: 'P' } },
      null,
    ],
    [
      'a place as wide as a district',
      { location: { precision: 'place', at: [37.5, 48.5], radiusKm: 30, name: 'P' } },
      null,
    ],
    ['no place at all', { location: { precision: 'region', regionId: 'north' } }, null],
  ])('%s', (_, change, reasons) => {
    expect(reasonsOf({}, change)).toEqual(reasons);
  });

  test('rows without a place are compared inside one report and region only', () => {
    const nowhere: Partial<Observation> = {
      location: { precision: 'region', regionId: 'north' },
      regionId: 'north',
    };
    expect(reasonsOf(nowhere, { ...nowhere, reportId: '37/2022' })).toEqual([
      'same-report',
      'same-kind',
      'same-time',
      'same-count',
    ]);
    expect(reasonsOf(nowhere, nowhere)).toBeNull();
    expect(reasonsOf(nowhere, { ...nowhere, reportId: '37/2022', regionId: 'south' })).toBeNull();
  });

  test('weapons of one model, side and place in consecutive reports are one sighting seen again', () => {
    const tank: Partial<Observation> = { kind: 'tank', description: 'T-64', side: 'GCA' };
    const later: Partial<Observation> = {
      ...tank,
      period: { start: 1440, end: 2880 },
      location: { precision: 'exact', at: [37.54, 48.5] },
    };
    expect(reasonsOf(tank, later)).toEqual(['same-kind', 'same-count', 'same-model', 'same-side']);
    const again = { ...later, description: 'saw again' };
    expect(reasonsOf(tank, again)).toEqual(['same-kind', 'same-count', 'seen-again', 'same-side']);
    const others: Partial<Observation>[] = [
      { ...later, description: 'T-72' },
      { ...later, description: null },
      { ...later, side: 'NGCA' },
      { ...later, location: { precision: 'exact', at: [37.6, 48.5] } },
      { ...later, period: { start: 9000, end: 10_440 } },
      { ...later, kind: 'mortar' },
    ];
    expect(others.map((each) => reasonsOf(tank, each))).toEqual(others.map(() => null));
  });

  test('a pair that was decided is not proposed again', () => {
    const files = [[observation({ id: 's' })], [observation({ id: 'x' })]];
    const [first] = propose(files).proposals;
    if (first === undefined) throw new Error('Expected a proposal');
    const [kept, absorbed] = first.rows;
    const reasons = first.reasons;
    const decided: Decision = { id: first.id, verdict: 'distinct', kept, absorbed, reasons };
    expect(propose(files, LIMITS, [decided]).proposals).toEqual([]);
  });

  test('says that it stopped, and gives no more than is allowed', () => {
    const many = Array.from({ length: 30 }, (_, n) => observation({ id: `${n}` }));
    const few = propose([many, many], { proposals: 10, comparisons: 1_000_000 });
    expect([few.proposals.length, few.isCapped]).toEqual([10, true]);
    const short = propose([many, many], { proposals: 10_000, comparisons: 100 });
    expect([short.compared, short.isCapped]).toEqual([100, true]);
    expect(propose([many, many]).isCapped).toBe(false);
  });

  test('finds what comparing every row with every other finds', () => {
    const spot = fc.record({
      lng: fc.integer({ min: 0, max: 20 }),
      start: fc.integer({ min: 0, max: 6 }),
      days: fc.integer({ min: 1, max: 4 }),
      count: fc.integer({ min: 1, max: 2 }),
      radius: fc.integer({ min: 0, max: 10 }),
    });
    const file = fc.array(spot, { maxLength: 12 });
    const toObservation = (
      each: typeof spot extends fc.Arbitrary<infer T> ? T : never,
      n: number,
    ): Observation =>
      observation({
        id: `${n}`,
        count: each.count,
        period: { start: each.start * 700, end: each.start * 700 + each.days * 700 },
        location: {
          precision: 'place',
          at: [37.5 + each.lng * 0.05, 48.5],
          radiusKm: each.radius,
          name: 'P',
        },
      });
    fc.assert(
      fc.property(file, file, (a, b) => {
        const [shipped, imported] = [a.map(toObservation), b.map(toObservation)];
        const expected = shipped.flatMap((one) =>
          imported
            .filter((other) => isAlike(one, other))
            .map((other) => pairId(keyOf(one), keyIn(1, other.id))),
        );
        const { proposals } = propose([shipped, imported]);
        expect(proposals.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

function isAlike(one: Observation, other: Observation): boolean {
  if (one.location.precision !== 'place' || other.location.precision !== 'place') return false;
  const km = distanceKm(one.location.at, other.location.at);
  return (
    one.count === other.count &&
    one.period.start < other.period.end &&
    other.period.start < one.period.end &&
    km <= Math.max(1, one.location.radiusKm + other.location.radiusKm)
  );
}
