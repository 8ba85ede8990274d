import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { createAppState, changeView } from '../../src/state/app-state.ts';
import { LISTED_ROWS } from '../../src/state/rest.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { createGeography } from '../../src/model/geography.ts';
import { seededTable } from '../map/seeded-table.ts';
import { smallWorld } from '../model/small-world.ts';

const DAY = 1440;
const DAYS = 10;
const WHOLE = { start: 0, end: DAYS * DAY };
const SHORTER = { start: 0, end: (DAYS - 1) * DAY };

/** A page of so many rows, spread evenly over ten days. */
function stateOf(rows: number) {
  const { hierarchy, regions } = smallWorld();
  const geography = createGeography({ ...hierarchy, levels: [] }, regions, null);
  const data = {
    reports: [],
    table: seededTable(3, rows, DAYS),
    geography,
    drawn: {},
    issues: [],
  };
  return createAppState(data, { ...DEFAULT_VIEW, period: WHOLE });
}

describe('what waits until a dragged selection rests', () => {
  test('stays what it was, at no cost, and then is right', () => {
    const state = stateOf(4 * LISTED_ROWS);
    const ends: number[] = [];
    const held = state.rest.held(() => {
      ends.push(state.view.value.period.end);
      return state.selection.value.length;
    });
    const seen: number[] = [];
    effect(() => void seen.push(held.value));
    const stop = state.rest.watch();
    changeView(state, { period: SHORTER });
    changeView(state, { period: { start: DAY, end: SHORTER.end } });
    expect(state.rest.isMoving.value).toBe(true);
    expect([ends, seen]).toEqual([[WHOLE.end], [4 * LISTED_ROWS]]);
    state.rest.settle();
    expect(state.rest.isMoving.value).toBe(false);
    expect(held.value).toBe(state.selection.value.length);
    expect(ends).toEqual([WHOLE.end, SHORTER.end]);
    stop();
  });

  test('waits for nobody where nobody says when it rests, and no longer than somebody does', () => {
    const state = stateOf(4 * LISTED_ROWS);
    const held = state.rest.held(() => state.selection.value.length);
    changeView(state, { period: SHORTER });
    state.rest.settle();
    changeView(state, { period: WHOLE });
    expect(held.value).toBe(state.selection.value.length);
    const stop = state.rest.watch();
    changeView(state, { period: SHORTER });
    expect(held.value).not.toBe(state.selection.value.length);
    stop();
    expect(held.value).toBe(state.selection.value.length);
  });

  test('does not wait for a small selection', () => {
    const state = stateOf(LISTED_ROWS);
    state.rest.watch();
    const held = state.rest.held(() => state.selection.value.length);
    expect(held.value).toBe(LISTED_ROWS);
    changeView(state, { period: SHORTER });
    expect(held.value).toBe(state.selection.value.length);
    expect(held.value).toBeLessThan(LISTED_ROWS);
  });

  test('stays what it was together, also where other data changed only some of it', () => {
    const state = stateOf(4 * LISTED_ROWS);
    state.rest.watch();
    const rows = state.rest.held(() => state.selection.value.length);
    const end = state.rest.held(() => state.view.value.period.end);
    const seen: (readonly number[])[] = [];
    effect(() => void seen.push([rows.value, end.value]));
    state.data.value = { ...state.data.value, table: seededTable(5, 5 * LISTED_ROWS, DAYS) };
    state.rest.settle();
    changeView(state, { period: SHORTER });
    changeView(state, { period: { start: DAY, end: SHORTER.end } });
    expect(seen).toEqual([
      [4 * LISTED_ROWS, WHOLE.end],
      [5 * LISTED_ROWS, WHOLE.end],
    ]);
    state.rest.settle();
    expect(seen.at(-1)).toEqual([state.selection.value.length, SHORTER.end]);
  });

  test('does not show of other data what it was of those before', () => {
    const state = stateOf(4 * LISTED_ROWS);
    state.rest.watch();
    const held = state.rest.held(() => state.data.value.table);
    expect(held.value).toBe(state.data.value.table);
    state.data.value = { ...state.data.value, table: seededTable(5, 4 * LISTED_ROWS, DAYS) };
    state.rest.settle();
    changeView(state, { period: SHORTER });
    expect(state.rest.isMoving.value).toBe(true);
    expect(held.value).toBe(state.data.value.table);
  });
});
