import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSorted } from '../../src/model/merge-sorted.ts';
import { mergeTables } from './merge-tables.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observationOf } from '../data/generated-reports.ts';
import { observation } from './small-world.ts';

const observations = fc.uniqueArray(fc.oneof(observationOf('1/2022'), observationOf('2/2022')), {
  maxLength: 100,
  selector: ({ reportId, id }) => `${reportId}#${id}`,
});

function rowsOf(table: ObservationTable): Observation[] {
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

/** What the table keeps of an observation: bearings in compass order, an observer's position only where ranges need it. */
function asKept(observation: Observation): Observation {
  const { location } = observation;
  const from = 'from' in location ? location.from : null;
  const observer =
    from === null
      ? observation.observer
      : { name: '', side: null, ...observation.observer, at: from };
  if (!('bearings' in location)) return { ...observation, observer };
  const bearings = location.bearings.toSorted(
    (a, b) => Number(a.isErly) - Number(b.isErly) || compass(a.wind) - compass(b.wind),
  );
  return { ...observation, observer, location: { ...location, bearings } };
}

function compass(wind: string): number {
  return [
    'N',
    'NNE',
    'NE',
    'ENE',
    'E',
    'ESE',
    'SE',
    'SSE',
    'S',
    'SSW',
    'SW',
    'WSW',
    'W',
    'WNW',
    'NW',
    'NNW',
  ].indexOf(wind);
}

/** '' stands for "none" in the table's dictionaries. */
function withoutEmptyWords(observation: Observation): Observation {
  const word = (text: string | null): string | null => (text === '' ? null : text);
  return {
    ...observation,
    timeText: word(observation.timeText),
    description: word(observation.description),
    regionId: word(observation.regionId),
    side: word(observation.side),
  };
}

describe('the columnar table', () => {
  test('gives back every observation that was put in, sorted by when it ends', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const rows = rowsOf(buildTable(list));
        const key = (each: Observation): string => `${each.reportId}#${each.id}`;
        const expected = new Map(list.map((each) => [key(each), withoutEmptyWords(asKept(each))]));
        expect(rows.length).toBe(list.length);
        for (const row of rows) expect(row).toEqual(expected.get(key(row)));
        expect(rows.map((row) => row.period.end)).toEqual(
          rows.map((row) => row.period.end).toSorted((a, b) => a - b),
        );
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test('is the same whatever the order of the input', () => {
    fc.assert(
      fc.property(observations, (list) => {
        expect(rowsOf(buildTable(list.toReversed()))).toEqual(rowsOf(buildTable(list)));
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  test('merging parts gives the same rows as building the whole', () => {
    fc.assert(
      fc.property(observations, fc.nat(100), (list, cut) => {
        const parts = [list.slice(0, cut), list.slice(cut)].map(buildTable);
        expect(rowsOf(mergeTables(parts))).toEqual(rowsOf(buildTable(list)));
        expect(rowsOf(mergeTables(parts.toReversed()))).toEqual(rowsOf(buildTable(list)));
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  test('an empty table is a table', () => {
    expect(buildTable([]).length).toBe(0);
    expect(mergeTables([]).length).toBe(0);
  });
});

test('refuses more sides than their column can tell apart, and holds as many as it can', () => {
  const sides = (count: number): readonly Observation[] =>
    Array.from({ length: count }, (_, i) => observation({ id: String(i), side: `side ${i}` }));
  const full = buildTable(sides(255));
  expect(observationAt(full, 254).side).not.toBe(observationAt(full, 0).side);
  expect(() => buildTable(sides(256))).toThrow('Expected at most 256 different words');
  const [half, other] = [buildTable(sides(130)), buildTable(sides(255).slice(130))];
  expect(mergeSorted([half, other]).dictionaries.side).toHaveLength(256);
  const more = buildTable([observation({ id: 'x', side: 'one more' })]);
  expect(() => mergeSorted([half, other, more])).toThrow('Expected at most 256 different words');
});
