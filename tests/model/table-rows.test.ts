import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/model/edit.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { keyAt, rowsOfKeys, withoutRows } from '../../src/model/table-rows.ts';
import { observationOf } from '../data/generated-reports.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;

describe('rows by key', () => {
  test('each wanted row is found, and taking rows out leaves all the others as they were', () => {
    const list = fc.uniqueArray(fc.oneof(observationOf('1/2022'), observationOf('2/2022')), {
      selector: keyOf,
      maxLength: 30,
    });
    fc.assert(
      fc.property(list, fc.func(fc.boolean()), (observations, isChosen) => {
        const table = buildTable(observations);
        const chosen = observations.filter((each) => isChosen(each.id)).map(keyOf);
        const rows = rowsOfKeys(table, new Set([...chosen, 'none#none']));
        expect([...rows.keys()].toSorted()).toEqual(chosen.toSorted());
        const rest = withoutRows(table, new Set(rows.values()));
        const left = Array.from({ length: table.length }, (_, row) => row)
          .filter((row) => !chosen.includes(keyAt(table, row)))
          .map((row) => observationAt(table, row));
        expect(Array.from({ length: rest.length }, (_, row) => observationAt(rest, row))).toEqual(
          left,
        );
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  test('a key is found also where report and id hold the separator', () => {
    const table = buildTable([observation({ reportId: 'a#b', id: 'c#d' })]);
    expect(rowsOfKeys(table, new Set(['a#b#c#d'])).get('a#b#c#d')).toBe(0);
  });
});
