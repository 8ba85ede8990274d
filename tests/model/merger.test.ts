import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMerger } from '../../src/model/merger.ts';
import { mergeSorted } from '../../src/model/merge-sorted.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tableSource } from '../../src/model/table-source.ts';
import type { TableSource } from '../../src/model/table-source.ts';
import { generatedTables } from './generated-tables.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;

describe('a merger', () => {
  test('gives the very same table for the same tables, and another for others', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((id) => sourceOfOne(id));
    if (one === undefined || two === undefined || three === undefined) throw new Error('No tables');
    const { merge } = createMerger();
    const merged = merge([one, two]);
    expect(merge([one, two])).toBe(merged);
    expect(rowsOf(merge([one, three]))).toEqual(rowsOf(mergeSorted([one.read(), three.read()])));
    expect(rowsOf(merge([one, two]))).toEqual(rowsOf(merged));
  });

  test('lets large tables rest in the merged one, from which they are taken again word for word', () => {
    fc.assert(
      fc.property(generatedTables, (parts) => {
        const filled = parts.filter(({ length }) => length > 0);
        const { merge, settle } = createMerger(1);
        const sources = filled.map(tableSource);
        const merged = merge(sources);
        expect(rowsOf(merged)).toEqual(rowsOf(mergeSorted(filled)));
        settle();
        for (const [index, table] of filled.entries()) {
          const taken = sources[index]?.read();
          expect(taken).toEqual(table);
          expect(taken === table).toBe(filled.length === 1);
        }
        // One that is no part of the next merged table has columns of its own again.
        const [gone, ...others] = sources;
        merge(others);
        settle();
        expect(gone?.read()).toEqual(filled[0]);
        expect(gone?.read()).toBe(gone?.read());
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});

function rowsOf(table: ObservationTable): Observation[] {
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

function sourceOfOne(id: string): TableSource {
  return tableSource(buildTable([observation({ id })]));
}
