import { contains, hoursOf, isWithin, overlaps } from '../../base/period.ts';
import type { Period } from '../../base/period.ts';
import { createFormats } from '../../cartography/formats.ts';
import type { Formats } from '../../cartography/formats.ts';
import { createWords } from '../../cartography/words/words.ts';
import { boxOf } from '../../geometry/polygon-box.ts';
import { FILTERS } from '../../model/filter.ts';
import { divisionOf, regionById } from '../../model/geography.ts';
import { numberAt } from '../../model/number-column.ts';
import type { Report } from '../../model/report.ts';
import { rowsOf, select, valuesOf } from '../../model/selection.ts';
import type { AppState } from '../../state/app-state.ts';
import type { View } from '../../state/view.ts';
import type { Extent } from '../map/web-mercator.ts';
import { nameOf } from '../page/figure-table.ts';
import { filterValue } from '../page/page-content.ts';
import { isAnythingShown } from '../page/shown-extent.ts';
import { dayPeriods, monthPeriods, weekPeriods } from './calendar-periods.ts';
import { dayOf, periodsWithin } from './report-days.ts';

/** One map of a series: what of the view it changes, and how it is called. */
export interface Step {
  /** Differs from step to step and may stand in a file's name. */
  readonly id: string;
  readonly label: string;
  readonly change: Partial<View>;
  /** What it shows by itself; null for what all steps show. */
  readonly extent: Extent | null;
  readonly kind: 'time' | 'region' | 'filter';
}

const DAY = 24 * 60;

type PeriodsOf = (state: AppState, span: Period) => readonly Period[];

const TIMES = {
  day: (state, span) => {
    const reported = periodsWithin(state.data.value.reports, span);
    return [...reported, ...daysBeside(state, span, reported)].toSorted((a, b) => a.end - b.end);
  },
  week: (_, span) => weekPeriods(span),
  month: (_, span) => monthPeriods(span),
  report: ({ data }, span) => reportPeriods(data.value.reports, span),
} as const satisfies Record<string, PeriodsOf>;

type TimeStep = keyof typeof TIMES;

const FILTER_STEPS = FILTERS.map(({ id }) => id).filter((id) => id !== 'report');
type FilterStep = (typeof FILTER_STEPS)[number];

/** What tells the maps of a series apart. */
export type StepBy = TimeStep | FilterStep | 'region';
export const STEP_BY: readonly StepBy[] = [
  'day',
  'week',
  'month',
  'report',
  'region',
  ...FILTER_STEPS,
];

/** The maps of the state's period, cut by what is asked, in their order; those that would show nothing are left out. */
export function seriesSteps(state: AppState, by: StepBy): readonly Step[] {
  const view = state.view.value;
  if (by === 'region') return regionSteps(state);
  if (!isTime(by)) return filterSteps(state, by);
  const formats = createFormats(view.language);
  const steps = TIMES[by](state, view.period).map((period): Step => ({
    id: dayOf(period.end),
    label: labelOf(period, by, formats),
    change: { period },
    extent: null,
    kind: 'time',
  }));
  try {
    const shown = steps.filter(({ change }) => {
      state.view.value = { ...view, ...change };
      return isAnythingShown(state);
    });
    return withOwnNames(shown, formats);
  } finally {
    state.view.value = view;
  }
}

/** A month by its name where the span does not cut it; else the days. */
function labelOf(period: Period, by: TimeStep, formats: Formats): string {
  const isWhole = by === 'month' && hoursOf(period) >= 27 * 24;
  return isWhole ? formats.month(period.end) : formats.reportDays(period);
}

function isTime(by: StepBy): by is TimeStep {
  return by in TIMES;
}

/** Two reports may end on one day: their hours tell them apart. */
function withOwnNames(steps: readonly Step[], formats: Formats): readonly Step[] {
  const used = new Map<string, number>();
  return steps.map((step) => {
    const n = (used.get(step.id) ?? 0) + 1;
    used.set(step.id, n);
    const isAlone = steps.every((other) => other === step || other.label !== step.label);
    const { period } = step.change;
    return {
      ...step,
      id: n === 1 ? step.id : `${step.id}-${n}`,
      label: isAlone || period === undefined ? step.label : formats.period(period),
    };
  });
}

/** The periods of all reports in the span, also where they overlap, each once. */
function reportPeriods(reports: readonly Report[], span: Period): readonly Period[] {
  const known = new Map(
    reports
      .filter(({ period, datePrecision }) => contains(span, period) && datePrecision !== 'month')
      .map(({ period }) => [`${period.start} ${period.end}`, period]),
  );
  return [...known.values()].toSorted((a, b) => a.end - b.end || a.start - b.start);
}

/** Days on which something was observed that no report of the span covers. */
function daysBeside(
  { data, filterable }: AppState,
  span: Period,
  reported: readonly Period[],
): readonly Period[] {
  const { table } = data.value;
  const ends = [...rowsOf(select(filterable.value, span, {}))]
    .filter((row) => numberAt(table.end, row) - numberAt(table.start, row) <= DAY)
    .map((row) => numberAt(table.end, row))
    .filter((end) => !reported.some((period) => isWithin(end, period)));
  if (ends.length === 0) return [];
  return dayPeriods(span).filter(
    (day) =>
      ends.some((end) => isWithin(end, day)) && !reported.some((each) => overlaps(each, day)),
  );
}

function regionSteps(state: AppState): readonly Step[] {
  const { level, language } = state.view.value;
  const { geography } = state.data.value;
  const words = createWords(language);
  return (divisionOf(geography, level)?.units ?? []).flatMap((unit): readonly Step[] => {
    const outlines = unit.regionIds.flatMap((id) => regionById(geography, id)?.geometry ?? []);
    if (outlines.length === 0) return [];
    const [west, south, east, north] = boxOf(...outlines);
    const extent = { west, south, east, north };
    return [{ id: unit.id, label: nameOf(unit.name, words), change: {}, extent, kind: 'region' }];
  });
}

/** One step for each value that rows pass with, in the order of the filter's values. */
function filterSteps(state: AppState, by: FilterStep): readonly Step[] {
  const { language, choices, period } = state.view.value;
  const words = createWords(language);
  const filter = FILTERS.find(({ id }) => id === by);
  if (filter === undefined) return [];
  return [...valuesOf(state.selection.value, filter).keys()].flatMap((value): readonly Step[] => {
    const own = { ...choices, [by]: [value] };
    const isWanted = choices[by]?.includes(value) ?? true;
    if (!isWanted || select(state.filterable.value, period, own).length === 0) return [];
    return [
      {
        id: value === '' ? 'none' : value.replaceAll(/[^\w-]+/gu, '-'),
        label: filterValue(state, by, value, words),
        change: { choices: own },
        extent: null,
        kind: 'filter',
      },
    ];
  });
}
