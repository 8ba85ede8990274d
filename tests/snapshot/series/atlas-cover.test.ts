import { describe, expect, test } from 'vitest';
import { atlasCover } from '../../../src/snapshot/series/atlas-cover.ts';
import { shippedState } from '../shipped-page.ts';
import { textRuns } from '../text-runs.ts';
import { february, seriesOf } from './shipped-series.ts';

describe('the contents of an atlas', () => {
  test('tell figures that are added up from those that reports declare', async () => {
    const { series, request } = seriesOf(
      await shippedState({ language: 'en', period: february(22, 24) }),
      'report',
      'a4',
    );
    const lines = atlasCover(series, request)
      .flatMap(({ scene }) => textRuns(scene).map(({ text }) => text))
      .filter((text) => text.includes('Luhansk region'));
    expect(lines).toContain('Donetsk region 528 / 345   Luhansk region 1,182 / 1,075');
    expect(lines).toContain(
      'Added up from the observations shown: Donetsk region 0 / 0   Luhansk region 233 / 233',
    );
  });
});
