import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/cartography/formats.ts';
import { createWords } from '../../../src/cartography/words/words.ts';
import { totalSentences } from '../../../src/panels/parts/report-sentences.ts';
import { exactly, totalOfDay } from '../small-report.ts';

const said = (change: Parameters<typeof totalOfDay>[1]): string =>
  totalSentences(createWords('en'), createFormats('en'), totalOfDay(0, change)).join(' | ');

describe('totalSentences', () => {
  test('say the figures, the previous one with its basis, and live-fire exercises', () => {
    const text = said({
      violations: exactly(402),
      explosions: exactly(188),
      previousViolations: exactly(129),
      basis: 'previous-period',
      liveFire: [{ count: 10, where: 'outside' }],
    });
    expect(text).toContain('402 ceasefire violations · 188 explosions');
    expect(text).toContain('In the previous reporting period: 129 violations');
    expect(text).toContain('10 of them assessed as live-fire exercises outside the security zone');
  });

  test('put one of a thing in the singular', () => {
    const text = said({
      violations: exactly(1),
      previousViolations: exactly(1),
      basis: 'previous-24h',
      liveFire: [{ count: 1, where: 'inside' }],
    });
    expect(text).toContain('In the previous 24 hours: 1 violation |');
    expect(text).toContain('1 of them assessed as a live-fire exercise inside the security zone');
  });

  test('say the trend of a report that prints no figure', () => {
    const text = said({ trend: 'more' });
    expect(text).toContain('No figure');
    expect(text).toContain('More than before');
  });
});
