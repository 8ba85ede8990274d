import { describe, expect, test } from 'vitest';
import {
  newContradictions,
  newPlaces,
  periodOfOverlay,
  rowsOfOverlay,
  summaryOver,
} from '../../src/model/additions.ts';
import type { NewPlaces } from '../../src/model/additions.ts';
import type { Contradiction } from '../../src/model/contradiction.ts';
import { kindMask } from '../../src/model/count.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { mergeTables } from '../../src/model/merge-tables.ts';
import type { Observation } from '../../src/model/observation.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { overlay, report, total } from './small-imports.ts';
import { observation, smallWorld } from './small-world.ts';

const at = (lng: number, lat: number): Partial<Observation> => ({
  location: { precision: 'exact', at: [lng, lat] },
});
const shipped = buildTable([observation({ id: 's', count: 10 })]);

function placesOf(observations: readonly Observation[]): NewPlaces {
  const imported = overlay(1, observations);
  const after = mergeTables([shipped, imported.content.table]);
  return newPlaces(shipped, after, rowsOfOverlay(after, imported.id));
}

describe('newPlaces', () => {
  test('are the positions farther than 1 km from all known ones, each once with its rows', () => {
    const places = placesOf([
      observation({ id: 'a', ...at(37.5, 48.508) }),
      observation({ id: 'b', ...at(37.5, 48.51) }),
      observation({ id: 'c', ...at(37.5, 48.51) }),
      observation({ id: 'd', location: { precision: 'region', regionId: null } }),
    ]);
    expect(places).toMatchObject({ total: 1, listed: [{ at: [37.5, 48.51], rows: 2 }] });
  });

  test('are told across the antimeridian and near a pole', () => {
    const known = buildTable([
      observation({ id: 'k', ...at(179.999, 10) }),
      observation({ id: 'p', ...at(0, 89.999) }),
    ]);
    const imported = overlay(1, [
      observation({ id: 'a', ...at(-179.999, 10) }),
      observation({ id: 'b', ...at(180, 89.999) }),
    ]);
    const after = mergeTables([known, imported.content.table]);
    expect(newPlaces(known, after, rowsOfOverlay(after, imported.id)).total).toBe(0);
  });
});

describe('before and after', () => {
  test('differ by what the overlay counts, over its own period', () => {
    const world = smallWorld();
    const division = divisionOf(world, 'oblast');
    if (division === null) throw new Error('Expected the level oblast');
    const own = [report({ totals: [total({ violations: 20 })] })];
    const imported = overlay(1, [observation({ id: 'a', count: 3 })], { reports: own });
    const after = mergeTables([shipped, imported.content.table]);
    const period = periodOfOverlay(after, rowsOfOverlay(after, imported.id), own);
    expect(period).toEqual({ start: 0, end: 1440 });
    const kinds = kindMask((kind) => kind.group !== 'weapon');
    const [first, second] = [shipped, after].map((table) =>
      summaryOver(
        { table, tagging: tagTable(table, world, division), reports: table === after ? own : [] },
        period,
        { kinds, declaredAs: 'violations' },
        kindMask((kind) => kind.group === 'weapon'),
      ),
    );
    expect(first?.units[0]?.reconciliation).toMatchObject({ declared: null, located: 10 });
    expect(second?.units[0]?.reconciliation).toMatchObject({ declared: 20, located: 13 });
  });

  test('an overlay without rows and reports has no period', () => {
    expect(periodOfOverlay(shipped, new Uint8Array(1), [])).toBeNull();
  });
});

describe('newContradictions', () => {
  test('leaves out those that were there before', () => {
    const one: Contradiction = {
      rule: 'parts',
      reportId: '1',
      regionId: 'north',
      period: { start: 0, end: 1 },
      field: 'explosions',
      value: 1,
      expected: 2,
      otherReportId: '1',
      overlayId: null,
    };
    const two = { ...one, value: 3 };
    expect(newContradictions([one], [{ ...one }, two])).toEqual([two]);
  });
});
