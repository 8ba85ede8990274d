import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultInTable } from '../../../src/data/workspace/check-table.ts';
import { COLUMN_NAMES } from '../../../src/model/table-columns.ts';
import { checkTable, decodeTable, encodeTable } from '../../../src/data/workspace/table-codec.ts';
import { observationAt } from '../../../src/model/observation-at.ts';
import { buildTable } from '../../../src/model/table-builder.ts';
import { isJoined } from '../../../src/model/texts.ts';
import { observationOf } from '../generated-reports.ts';
import { readAs } from '../readers/read-file.ts';

const SEED = 20_220_216;
const tables = fc.array(observationOf('1/2022'), { minLength: 1, maxLength: 12 }).map(buildTable);

describe('a table from outside', () => {
  test('that was built here has no fault, and comes back from JSON bit for bit', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(faultInTable(table)).toBeNull();
        expect(checkTable(structuredClone(table))).toEqual({ ok: true, value: table });
        const json: unknown = JSON.parse(JSON.stringify(encodeTable(table)));
        expect(decodeTable(json)).toEqual({ ok: true, value: table });
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  test('with any number of any column changed either has a fault or can be read in full', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...COLUMN_NAMES),
        fc.nat(),
        fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.NaN, Infinity, -1, 255)),
        (table, name, at, value) => {
          const changed = structuredClone(table);
          changed[name][at % table.length] = value;
          if (faultInTable(changed) !== null) return;
          for (let row = 0; row < changed.length; row++) observationAt(changed, row);
        },
      ),
      { seed: SEED, numRuns: 2000 },
    );
  });

  test('with columns of another length, type or name is refused by the name of the column', () => {
    const table = buildTable([]);
    expect(checkTable({ ...table, length: 1 })).toEqual({ ok: false, reason: 'start' });
    expect(checkTable({ ...table, kind: new Int32Array(0) })).toEqual({
      ok: false,
      reason: 'kind',
    });
    expect(checkTable(null).ok).toBe(false);
    const json = encodeTable(table);
    expect(decodeTable({ ...json, length: 1e9 }).ok).toBe(false);
    expect(decodeTable({ ...json, length: 1000 })).toEqual({ ok: false, reason: 'columns.start' });
    expect(decodeTable({ ...json, columns: {} })).toEqual({ ok: false, reason: 'columns.start' });
  });

  test('whose joined words have codes of words that are not there is refused', async () => {
    const { table } = await readAs('x.csv', 'id,date,lat,lon,kind\n1,2022-02-16,48.1,37.8,shot\n');
    expect(checkTable(structuredClone(table))).toEqual({ ok: true, value: table });
    const changed = structuredClone(table);
    const piece = changed.dictionaries.text.parts.find(isJoined)?.pieces[0];
    expect(piece?.codes[0]).toBe(1);
    piece?.codes.fill(2);
    expect(checkTable(changed).ok).toBe(false);
  });
});
