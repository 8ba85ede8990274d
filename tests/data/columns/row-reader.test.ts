import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CellBatch } from '../../../src/data/columns/cell-batch.ts';
import { readTable } from '../../../src/data/columns/read-table.ts';
import { toLine } from '../../../src/data/columns/source-row.ts';
import type { ReadOptions, ReadResult } from '../../../src/data/reader.ts';
import { csvBatches, rowsOfText } from '../../../src/data/readers/csv-rows.ts';
import { acceptedOf, contextOf } from '../readers/read-file.ts';

const PIECE_BYTES = 200;

/** Reads a table as it is; or with every row looked at by itself, as those are of which something has to be said. */
function read(text: string, options: ReadOptions, isPlain: boolean): Promise<ReadResult> {
  const [header = [], ...rows] = rowsOfText(text, ',', true);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const bytes = new TextEncoder().encode(text.slice(text.indexOf('\n') + 1));
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
      yield bytes.subarray(at, at + PIECE_BYTES);
  }
  async function* batches(): AsyncGenerator<CellBatch> {
    for await (const batch of csvBatches(pieces(), ',', header.length, 'x.csv'))
      yield isPlain ? batch : { ...batch, geometries: Array<null>(batch.rows).fill(null) };
  }
  const source = {
    header,
    sample: rows.map((cells) => ({ cells })),
    delimiter: ',',
    hasGeometry: false,
    questions: [],
    issues: [],
    rows: batches,
  };
  return readTable('x.csv', 'csv', source, contextOf(options));
}

const oneOf = (...cells: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...cells);
const decimal = (least: number, most: number): fc.Arbitrary<string> =>
  fc.double({ min: least, max: most, noNaN: true }).map((degrees) => degrees.toFixed(5));
/** Mostly what a table holds, now and then what it should not. */
const cells = {
  id: fc.oneof(fc.nat({ max: 2000 }).map(String), oneOf('', '7', ' 7', 'a"b')),
  date: fc.oneof(
    { weight: 6, arbitrary: oneOf('2022-02-16', '2022-02-17', '2021-12-31 20:11') },
    oneOf('05/02/2014', '13/04/2014', '', 'never', ' 2022-02-16 '),
  ),
  latitude: fc.oneof(
    { weight: 8, arbitrary: decimal(46, 50) },
    oneOf('0', '37.8', '200', '48,1', '48°06′N', '-', '', ' 48.1', '1e1'),
  ),
  longitude: fc.oneof(
    { weight: 8, arbitrary: decimal(36, 40) },
    oneOf('0', '48.1', '200', '37,8', '37°48′E', '', '37.8 '),
  ),
  kind: oneOf('explosion', 'explosion', 'burst', 'shot', 'something', ''),
  count: fc.oneof({ weight: 5, arbitrary: oneOf('1', '2', '12') }, oneOf('about 5', 'N/K', 'x')),
  side: oneOf('GCA', 'NGCA', 'nobody', ''),
  place: oneOf('Zolote', 'Щастя', ''),
  precision: oneOf('', 'exact', 'settlement', 'oblast', '500 m'),
  notes: fc.oneof(oneOf('explosion', 'a,b', '"quoted" \n twice', 'x'.repeat(130)), fc.string()),
};
const row = fc.record(cells);
const names = Object.keys(cells) as (keyof typeof cells)[];
const header = fc.shuffledSubarray(names, { minLength: 4 });
const damage = oneOf('', '', '', '', '', ',one,more', ',');

it('reads plain rows together as it reads each by itself', async () => {
  const table = fc.tuple(header, fc.array(fc.tuple(row, damage), { maxLength: 60 }));
  const choices = fc.constantFrom<ReadOptions>(
    {},
    { columns: { side: 'side' } },
    { coordinateOrder: 'lat-lng' },
  );
  await fc.assert(
    fc.asyncProperty(table, choices, async ([columns, rows], options) => {
      const lines = rows.map(
        ([cellsOfRow, more]) =>
          `${toLine(
            columns.map((name) => cellsOfRow[name]),
            ',',
          )}${more}`,
      );
      const text = [columns.join(','), ...lines, ''].join('\n');
      const together = await read(text, options, true);
      const apart = await read(text, options, false);
      expect(together.table.length + together.rejected.length).toBe(together.rows);
      expect(acceptedOf(together)).toEqual(acceptedOf(apart));
      for (const part of ['rows', 'rejected', 'issues', 'questions', 'reports'] as const)
        expect(together[part]).toEqual(apart[part]);
    }),
    { seed: 41, numRuns: 300 },
  );
});
