import { describe, expect, test } from 'vitest';
import { buildTable } from '../../../src/model/table-builder.ts';
import { orderRows } from '../../../src/panels/inspect/observation-columns.ts';
import { observation } from '../../model/small-world.ts';

const table = buildTable([
  observation({ id: 'a', count: 9 }),
  observation({ id: 'b', count: 10, kind: 'shot' }),
  observation({ id: 'c', count: 9, location: { precision: 'region', regionId: null } }),
]);
const rows = Uint32Array.of(0, 1, 2);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('orderRows', () => {
  test('sorts numbers as numbers and keeps equal rows in their order', () => {
    const up = orderRows(table, rows, { column: 'count', isDescending: false }, compare);
    const down = orderRows(table, rows, { column: 'count', isDescending: true }, compare);
    expect([...up]).toEqual([0, 2, 1]);
    expect([...down]).toEqual([1, 0, 2]);
  });

  test('puts rows without a place last', () => {
    const sorted = orderRows(table, rows, { column: 'where', isDescending: false }, compare);
    expect(sorted.at(-1)).toBe(2);
  });

  test('does not change the rows it is given', () => {
    orderRows(table, rows, { column: 'count', isDescending: true }, compare);
    expect([...rows]).toEqual([0, 1, 2]);
  });
});
