import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { countBySeverity, groupIssues, remarksOf } from '../../src/model/issue-groups.ts';

const ISSUES: readonly Issue[] = [
  { code: 'date-invalid', severity: 'error', place: { row: 3, column: 'date' } },
  { code: 'date-invalid', severity: 'error', place: { row: 7, column: 'date' } },
  moreOf('error', 'date-invalid', 15_900),
  { code: 'number-invalid', severity: 'warning', place: { row: 5, column: 'count' } },
  moreOf('warning', 'number-invalid', 3900),
  { code: 'count-assumed', severity: 'note', place: {} },
];

describe('groupIssues', () => {
  test('counts those of which only the number is kept, and lists none in their place', () => {
    const groups = groupIssues(ISSUES, (issue) => issue);
    expect(groups.map(({ code, items, total }) => [code, items.length, total])).toEqual([
      ['date-invalid', 2, 15_902],
      ['number-invalid', 1, 3901],
      ['count-assumed', 1, 1],
    ]);
  });
});

describe('countBySeverity', () => {
  test('counts those of which only the number is kept', () => {
    expect(countBySeverity(ISSUES)).toEqual({ error: 15_902, warning: 3901, note: 1 });
  });
});

describe('remarksOf', () => {
  test('leaves out what is told of rejected rows, also what is only counted', () => {
    const rejected = ISSUES.slice(0, 2).map((issue) => ({ issue }));
    expect(remarksOf(ISSUES, rejected)).toEqual(ISSUES.slice(3));
  });

  test('keeps an error that no rejected row has', () => {
    const rejected = ISSUES.slice(0, 1).map((issue) => ({ issue }));
    expect(remarksOf(ISSUES, rejected)).toContain(ISSUES[1]);
    expect(remarksOf(ISSUES, [])).toEqual(ISSUES);
  });

  test('tells passages of a text apart by their spans', () => {
    const passages = [0, 10].map((from): Issue => ({
      code: 'sentence-not-understood',
      severity: 'warning',
      place: { file: 'a.txt', span: [from, from + 5] },
    }));
    const rejected = passages.slice(1).map((issue) => ({ issue }));
    expect(remarksOf(passages, rejected)).toEqual(passages.slice(0, 1));
  });
});

function moreOf(severity: Issue['severity'], code: string, count: number): Issue {
  return { code: 'issues-more', severity, place: {}, value: String(count), expected: code };
}
