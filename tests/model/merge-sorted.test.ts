import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMerger, mergeSorted } from '../../src/model/merge-sorted.ts';
import { mergeTables } from './merge-tables.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observationOf } from '../data/generated-reports.ts';
import { observation } from './small-world.ts';
import { mapTexts } from '../../src/model/texts.ts';

const SEED = 20_220_216;

function rowsOf(table: ObservationTable): Observation[] {
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

/** Few periods, so that the order is often decided by report and id. */
const tables = fc
  .uniqueArray(
    fc
      .tuple(
        fc.oneof(observationOf('1/2022'), observationOf('10/2022'), observationOf('2/2022')),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
      )
      .map(([each, end, file]) => ({ observation: { ...each, period: { start: 0, end } }, file })),
    { maxLength: 40, selector: ({ observation }) => observation.id },
  )
  .map((list) =>
    [0, 1, 2].map((n) =>
      buildTable(list.filter(({ file }) => file % 3 === n).map(({ observation }) => observation)),
    ),
  );

describe('mergeSorted', () => {
  test('gives the rows that sorting all of them gives, in any order of the tables', () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const expected = rowsOf(mergeTables(parts));
        expect(rowsOf(mergeSorted(parts))).toEqual(expected);
        expect(rowsOf(mergeSorted(parts.toReversed()))).toEqual(expected);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('keeps every word once', () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const { text, report, region, side } = mergeSorted(parts).dictionaries;
        for (const words of [mapTexts(text, String), report, region, side])
          expect(new Set(words).size).toBe(words.length);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  test('gives one table back as it is, and nothing of nothing', () => {
    const table = buildTable([]);
    expect(mergeSorted([table])).toBe(table);
    expect(mergeSorted([]).length).toBe(0);
  });
});

describe('a merger', () => {
  test('gives the very same table for the same tables, and another for others', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((id) => buildTable([observation({ id })]));
    if (one === undefined || two === undefined || three === undefined) throw new Error('No tables');
    const merge = createMerger();
    const merged = merge([one, two]);
    expect(merge([one, two])).toBe(merged);
    expect(rowsOf(merge([one, three]))).toEqual(rowsOf(mergeSorted([one, three])));
    expect(rowsOf(merge([one, two]))).toEqual(rowsOf(merged));
  });
});
