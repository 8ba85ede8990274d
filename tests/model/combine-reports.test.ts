import { describe, expect, test } from 'vitest';
import { combineReports } from '../../src/model/combine-reports.ts';
import type { Report } from '../../src/model/report.ts';
import { report, total } from './small-imports.ts';

function combined(shipped: Report, imported: Report): ReturnType<typeof combineReports> {
  return combineReports([
    { report: imported, overlayId: 'b' },
    { report: shipped, overlayId: null },
  ]);
}

describe('combineReports', () => {
  test('the same report with the same totals is one report, and nothing is counted twice', () => {
    const both = combined(
      report({ totals: [total({ violations: 189 })] }),
      report({ totals: [total({ violations: 189 })] }),
    );
    expect(both.reports).toEqual([report({ totals: [total({ violations: 189 })] })]);
    expect(both.contradictions).toEqual([]);
  });

  test('where the copies print different figures the shipped one stays and both are named', () => {
    const both = combined(
      report({ totals: [total({ violations: 189, explosions: 128 })] }),
      report({ totals: [total({ violations: 198, explosions: 128 })] }),
    );
    expect(both.reports[0]?.totals).toEqual([total({ violations: 189, explosions: 128 })]);
    expect(both.contradictions).toMatchObject([
      { rule: 'copy', field: 'violations', value: 198, expected: 189, overlayId: 'b' },
    ]);
  });

  test('a later copy fills in what the first does not print, and adds regions it does not have', () => {
    const south = total({ violations: 402 }, { regionId: 'south' });
    const both = combined(
      report({ totals: [total({ violations: 189 })] }),
      report({ totals: [total({ explosions: 128 }), south] }),
    );
    expect(both.reports[0]?.totals).toEqual([total({ violations: 189, explosions: 128 }), south]);
    expect(both.contradictions).toEqual([]);
  });

  test('a total over the same hours in other pieces is compared with their sum and never added', () => {
    const halves = [
      total({ violations: 60 }, { period: { start: 0, end: 720 } }),
      total({ violations: 40 }, { period: { start: 720, end: 1440 } }),
    ];
    const both = combined(
      report({ totals: halves }),
      report({ totals: [total({ violations: 101 })] }),
    );
    expect(both.reports[0]?.totals).toEqual(halves);
    expect(both.contradictions).toMatchObject([{ rule: 'periods', value: 101, expected: 100 }]);
  });

  test('a report of the same number and another period is named, and its total stands under no wrong period', () => {
    const later = { start: 10_000, end: 11_440 };
    const both = combined(
      report({ totals: [total({ violations: 189 })] }),
      report({ period: later, totals: [total({ violations: 24 }, { period: later })] }),
    );
    expect(both.reports).toEqual([report({ totals: [total({ violations: 189 })] })]);
    expect(both.contradictions).toMatchObject([
      { rule: 'another-period', value: 24, expected: 189, period: later, overlayId: 'b' },
    ]);
  });

  test('an id without totals spans all of its copies, one with totals keeps its period', () => {
    const later = { start: 1000, end: 5000 };
    expect(combined(report({}), report({ period: later })).reports[0]?.period).toEqual({
      start: 0,
      end: 5000,
    });
    const dated = report({ totals: [total({ violations: 1 })] });
    expect(combined(dated, report({ period: later })).reports[0]?.period).toEqual(dated.period);
  });
});
