import { kindMask } from '../model/count.ts';
import type { UnitCount } from '../model/count.ts';
import { countSelection } from '../model/count-cube.ts';
import type { Declared } from '../model/declared.ts';
import { declaredFor } from '../model/declared.ts';
import type { Period } from '../base/period.ts';
import { divisionOf } from '../model/geography.ts';
import type { Selection } from '../model/selection.ts';
import type { AppState } from './app-state.ts';

/** What the reports of a period declare for a region. */
export interface DeclaredRegion {
  readonly regionId: string;
  readonly declared: Declared;
}

/** What reports declare for a region beside what their observations account for, one by one. */
export interface Reconciled extends DeclaredRegion {
  /** Of the itemised violations: expected count with a location, and count without one. */
  readonly located: number;
  readonly unlocated: number;
  /** Observations without a printed number; they are in no sum. */
  readonly withoutFigure: number;
  /** Declared less itemised, null without a declared figure; negative where more is itemised than declared. */
  readonly missing: number | null;
}

const OBLAST = 'oblast';
const VIOLATIONS = kindMask((kind) => kind.group !== 'weapon');
const NOTHING = { located: { expected: 0 }, unlocated: 0, withoutFigure: 0 };

/**
 * One entry per region that a report of the period declares a total for or that is an oblast of the hierarchy, in the
 * hierarchy's order.
 */
export function declaredRegions(state: AppState, period: Period): readonly DeclaredRegion[] {
  const { reports } = state.data.value;
  return declaredRegionIds(state).map((regionId) => ({
    regionId,
    declared: declaredFor(reports, regionId, period),
  }));
}

/**
 * The same entries with what the observations of the period account for: filters do not change what a report itemises.
 * Null while a large table is still being assigned to regions: nothing is known of it then.
 */
export function reconcile(state: AppState, period: Period): readonly Reconciled[] | null {
  const counts = oblastCounts(state, state.periodSelection.value);
  if (counts === null) return null;
  return declaredRegions(state, period).map(({ regionId, declared }) => {
    const { located, unlocated, withoutFigure } = counts.get(regionId) ?? NOTHING;
    return {
      regionId,
      declared,
      located: located.expected,
      unlocated,
      withoutFigure,
      missing:
        declared.violations === null
          ? null
          : declared.violations.value - located.expected - unlocated,
    };
  });
}

/**
 * The violations of a region's observations that pass the filters, placed or not; null while a large table is still being
 * assigned to regions.
 */
export function shownViolations(state: AppState, regionId: string): number | null {
  const counts = oblastCounts(state, state.selection.value);
  if (counts === null) return null;
  const { located, unlocated } = counts.get(regionId) ?? NOTHING;
  return located.expected + unlocated;
}

/** Itemised violations of the period that have neither a location nor a region. */
export function unlocatedNowhere(state: AppState): number {
  const cube = state.levels.value.cubeOf(OBLAST);
  if (cube === null) return 0;
  return countSelection(cube, state.periodSelection.value, VIOLATIONS).unassigned.unlocated;
}

/** Ids of the oblasts, then of any other region for which a report of the period declares a total. */
export function declaredRegionIds(state: AppState): readonly string[] {
  const oblasts =
    divisionOf(state.data.value.geography, OBLAST)?.units.map((unit) => unit.id) ?? [];
  const declared = state.periodReports.value.flatMap((report) =>
    report.totals.map((total) => total.regionId),
  );
  return [...new Set([...oblasts, ...declared])];
}

/** Counts of violations by oblast; empty without data of oblasts, null while they are worked out. */
function oblastCounts(
  state: AppState,
  selection: Selection,
): ReadonlyMap<string, UnitCount> | null {
  const cube = state.levels.value.cubeOf(OBLAST);
  if (cube === null)
    return divisionOf(state.data.value.geography, OBLAST) === null ? new Map() : null;
  const { units } = countSelection(cube, selection, VIOLATIONS);
  return new Map(
    cube.tagging.division.units.flatMap(({ id }, index) => {
      const of = units[index];
      return of === undefined ? [] : [[id, of] as const];
    }),
  );
}
