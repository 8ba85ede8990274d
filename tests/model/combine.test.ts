import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine } from '../../src/model/combine.ts';
import type { Known } from '../../src/model/combine.ts';
import { decide } from '../../src/model/decision.ts';
import { HAND_REPORT_ID, addByHand, changeByHand } from '../../src/model/edit.ts';
import type { Overlay } from '../../src/model/overlay.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { keyAt } from '../../src/model/table-rows.ts';
import { EMPTY_WORKSPACE } from '../../src/model/workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { reportWithObservations } from '../data/generated-reports.ts';
import { keyIn, overlay, report, total } from './small-imports.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;
const TIME = '2026-01-01T00:00:00Z';

const shipped: Known = {
  reports: [report({ totals: [total({ violations: 189 })] })],
  table: buildTable([observation({ id: 's1', count: 10 })]),
  issues: [],
};

function workspace(overlays: readonly Overlay[], change: Partial<Workspace> = {}): Workspace {
  return { ...EMPTY_WORKSPACE, overlays, ...change };
}

function moveTo(imported: Overlay, order: number): Overlay {
  return { ...imported, order };
}

function sumOf(combined: Known): number {
  return Array.from(combined.table.count).reduce((sum, count) => sum + Math.max(0, count), 0);
}

function keysOf({ table }: Known): string[] {
  return Array.from({ length: table.length }, (_, row) => keyAt(table, row)).toSorted();
}

describe('combine', () => {
  test('an empty workspace leaves the shipped table as it is, without a copy', () => {
    expect(combine(shipped, EMPTY_WORKSPACE).table).toBe(shipped.table);
  });

  test('any order of import gives the same table, word for word, the same reports and contradictions', () => {
    const files = fc
      .array(reportWithObservations, { minLength: 2, maxLength: 4 })
      .chain((read) =>
        fc
          .shuffledSubarray([...read.keys()], { minLength: read.length })
          .map((order) => ({ read, order })),
      );
    fc.assert(
      fc.property(files, ({ read, order }) => {
        const made = read.map(({ report: each, observations }, file) =>
          overlay(file, observations, { reports: [each] }),
        );
        const moved = made.map((each, index) => moveTo(each, order.indexOf(index)));
        expect(combine(shipped, workspace(moved))).toEqual(combine(shipped, workspace(made)));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('every count of the shown overlays is in the sum, none of the hidden ones is', () => {
    const one = overlay(1, [observation({ count: 3 })]);
    const two = overlay(2, [observation({ count: 5 })]);
    expect(sumOf(combine(shipped, workspace([one, two])))).toBe(18);
    expect(sumOf(combine(shipped, workspace([one, { ...two, isShown: false }])))).toBe(13);
  });

  test('two files with the same ids for the same report keep all their rows, each with its own key', () => {
    const same = [observation({ id: 's1', count: 1 })];
    const combined = combine(shipped, workspace([overlay(1, same), overlay(2, same)]));
    expect(keysOf(combined)).toEqual(['37/2022#s1', keyIn(1, 's1'), keyIn(2, 's1')]);
  });

  test('the shipped report dropped again adds its observations and not its totals', () => {
    const again = overlay(1, [observation({ count: 2 })], { reports: shipped.reports });
    const combined = combine(shipped, workspace([again]));
    expect(combined.reports).toEqual(shipped.reports);
    expect(combined.issues).toEqual([]);
    expect(sumOf(combined)).toBe(12);
  });

  test('a copy with another total becomes an issue, and the shipped total stays', () => {
    const wrong = report({ totals: [total({ violations: 198 })] });
    const combined = combine(shipped, workspace([overlay(1, [], { reports: [wrong] })]));
    expect(combined.reports).toEqual(shipped.reports);
    expect(combined.issues).toMatchObject([{ code: 'total-contradiction', value: '198' }]);
  });

  test('a merge takes the absorbed row out of the sum, and without it the row is back', () => {
    const imported = overlay(1, [observation({ id: 'x', count: 10 })]);
    const [kept, absorbed] = ['37/2022#s1', keyIn(1, 'x')];
    const decisions = decide([], { verdict: 'merged', kept, absorbed, reasons: [] }) ?? [];
    const merged = combine(shipped, workspace([imported], { decisions }));
    expect([sumOf(merged), [...merged.absorbed]]).toEqual([10, [absorbed]]);
    expect(sumOf(combine(shipped, workspace([imported])))).toBe(20);
  });

  test('an absorbed row counts while what it was merged into is hidden', () => {
    const one = overlay(1, [observation({ id: 'x', count: 4 })]);
    const two = overlay(2, [observation({ id: 'y', count: 4 })]);
    const pair = { kept: keyIn(1, 'x'), absorbed: keyIn(2, 'y') };
    const decisions = decide([], { verdict: 'merged', ...pair, reasons: [] }) ?? [];
    const sum = (overlays: readonly Overlay[]): number =>
      sumOf(combine(shipped, workspace(overlays, { decisions })));
    expect(sum([one, two])).toBe(14);
    expect(sum([{ ...one, isShown: false }, two])).toBe(14);
    expect(sum([one, { ...two, isShown: false }])).toBe(14);
  });

  test('a changed observation stands in the place of its original, under the same key', () => {
    const edit = changeByHand([], observation({ id: 's1', count: 10 }), { count: 11 }, '', TIME);
    const combined = combine(shipped, workspace([], { edits: [edit] }));
    expect([sumOf(combined), keysOf(combined)]).toEqual([11, ['37/2022#s1']]);
  });

  test('a change to a row of a hidden overlay shows nothing', () => {
    const imported = overlay(1, [observation({ id: 'x', count: 4 })]);
    const id = `x@${imported.id}`;
    const edit = changeByHand([], observation({ id, count: 4 }), { count: 5 }, '', TIME);
    const shown = workspace([imported], { edits: [edit] });
    const hidden = workspace([{ ...imported, isShown: false }], { edits: [edit] });
    expect([sumOf(combine(shipped, shown)), sumOf(combine(shipped, hidden))]).toEqual([15, 10]);
  });

  test('what is added by hand is counted, and without a report of its own gets one', () => {
    const added = observation({ reportId: HAND_REPORT_ID, count: 7, period: { start: 5, end: 9 } });
    const combined = combine(shipped, workspace([], { edits: [addByHand([], added, '', TIME)] }));
    expect(sumOf(combined)).toBe(17);
    expect(combined.reports.find(({ id }) => id === HAND_REPORT_ID)).toMatchObject({
      kind: 'user',
      period: { start: 5, end: 9 },
    });
  });
});
