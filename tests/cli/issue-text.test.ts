import { describe, expect, it } from 'vitest';
import { issueLine, lineAndColumn } from '../../src/cli/issue-text.ts';

const TEXT = 'One line.\nPositioned in Nowhereivka,\nthe SMM heard.';

describe('issueLine', () => {
  it('gives code, line and column, and the excerpt', () => {
    const place = { file: 'a.txt', span: [24, 35] } as const;
    expect(
      issueLine({ code: 'place-unknown', severity: 'warning', place, value: 'Nowhereivka' }, TEXT),
    ).toBe('warning place-unknown a.txt:2:15 "Nowhereivka"');
    const value = 'Nowhereivka, 10 km N of Donetsk';
    expect(
      issueLine({ code: 'place-unknown', severity: 'warning', place, value, expected: 'x' }, TEXT),
    ).toBe(`warning place-unknown a.txt:2:15 "Nowhereivka" (${value}) expected: x`);
  });

  it('gives row and column of a table', () => {
    const place = { file: 'a.csv', row: 3, column: 'date' };
    expect(issueLine({ code: 'date-missing', severity: 'error', place }, null)).toBe(
      'error date-missing a.csv:row 3, column date',
    );
  });

  it('stays on one line and short', () => {
    const line = issueLine(
      { code: 'sentence-not-understood', severity: 'note', place: { span: [0, 900] } },
      'word\n'.repeat(300),
    );
    expect(line).not.toContain('\n');
    expect(line.length).toBeLessThan(150);
  });
});

describe('lineAndColumn', () => {
  it('counts from one', () => {
    expect(lineAndColumn(TEXT, 0)).toEqual([1, 1]);
    expect(lineAndColumn(TEXT, 9)).toEqual([1, 10]);
    expect(lineAndColumn(TEXT, 10)).toEqual([2, 1]);
  });
});
