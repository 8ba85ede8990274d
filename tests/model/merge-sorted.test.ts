import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSorted } from '../../src/model/merge-sorted.ts';
import { mergeTables } from './merge-tables.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { generatedTables } from './generated-tables.ts';
import { mapTexts, textsOf } from '../../src/model/texts.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;

function rowsOf(table: ObservationTable): Observation[] {
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

describe('mergeSorted', () => {
  test('gives the rows that sorting all of them gives, in any order of the tables', () => {
    fc.assert(
      fc.property(generatedTables, (parts) => {
        const expected = rowsOf(mergeTables(parts));
        expect(rowsOf(mergeSorted(parts))).toEqual(expected);
        expect(rowsOf(mergeSorted(parts.toReversed()))).toEqual(expected);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('gives the same where hundreds of rows of one table stand between those of another', () => {
    const rows = (first: number, length: number, step: number): ObservationTable =>
      buildTable(
        Array.from({ length }, (_, at) =>
          observation({
            id: `${first + at}`,
            period: { start: first + at * step, end: first + at * step + 5 },
            timeText: at % 3 === 0 ? `${at}:00` : null,
            location: { precision: 'exact', at: [37 + at / 1000, 48] },
          }),
        ),
      );
    const parts = [rows(0, 1000, 1), rows(250, 3, 300), rows(10_000, 400, 1)];
    expect(rowsOf(mergeSorted(parts))).toEqual(rowsOf(mergeTables(parts)));
  });

  test('keeps every word once', () => {
    fc.assert(
      fc.property(generatedTables, (parts) => {
        const { text, report, region, side } = mergeSorted(parts).dictionaries;
        for (const words of [mapTexts(text, String), report, region, side])
          expect(new Set(words).size).toBe(words.length);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  test('leaves what nobody said unsaid where the longer list has a word twice', () => {
    const one = buildTable(
      [null, '09:00'].map((timeText, at) => observation({ id: `1${at}`, timeText })),
    );
    const other = buildTable([observation({ id: '2', timeText: '10:00' })]);
    const text = textsOf([...mapTexts(other.dictionaries.text, String), '', 'a', 'b', 'c']);
    const twice = { ...other, dictionaries: { ...other.dictionaries, text } };
    expect(rowsOf(mergeSorted([one, twice])).map(({ timeText }) => timeText)).toEqual([
      null,
      '09:00',
      '10:00',
    ]);
  });

  test('gives one table back as it is, and nothing of nothing', () => {
    const table = buildTable([]);
    expect(mergeSorted([table])).toBe(table);
    expect(mergeSorted([]).length).toBe(0);
  });
});
