import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { overlayIdOf, ownIdOf } from '../../src/model/qualify-ids.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observationOf } from '../data/generated-reports.ts';
import { overlay, report } from './small-imports.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;

function rowsOf(table: ObservationTable): Observation[] {
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

function isOf({ id }: Observation): (other: Observation) => boolean {
  return (other) => other.id === id;
}

describe('createOverlay', () => {
  test('accounts for every row, warning and observation without a place', () => {
    const issue = { code: 'number-invalid', severity: 'error', place: { row: 3 } } as const;
    const { counts } = overlay(
      1,
      [
        observation({ id: 'a' }),
        observation({ id: 'b', location: { precision: 'region', regionId: null } }),
      ],
      {
        rows: 3,
        rejected: [{ row: 3, text: 'x', issue }],
        issues: [
          issue,
          { ...issue, severity: 'warning' },
          { ...issue, severity: 'note' },
          { ...issue, code: 'issues-more', severity: 'warning', value: '1900' },
        ],
      },
    ).content;
    expect(counts).toEqual({
      rows: 3,
      accepted: 2,
      rejected: 1,
      warned: 1901,
      observations: 2,
      unlocated: 1,
    });
  });

  test('takes source and licence from its reports, each once', () => {
    const made = overlay(1, [], {
      reports: [report({ id: '1' }), report({ id: '2' })],
      fileName: 'a.csv',
    });
    expect(made).toMatchObject({ name: 'a.csv', source: 'Publisher', licence: 'Licence' });
  });

  test('changes nothing of an observation but its id, which keeps the own id in it', () => {
    const list = fc.uniqueArray(observationOf('1/2022'), { selector: ({ id }) => id });
    fc.assert(
      fc.property(list, (observations) => {
        const plain = rowsOf(buildTable(observations));
        const made = rowsOf(overlay(7, observations).content.table);
        const byOwnId = made
          .map((each) => ({ ...each, id: ownIdOf(each.id) }))
          .toSorted((a, b) => plain.findIndex(isOf(a)) - plain.findIndex(isOf(b)));
        expect(byOwnId).toEqual(plain);
        expect(made.every(({ id }) => overlayIdOf(id) === '0000000000000007')).toBe(true);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  test('numbers an id that its file uses twice, so that every row has a name of its own', () => {
    const { table } = overlay(1, [
      observation({ id: 'a' }),
      observation({ id: 'a', count: 2 }),
    ]).content;
    const ids = [0, 1].map((row) => ownIdOf(observationAt(table, row).id));
    expect(ids.toSorted()).toEqual(['a', 'a.2']);
  });

  test('does not pile up qualifiers when an exported file is read again', () => {
    const first = observationAt(overlay(1, [observation({ id: 'a' })]).content.table, 0);
    const again = observationAt(overlay(2, [first]).content.table, 0);
    expect(again.id).toBe('a@0000000000000002');
  });

  test('an id of a shipped observation belongs to no overlay', () => {
    expect([overlayIdOf('37-1'), ownIdOf('37-1'), overlayIdOf('a@b')]).toEqual([
      null,
      '37-1',
      null,
    ]);
  });
});
