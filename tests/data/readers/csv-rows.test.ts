import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/data/columns/cell-batch.ts';
import { csvBatches, rowsOfText } from '../../../src/data/readers/csv-rows.ts';

const bit = fc.constantFrom(',', '"', '""', '\n', ' ', 'a', '1', 'Щ', '🜁', ';');
const textOf = (newline: string): fc.Arbitrary<string> =>
  fc.array(bit, { maxLength: 40 }).map((bits) => bits.join('').replaceAll('\n', newline));

/**
 * What papaparse makes of the text, without rows that hold nothing but white space. Texts that it calls malformed are
 * left out: there every parser has its own way.
 */
function expectedRows(text: string, newline: '\n' | '\r'): string[][] {
  const parsed = new Papa.Parser({ delimiter: ',', newline }).parse(text, 0, false);
  fc.pre(parsed.errors.length === 0);
  const rows = (parsed.data as string[][]).map((cells) => {
    const last = cells.at(-1) ?? '';
    return newline === '\n' && last.endsWith('\r')
      ? [...cells.slice(0, -1), last.slice(0, -1)]
      : cells;
  });
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** The rows of the text as it comes in pieces that are cut anywhere, within characters also. */
async function rowsInPieces(text: string, cuts: readonly number[]): Promise<string[][]> {
  const bytes = new TextEncoder().encode(text);
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), 0, bytes.length];
  const sorted = places.toSorted((a, b) => a - b);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (const [index, place] of sorted.entries())
      if (index > 0) yield bytes.subarray(sorted[index - 1], place);
  }
  const rows: string[][] = [];
  for await (const batch of csvBatches(pieces(), ',', 3, 'x.csv'))
    for (let row = 0; row < batch.rows; row++) rows.push(cellsOf(batch, row));
  return rows;
}

describe('rows of delimited text', () => {
  it.each(['\n', '\r\n'])('are those that papaparse finds: %j', (newline) => {
    fc.assert(
      fc.property(textOf(newline), (text) => {
        expect(rowsOfText(`x${newline}${text}`, ',', true)).toEqual(
          expectedRows(`x${newline}${text}`, '\n'),
        );
      }),
      { seed: 31, numRuns: 2000 },
    );
  });

  it('are those that papaparse finds where lines end with CR', () => {
    fc.assert(
      fc.property(textOf('\r'), (text) => {
        expect(rowsOfText(`x\ry\r${text}`, ',', true)).toEqual(expectedRows(`x\ry\r${text}`, '\r'));
      }),
      { seed: 32, numRuns: 1000 },
    );
  });

  it('are the same in whatever pieces the text comes', async () => {
    const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(textOf('\r\n'), cuts, async (text, places) => {
        expect(await rowsInPieces(`x\r\n${text}`, places)).toEqual(
          rowsOfText(`x\r\n${text}`, ',', true),
        );
      }),
      { seed: 33, numRuns: 2000 },
    );
  });

  it('that are too short or too long are marked, unless what is too much is blank', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('1,2,3\n1,2\n1,2,3,4\n1,2,3, ,\n');
    }
    for await (const { faults, warnings } of csvBatches(pieces(), ',', 3, 'x.csv')) {
      expect([...warnings]).toEqual([[1, { code: 'row-cells', value: '2', expected: '3' }]]);
      expect([...faults]).toEqual([[2, { code: 'row-cells', value: '4', expected: '3' }]]);
    }
    expect.assertions(2);
  });
});
