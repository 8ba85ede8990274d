import { describe, expect, it } from 'vitest';
import { placeSmm } from '../../src/data/place-smm.ts';
import type { PlacedReport } from '../../src/data/place-smm.ts';
import { shiftReport } from '../../src/data/smm-shift.ts';
import type { SmmReading } from '../../src/data/smm/reading.ts';
import { SHIPPED_GROUND } from './shipped-ground.ts';
import { readObservation, readWeapon, reportHead, smmReading } from './smm-reading.ts';

const TEXT = 'Positioned in Shyrokyne, the SMM heard two explosions.';

function place(more: Partial<SmmReading>, text = TEXT): PlacedReport {
  return placeSmm(smmReading(more), { ground: SHIPPED_GROUND, text, publisher: 'x.txt' });
}

describe('placeSmm', () => {
  it('names observations by their place in the report, each once', () => {
    const observations = [
      readObservation({}),
      readObservation({}),
      readObservation({ span: [7, 9] }),
    ];
    const placed = place({ observations, weapons: [readWeapon({})], span: [5, 100] });
    expect(placed.entries.map(({ id }) => id)).toEqual(['o5', 'o5-2', 'o2', 'w45']);
    expect(placed.spans.get('w45')).toEqual([50, 60]);
    expect(placed.observations.map(({ reportId }) => reportId)).toEqual(Array(4).fill('37/2022'));
  });

  it('points issues at the name in the sentence', () => {
    const text = 'Positioned in Nowhereivka, the SMM heard two explosions.';
    const observations = [readObservation({ observerName: 'Nowhereivka', sentenceSpan: [0, 56] })];
    const [issue] = place({ observations }, text).issues;
    expect(issue?.code).toBe('place-unknown');
    expect(text.slice(...(issue?.place.span ?? [0, 0]))).toBe('Nowhereivka');
  });

  it('notes what has no place though nothing went wrong', () => {
    const { issues } = place({ observations: [readObservation({})] });
    expect(issues).toEqual([
      { code: 'position-missing', severity: 'note', place: { span: [10, 20] } },
    ]);
  });

  it('does not count twice what the body says again', () => {
    const observations = [
      readObservation({ count: 6, isSummary: true, span: [1, 2] }),
      readObservation({ count: 5, isSummary: true, span: [3, 4] }),
      readObservation({ count: 6, span: [5, 6] }),
    ];
    const placed = place({ observations });
    expect(placed.entries.map(({ repeatedBy }) => repeatedBy)).toEqual(['o5', null, null]);
    expect(placed.observations.map(({ id }) => id)).toEqual(['o3', 'o5']);
  });

  it('counts the total of a region where nothing of the region is told one by one', () => {
    const sentence = 'In Luhansk region, the SMM recorded three explosions.  ';
    const of = { region: 'luhansk', sentenceSpan: [0, 54] } as const;
    const total = readObservation({ ...of, count: 3, isTotal: true, span: [1, 2] });
    expect(place({ observations: [total] }, sentence).observations).toHaveLength(1);
    const body = readObservation({ ...of, count: 1, span: [5, 6] });
    const placed = place({ observations: [total, body] }, sentence);
    expect(placed.entries.map(({ repeatedBy }) => repeatedBy)).toEqual(['o5', null]);
  });

  it('takes the region only from the sentence itself', () => {
    const observations = [readObservation({ region: 'luhansk', sentenceSpan: [0, 54] })];
    expect(place({ observations }).observations[0]?.regionId).toBeNull();
    const text = 'In Luhansk region, the SMM heard two explosions.     ';
    expect(place({ observations }, text).observations[0]?.regionId).toBe('luhansk');
  });

  it('has no report and no observations without a date, and says so', () => {
    const report = reportHead({ asOf: null, lastDay: null });
    const placed = place({ report, observations: [readObservation({})] });
    expect(placed.report).toBeNull();
    expect(placed.observations).toEqual([]);
    expect(placed.entries).toHaveLength(1);
    expect(placed.issues.map(({ code }) => code)).toContain('date-missing');
  });
});

describe('shiftReport', () => {
  it('moves every span and nothing else', () => {
    const placed = place({ observations: [readObservation({})], used: [[1, 2]] });
    const moved = shiftReport(placed, 100);
    expect(moved.spans.get('o10')).toEqual([110, 120]);
    expect(moved.entries[0]?.read).toEqual(
      readObservation({ span: [110, 120], sentenceSpan: [100, 140] }),
    );
    expect(moved.reading.used).toEqual([[101, 102]]);
    expect(moved.reading.report.number).toEqual({ value: '37/2022', span: [100, 101] });
    expect(moved.issues[0]?.place.span).toEqual([110, 120]);
    expect(moved.observations).toEqual(placed.observations);
  });
});
