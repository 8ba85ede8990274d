import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportCollection } from '../../src/data/read-geojson.ts';
import { writeReportCollection } from '../../src/data/write-geojson.ts';
import { observationOf, reportWithObservations } from './generated-reports.ts';

const SEED = 20_220_216;

describe('writeReportCollection', () => {
  it('writes what the reader reads back unchanged', () => {
    fc.assert(
      fc.property(reportWithObservations, ({ report, observations }) => {
        const text = writeReportCollection(report, observations);
        expect(readReportCollection(text, 'x.geojson')).toEqual({
          report,
          observations,
          issues: [],
        });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('gives the same text for what it has written', () => {
    fc.assert(
      fc.property(reportWithObservations, ({ report, observations }) => {
        const text = writeReportCollection(report, observations);
        const read = readReportCollection(text, 'x.geojson');
        if (read.report === null) throw new Error('Expected a report');
        expect(writeReportCollection(read.report, read.observations)).toBe(text);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('puts every feature on a line of its own', () => {
    fc.assert(
      fc.property(reportWithObservations, ({ report, observations }) => {
        const lines = writeReportCollection(report, observations).trimEnd().split('\n');
        const features = lines.slice(3, -1).map((line) => line.replace(/,$/, ''));
        expect(features).toHaveLength(report.totals.length + observations.length);
        for (const feature of features)
          expect(JSON.parse(feature)).toHaveProperty('type', 'Feature');
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('refuses the observation of another report', () => {
    const [sample] = fc.sample(reportWithObservations, { seed: SEED, numRuns: 1 });
    const [stranger] = fc.sample(observationOf('another report'), { seed: SEED, numRuns: 1 });
    if (sample === undefined || stranger === undefined) throw new Error('Expected samples');
    expect(() => writeReportCollection(sample.report, [stranger])).toThrow(/another report/);
  });
});
