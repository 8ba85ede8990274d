import { describe, expect, test } from 'vitest';
import { eventPlaces } from '../../src/map/event-places.ts';
import { gatherPlaces } from '../../src/map/gather-places.ts';
import { createPointIndex } from '../../src/map/point-index.ts';
import { placesOfStacks } from '../../src/map/stacks.ts';
import { tablePoints } from '../../src/map/table-points.ts';
import { smallWorld } from '../model/small-world.ts';
import { seededTable } from './seeded-table.ts';

const TABLE = seededTable(9, 5_000);
const POINTS = tablePoints(TABLE, smallWorld());
const ROWS = Uint32Array.from({ length: TABLE.length }, (_, row) => row);

describe('rows gathered by their positions', () => {
  test('are the places that features are made of, with the same sums', () => {
    const features = eventPlaces({ table: TABLE, geography: smallWorld() }, ROWS);
    const stacks = placesOfStacks(gatherPlaces(POINTS, ROWS), POINTS).filter(
      ({ explosions, others }) => explosions.size + others.size > 0,
    );
    const sums = (places: typeof features): string[] =>
      places.map(({ explosions: a, others: b }) =>
        [a.size, a.count, a.withoutFigure, b.size, b.count, b.withoutFigure].join(' '),
      );
    expect(sums(stacks).toSorted()).toEqual(sums(features).toSorted());
    expect(stacks.some(({ explosions, others }) => explosions.size + others.size > 1)).toBe(true);
  });

  test('are found again by the index in the box of their stack', () => {
    const stacks = gatherPlaces(POINTS, ROWS);
    const index = createPointIndex(POINTS);
    const selected = { from: 0, to: TABLE.length, masks: [] };
    for (let i = 0; i < stacks.length; i++) {
      const size = stacks.tallies.reduce((sum, tally) => sum + (tally.size[i] ?? 0), 0);
      expect(index.rowsWithin(stacks.boxOf(i), selected)?.length).toBe(size);
    }
  });
});
