import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/cartography/formats.ts';
import { reportCited, reportName } from '../../../src/panels/parts/report-name.ts';
import { reportOfDay } from '../small-report.ts';

const NUMBERED = reportOfDay(36, []);
const PRESS = reportOfDay(40, [], { id: 'press 1970-02-10', title: 'Press account of a report' });
const UNTITLED = reportOfDay(41, [], { id: 'own 1', title: '' });

describe('a report', () => {
  test('is listed by its number and its day in the language, or by its day alone', () => {
    expect(reportName(NUMBERED, createFormats('en'))).toBe('36/1970 · 7 Feb 1970');
    expect(reportName(NUMBERED, createFormats('uk'))).toMatch(/^36\/1970 · 7 лют/u);
    expect(reportName(PRESS, createFormats('en'))).toBe('11 Feb 1970');
  });

  test('is cited by its number, else by its title, and by its id only where it has neither', () => {
    const reports = [NUMBERED, PRESS, UNTITLED];
    expect(reportCited(reports, '36/1970')).toBe('36/1970');
    expect(reportCited(reports, 'press 1970-02-10')).toBe('“Press account of a report”');
    expect(reportCited(reports, 'own 1')).toBe('own 1');
    expect(reportCited(reports, 'of a report that went')).toBe('of a report that went');
  });
});
