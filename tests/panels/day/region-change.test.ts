import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/cartography/formats.ts';
import { createWords } from '../../../src/cartography/words/words.ts';
import { declaredFor } from '../../../src/model/declared.ts';
import { changeOfRegion, changeText } from '../../../src/panels/day/region-change.ts';
import { DAY, exactly, reportOfDay, totalOfDay } from '../small-report.ts';

const words = createWords('en');
const formats = createFormats('en');

function said(rate: number, previousRate: number, isSmall = false): string {
  return changeText(words, formats, { rate, previousRate, isSmall }).replaceAll('\u00a0', ' ');
}

describe('changeText', () => {
  test.each([
    [189, 24, '7.9 times as many per 24 h'],
    [240, 20, '12 times as many per 24 h'],
    [150, 100, '50% more per 24 h'],
    [102, 100, 'About as many per 24 h'],
    [60, 100, '40% fewer per 24 h'],
    [0, 100, '100% fewer per 24 h'],
    [30, 0, 'None before'],
    [0, 0, 'About as many per 24 h'],
  ])('says of %d after %d: %s', (rate, previousRate, text) => {
    expect(said(rate, previousRate)).toBe(text);
  });

  test('claims no trend between small numbers', () => {
    expect(said(4, 1, true)).toBe('Both numbers are small: no trend');
  });
});

describe('changeOfRegion', () => {
  const period = { start: DAY, end: 2 * DAY };

  test('compares explosions where the report prints no violations', () => {
    const total = totalOfDay(1, {
      explosions: exactly(120),
      previousExplosions: exactly(260),
      basis: 'previous-24h',
    });
    const reports = [reportOfDay(1, [total])];
    const declared = declaredFor(reports, 'north', period);
    expect(changeOfRegion(reports, { regionId: 'north', declared }, period)).toMatchObject({
      rate: 120,
      previousRate: 260,
    });
  });

  test('compares nothing where the length of the previous period is not known', () => {
    const total = totalOfDay(1, {
      violations: exactly(189),
      previousViolations: exactly(24),
      basis: 'previous-period',
    });
    const reports = [reportOfDay(1, [total])];
    const declared = declaredFor(reports, 'north', period);
    expect(changeOfRegion(reports, { regionId: 'north', declared }, period)).toBeNull();
  });
});
