import { kindMask } from '../model/count.ts';
import type { UnitCount } from '../model/count.ts';
import { countSelection } from '../model/count-cube.ts';
import type { Declared } from '../model/declared.ts';
import { declaredFor } from '../model/declared.ts';
import type { Period } from '../base/period.ts';
import type { Selection } from '../model/selection.ts';
import type { AppState } from './app-state.ts';

/** What reports declare for a region beside what their observations account for, one by one. */
export interface Reconciled {
  readonly regionId: string;
  readonly declared: Declared;
  /** Of the itemised violations: expected count with a location, and count without one. */
  readonly located: number;
  readonly unlocated: number;
  /** Observations without a printed number; they are in no sum. */
  readonly withoutFigure: number;
  /** The violations of the observations that pass the filters, placed or not. */
  readonly shown: number;
  /** Declared less itemised, null without a declared figure; negative where more is itemised than declared. */
  readonly missing: number | null;
}

const VIOLATIONS = kindMask((kind) => kind.group !== 'weapon');
const NOTHING = { located: { expected: 0 }, unlocated: 0, withoutFigure: 0 };

/**
 * One entry per region that a report of the period declares a total for or that is an oblast of the hierarchy, in the
 * hierarchy's order. Counts all observations of the period: filters do not change what a report itemises.
 */
export function reconcile(state: AppState, period: Period): readonly Reconciled[] {
  const { reports } = state.data.value;
  const counts = oblastCounts(state, state.periodSelection.value);
  const shown = oblastCounts(state, state.selection.value);
  return declaredRegionIds(state).map((regionId) => {
    const declared = declaredFor(reports, regionId, period);
    const unit = counts.get(regionId) ?? NOTHING;
    const located = unit.located.expected;
    return {
      regionId,
      declared,
      located,
      unlocated: unit.unlocated,
      withoutFigure: unit.withoutFigure,
      shown: amountOf(shown.get(regionId) ?? NOTHING),
      missing:
        declared.violations === null ? null : declared.violations.value - located - unit.unlocated,
    };
  });
}

/** Itemised violations of the period that have neither a location nor a region. */
export function unlocatedNowhere(state: AppState): number {
  const cube = state.levels.value.cubeOf('oblast');
  if (cube === null) return 0;
  return countSelection(cube, state.periodSelection.value, VIOLATIONS).unassigned.unlocated;
}

/** Ids of the oblasts, then of any other region for which a report of the period declares a total. */
export function declaredRegionIds(state: AppState): readonly string[] {
  const oblasts =
    state.levels.value.taggingOf('oblast')?.division.units.map((unit) => unit.id) ?? [];
  const declared = state.periodReports.value.flatMap((report) =>
    report.totals.map((total) => total.regionId),
  );
  return [...new Set([...oblasts, ...declared])];
}

function amountOf({ located, unlocated }: typeof NOTHING): number {
  return located.expected + unlocated;
}

function oblastCounts(state: AppState, selection: Selection): ReadonlyMap<string, UnitCount> {
  const cube = state.levels.value.cubeOf('oblast');
  if (cube === null) return new Map();
  const { units } = countSelection(cube, selection, VIOLATIONS);
  return new Map(
    cube.tagging.division.units.flatMap(({ id }, index) => {
      const of = units[index];
      return of === undefined ? [] : [[id, of] as const];
    }),
  );
}
