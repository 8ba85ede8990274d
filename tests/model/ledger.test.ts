import { describe, expect, test } from 'vitest';
import { contradictionsOf } from '../../src/model/contradiction.ts';
import { kindMask } from '../../src/model/count.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Report } from '../../src/model/report.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { report, total } from './small-imports.ts';
import { observation, smallWorld } from './small-world.ts';

const world = smallWorld();
const VIOLATIONS = kindMask((kind) => kind.group !== 'weapon');

function ledger(
  reports: readonly Report[],
  observations: readonly Observation[],
): readonly LedgerEntry[] {
  const division = divisionOf(world, 'oblast');
  if (division === null) throw new Error('Expected the level oblast');
  const table = buildTable(observations);
  const tagging = tagTable(table, world, division);
  return ledgerOf(reports, table, tagging, contradictionsOf(reports), VIOLATIONS);
}

const unlocated = {
  location: { precision: 'region', regionId: 'north' },
  regionId: 'north',
} as const;

describe('ledgerOf', () => {
  test('declared is located, itemised without a place, and not itemised', () => {
    const entries = ledger(
      [report({ totals: [total({ violations: 20 }, { liveFire: [{ count: 4, where: null }] })] })],
      [
        observation({ id: 'a', count: 5 }),
        observation({ id: 'b', count: 7, ...unlocated }),
        observation({ id: 'c', count: null }),
        observation({ id: 'd', count: 9, kind: 'tank' }),
      ],
    );
    expect(entries).toMatchObject([
      {
        reportId: '37/2022',
        regionId: 'north',
        declared: { value: 20 },
        located: { min: 5, expected: 5, max: 5 },
        unlocated: 7,
        withoutFigure: 1,
        notItemised: 8,
        liveFire: [{ count: 4, where: null }],
        flags: [],
      },
    ]);
  });

  test('more itemised than declared is flagged, and never as a negative figure', () => {
    const list = [observation({ count: 30 })];
    const [entry] = ledger([report({ totals: [total({ violations: 20 })] })], list);
    expect(entry).toMatchObject({ flags: ['exceeded'], notItemised: 0 });
    const vague = total({}, { violations: { value: 20, qualifier: 'at-least' } });
    expect(ledger([report({ totals: [vague] })], list)[0]?.flags).toEqual([]);
  });

  test('more expected by area than declared is only perhaps too much', () => {
    const onBorder = observation({
      count: 10,
      location: { precision: 'place', at: [37.5, 48], radiusKm: 5, name: 'P' },
    });
    const [entry] = ledger([report({ totals: [total({ violations: 2 })] })], [onBorder]);
    expect(entry?.flags).toEqual(['perhaps-exceeded']);
  });

  test('a region without a figure or an observation has no line, one with observations alone has', () => {
    const entries = ledger(
      [report({ totals: [total({})] }), report({ id: '38/2022', totals: [] })],
      [observation({ reportId: '38/2022', count: 3 })],
    );
    expect(
      entries.map(({ reportId, declared, notItemised }) => [reportId, declared, notItemised]),
    ).toEqual([['38/2022', null, null]]);
  });

  test('a total that contradicts its own parts is red', () => {
    const wrong = total({ violations: 9, explosions: 12 });
    const [entry] = ledger([report({ totals: [wrong] })], []);
    expect(entry?.flags).toEqual(['contradicted']);
    expect(entry?.contradictions).toMatchObject([{ rule: 'explosions' }]);
  });
});
