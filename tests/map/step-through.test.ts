import { describe, expect, test } from 'vitest';
import { stackAfter } from '../../src/map/step-through.ts';
import { pickRows } from '../../src/state/actions.ts';
import { observation } from '../model/small-world.ts';
import { UNLOCATED, smallMap } from './small-map.ts';

const at = (id: string, lng: number) =>
  observation({ id, location: { precision: 'exact', at: [lng, 48.5] } });

describe('stepping through the observations', () => {
  test('goes from place to place, takes all rows of a place, and comes round again', () => {
    const { state } = smallMap([at('a', 37.2), at('b', 37.2), at('c', 37.4), UNLOCATED]).input;
    const steps = Array.from({ length: 3 }, () => {
      const rows = stackAfter(state, state.rows.value, 1);
      pickRows(state, rows);
      return rows;
    });
    expect(steps).toEqual([[0, 1], [2], [0, 1]]);
  });

  test('backwards it begins at the end', () => {
    const { state } = smallMap([at('a', 37.2), at('c', 37.4)]).input;
    expect(stackAfter(state, state.rows.value, -1)).toEqual([1]);
  });

  test('without a located observation there is nothing to step to', () => {
    expect(stackAfter(smallMap([UNLOCATED]).input.state, Uint32Array.of(0), 1)).toEqual([]);
  });
});
