import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../src/data/columns/cell-batch.ts';
import { RowIds } from '../../../src/data/columns/row-ids.ts';
import type { IdRule } from '../../../src/data/columns/row-ids.ts';

function given(ids: readonly string[], rule: IdRule): RowIds {
  const batch = packRows(ids.map((id) => ({ cells: [id] })));
  const rowIds = new RowIds(ids.length, rule);
  for (let row = 0; row < ids.length; row++) {
    row = rowIds.giveEach(batch, 0, row, ids.length);
    if (row < ids.length) rowIds.give(batch, row, batch, 0, 0);
  }
  return rowIds;
}

function textsOf({ given: heap }: RowIds): string[] {
  return Array.from({ length: heap.length }, (_, at) => heap.textAt(at));
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\uFFEE', '𝒳', '1'), maxLength: 4 });
const id = fc.oneof(fc.nat(300).map(String), word);
const numbers = fc.array(fc.nat(300).map(String), { maxLength: 60 });
const size = (text: string): number => new TextEncoder().encode(text).length;
const ids = fc
  .record({
    all: fc.oneof(fc.array(id, { maxLength: 60 }), numbers),
    isRising: fc.boolean(),
    share: fc.nat(100),
  })
  .map(({ all, isRising, share }) => ({
    ids: isRising
      ? [...new Set(all)].toSorted((a, b) => size(a) - size(b) || (a < b ? -1 : 1))
      : all,
    share,
  }));

describe('ids of rows', () => {
  it('are the same where another thread gives those of the rows behind a place', () => {
    fc.assert(
      fc.property(ids, ({ ids: all, share }) => {
        const cut = Math.floor((all.length * share) / 100);
        const alone = given(all, 'unique');
        const joined = given(all.slice(0, cut), 'unique');
        joined.join(given(all.slice(cut), 'later').take());
        expect(joined.isVoid).toBe(alone.isVoid);
        expect(textsOf(joined)).toEqual(textsOf(alone));
      }),
      { seed: 71, numRuns: 1000 },
    );
  });

  it('are in the order of strings wherever they say so', () => {
    let known = 0;
    fc.assert(
      fc.property(ids, ({ ids: all, share }) => {
        const cut = Math.floor((all.length * share) / 100);
        const joined = given(all.slice(0, cut), 'unique');
        joined.join(given(all.slice(cut), 'later').take());
        const unordered = joined.unordered();
        if (unordered === null) return;
        for (let row = 1; row < all.length; row++) {
          if (unordered.includes(row)) continue;
          known++;
          expect((all[row - 1] ?? '') < (all[row] ?? '')).toBe(true);
        }
      }),
      { seed: 73, numRuns: 1000 },
    );
    expect(known).toBeGreaterThan(500);
    expect(given(['1', '2', '1'], 'compared').unordered()).toBeNull();
    expect(given(['1', '', '3'], 'unique').unordered()).toBeNull();
  });
});
