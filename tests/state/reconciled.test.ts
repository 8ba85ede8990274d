import { describe, expect, test } from 'vitest';
import type { AppData } from '../../src/data/app-data.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { RegionTotal } from '../../src/model/report.ts';
import { changeView, createAppState } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { createChosen } from '../../src/state/chosen.ts';
import { earlierReportIds, onlyTotal } from '../../src/state/only-total.ts';
import { reconcile, shownViolations } from '../../src/state/reconciled.ts';
import { rowsOfUnit } from '../../src/state/unit-rows.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { DAY, exactly, reportOfDay, totalOfDay } from '../panels/small-report.ts';
import { observation, smallWorld } from '../model/small-world.ts';

const PERIOD = { start: 0, end: DAY };

function stateOf(totals: readonly RegionTotal[], observations: readonly Observation[]): AppState {
  const data: AppData = {
    reports: [reportOfDay(0, totals)],
    table: buildTable(observations),
    geography: smallWorld(),
    drawn: {},
    issues: [],
  };
  return createAppState(data, { ...DEFAULT_VIEW, period: PERIOD });
}

describe('reconcile', () => {
  test('splits what is declared into placed, unplaced and not itemised', () => {
    const state = stateOf(
      [totalOfDay(0, { violations: exactly(20) })],
      [
        observation({ id: 'a', count: 5 }),
        observation({
          id: 'b',
          count: 3,
          location: { precision: 'region', regionId: 'north' },
          regionId: 'north',
        }),
        observation({ id: 'c', count: null }),
        observation({ id: 'd', count: 7, kind: 'tank' }),
      ],
    );
    const north = reconcile(state, PERIOD)?.find(({ regionId }) => regionId === 'north');
    expect(north).toMatchObject({ located: 5, unlocated: 3, missing: 12, withoutFigure: 1 });
  });

  test('counts what passes the filters by itself, whatever is declared', () => {
    const state = stateOf(
      [totalOfDay(0, { violations: exactly(20) })],
      [
        observation({ id: 'a', count: 5 }),
        observation({
          id: 'b',
          count: 3,
          kind: 'shot',
          location: { precision: 'region', regionId: 'north' },
          regionId: 'north',
        }),
      ],
    );
    const shown = (): readonly (number | null)[] =>
      ['north', 'south'].map((regionId) => shownViolations(state, regionId));
    expect(shown()).toEqual([8, 0]);
    changeView(state, { choices: { ...state.view.value.choices, kind: ['explosion'] } });
    expect(shown()).toEqual([5, 0]);
    expect(reconcile(state, PERIOD)?.[0]).toMatchObject({ located: 5, unlocated: 3, missing: 12 });
  });

  test('goes below zero where more is itemised than declared', () => {
    const state = stateOf(
      [totalOfDay(0, { violations: exactly(2) })],
      [observation({ id: 'a', count: 5 })],
    );
    expect(reconcile(state, PERIOD)?.[0]?.missing).toBe(-3);
  });

  test('says that nothing is missing only where something is declared', () => {
    const state = stateOf([totalOfDay(0, { trend: 'more' })], []);
    expect(reconcile(state, PERIOD)?.map(({ missing }) => missing)).toEqual([null, null]);
  });
});

describe('rowsOfUnit', () => {
  test('gives the rows behind a cell: placed, shared, and those that the report’s word puts there', () => {
    const state = stateOf(
      [],
      [
        observation({ id: 'a' }),
        observation({
          id: 'b',
          location: { precision: 'place', at: [37.5, 48], radiusKm: 5, name: 'A' },
        }),
        observation({
          id: 'c',
          location: { precision: 'region', regionId: 'south' },
          regionId: 'south',
        }),
        observation({ id: 'd', location: { precision: 'region', regionId: null } }),
        observation({ id: 'e', location: { precision: 'exact', at: [30, 48] } }),
      ],
    );
    const tagging = state.levels.value.taggingOf('oblast');
    if (tagging === null) throw new Error('Expected the level oblast');
    const rowsOf = (part: Parameters<typeof rowsOfUnit>[2]): readonly number[] => [
      ...rowsOfUnit(state.selection.value, tagging, part, ['explosion']),
    ];
    expect(rowsOf(0)).toEqual([0, 1]);
    expect(rowsOf(1)).toEqual([1, 2]);
    expect(rowsOf('unassigned')).toEqual([3]);
    expect(rowsOf('outside')).toEqual([4]);
    expect(rowsOf('total')).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('onlyTotal', () => {
  const reports = [0, 1, 2].map((day) =>
    reportOfDay(day, [totalOfDay(day, { violations: exactly(day) })]),
  );

  test('is the one total inside the period, and none of several', () => {
    expect(onlyTotal(reports, 'north', PERIOD)?.violations?.value).toBe(0);
    expect(onlyTotal(reports, 'north', { start: 0, end: 2 * DAY })).toBeNull();
  });

  test('is preceded by reports with figures, latest first', () => {
    const last = totalOfDay(2, { violations: exactly(2) });
    expect(earlierReportIds(reports, last, 7)).toEqual(['1/1970', '0/1970']);
    expect(earlierReportIds(reports, last, 1)).toEqual(['1/1970']);
  });
});

describe('createChosen', () => {
  test('does not announce a period that a move of the map left as it was', () => {
    const state = stateOf([], []);
    const { period } = createChosen(state);
    let heard = -1;
    const stop = period.subscribe(() => heard++);
    state.view.value = { ...state.view.value, camera: { lng: 1, lat: 2, zoom: 3 } };
    expect(heard).toBe(0);
    state.view.value = { ...state.view.value, period: { start: 1, end: 2 } };
    expect(heard).toBe(1);
    stop();
  });
});
