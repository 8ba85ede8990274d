import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows } from '../../../src/data/columns/cell-batch.ts';
import { WordColumn } from '../../../src/data/columns/word-column.ts';

/** Words that are alike: of the same bytes but one, of a byte more, with zeros behind them. */
const word = fc.oneof(
  fc.constantFrom('', '\0', 'a', 'a\0', 'GCA', 'NGCA', 'Щастя', 'undetermined explosion'),
  fc.string({ unit: fc.constantFrom('a', 'b', '\0'), maxLength: 14 }),
);

it('has one number for each text, whichever were looked up between', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 5 }), (batches) => {
      const column = new WordColumn(0);
      const numbers = new Map<string, number>();
      const words = new Map<number, string>();
      for (const rows of batches) {
        column.take(packRows(rows.map((cell) => ({ cells: [cell] }))));
        for (const [row, cell] of rows.entries()) {
          const number = column.codes[row] ?? -1;
          expect(number).toBe(numbers.get(cell) ?? number);
          expect(words.get(number) ?? cell).toBe(cell);
          numbers.set(cell, number);
          words.set(number, cell);
        }
      }
    }),
    { seed: 47, numRuns: 500 },
  );
});
