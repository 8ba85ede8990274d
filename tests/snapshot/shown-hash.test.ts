import { describe, expect, test } from 'vitest';
import { createGeography } from '../../src/model/geography.ts';
import { mergeSorted } from '../../src/model/merge-sorted.ts';
import type { Observation } from '../../src/model/observation.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import type { ObservationTable } from '../../src/model/observation-table.ts';
import { shownHash } from '../../src/snapshot/shown-hash.ts';
import { createAppState } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { seededTable } from '../map/seeded-table.ts';
import { observation, smallWorld } from '../model/small-world.ts';

const DAY = 1440;

function stateOf(table: ObservationTable, end = 10 * DAY): AppState {
  const { hierarchy, regions } = smallWorld();
  const geography = createGeography({ ...hierarchy, levels: [] }, regions, null);
  const data = { reports: [], table, geography, drawn: {}, issues: [] };
  return createAppState(data, { ...DEFAULT_VIEW, period: { start: 0, end } });
}

function seen(id: string, change: Partial<Observation> = {}): Observation {
  return observation({ id, period: { start: DAY, end: DAY + 5 }, ...change });
}

describe('shownHash', () => {
  const list = [seen('a', { description: 'one' }), seen('b', { description: 'two' })];

  test('is the same however the words behind the rows are kept', () => {
    const early = buildTable([seen('0', { description: 'two', period: { start: -9, end: -1 } })]);
    const both = mergeSorted([early, buildTable(list)]);
    expect(shownHash(stateOf(both))).toBe(shownHash(stateOf(buildTable(list))));
  });

  test.each([
    ['a count', { count: 99 }],
    ['a word', { description: 'three' }],
    ['an id', { id: 'c' }],
    ['a place', { location: { precision: 'exact', at: [38.1, 48.1] } }],
    ['a state', { status: 'synthetic' }],
  ] as const)('is another one where %s differs', (_, change) => {
    const [first = seen('a'), second = seen('b')] = list;
    const changed = buildTable([first, { ...second, ...change }]);
    expect(shownHash(stateOf(changed))).not.toBe(shownHash(stateOf(buildTable(list))));
  });

  test('is another one for another period, and the same for the same one again', () => {
    const table = seededTable(3, 40_000, 10);
    const whole = shownHash(stateOf(table));
    expect(shownHash(stateOf(table, 9 * DAY))).not.toBe(whole);
    expect(shownHash(stateOf(table))).toBe(whole);
  });
});
