import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../src/geometry/geodesic.ts';
import {
  createNewPlaces,
  newContradictions,
  periodOfOverlay,
  rowsOfOverlay,
  summaryOver,
} from '../../src/model/additions.ts';
import type { Contradiction } from '../../src/model/contradiction.ts';
import { kindMask } from '../../src/model/count.ts';
import { divisionOf } from '../../src/model/geography.ts';
import { mergeTables } from './merge-tables.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { overlay, report, total } from './small-imports.ts';
import { observation, smallWorld } from './small-world.ts';

const at = (lng: number, lat: number): Partial<Observation> => ({
  location: { precision: 'exact', at: [lng, lat] },
});
const shipped = buildTable([observation({ id: 's', count: 10 })]);

/** How many places are new of the observations, looked at in two steps. */
function newPlacesOf(before: ObservationTable, observations: readonly Observation[]): number {
  const imported = overlay(1, observations);
  const after = mergeTables([before, imported.content.table]);
  const places = createNewPlaces(before, after, rowsOfOverlay(after, imported.id));
  const middle = Math.floor(after.length / 2);
  places.look(0, middle);
  places.look(middle, after.length);
  return places.total();
}

describe('newPlaces', () => {
  test('are the positions farther than 1 km from all known ones, each once', () => {
    const places = newPlacesOf(shipped, [
      observation({ id: 'a', ...at(37.5, 48.508) }),
      observation({ id: 'b', ...at(37.5, 48.51) }),
      observation({ id: 'c', ...at(37.5, 48.51) }),
      observation({ id: 'd', location: { precision: 'region', regionId: null } }),
    ]);
    expect(places).toBe(1);
  });

  test('are what measuring every position against every other gives', () => {
    // A grid of half a kilometre: many positions are the same, and many are about 1 km from each other.
    const tick = fc.nat(12);
    const position = fc
      .tuple(tick, tick)
      .map(([x, y]) => [37.5 + x * 0.0068, 48.5 + y * 0.0045] as const);
    const positions = fc.array(position, { maxLength: 30 });
    fc.assert(
      fc.property(positions, positions, (known, added) => {
        const listOf = (name: string, all: typeof known): Observation[] =>
          all.map((each, i) => observation({ id: `${name}${i}`, ...at(...each) }));
        const before = buildTable(listOf('k', known));
        const isNew = (each: (typeof added)[number]): boolean =>
          !known.some((other) => distanceKm(each, other) <= 1);
        const expected = new Set(added.filter(isNew).map(String));
        expect(newPlacesOf(before, listOf('a', added))).toBe(expected.size);
      }),
      { seed: 23, numRuns: 200 },
    );
  });

  test('are told across the antimeridian and near a pole', () => {
    const known = buildTable([
      observation({ id: 'k', ...at(179.999, 10) }),
      observation({ id: 'p', ...at(0, 89.999) }),
    ]);
    const places = newPlacesOf(known, [
      observation({ id: 'a', ...at(-179.999, 10) }),
      observation({ id: 'b', ...at(180, 89.999) }),
    ]);
    expect(places).toBe(0);
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
