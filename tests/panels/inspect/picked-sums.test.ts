import { describe, expect, test } from 'vitest';
import { buildTable } from '../../../src/model/table-builder.ts';
import { pickedSums } from '../../../src/panels/inspect/picked-sums.ts';
import { observation } from '../../model/small-world.ts';

describe('the sums of what was picked', () => {
  test('are those of its violations: no weapons, and what prints no number is told apart', () => {
    const table = buildTable([
      observation({ id: 'a', count: 48 }),
      observation({ id: 'b', count: 5, kind: 'burst' }),
      observation({ id: 'c', count: null }),
      observation({ id: 'd', count: 7, kind: 'tank' }),
      observation({ id: 'e', count: 900 }),
    ]);
    expect(pickedSums(table, [0, 1, 2, 3])).toEqual({
      violations: 53,
      explosions: 48,
      withoutFigure: 1,
    });
  });
});
