import type { Period } from '../base/period.ts';
import { countByUnit, emptyCount } from './count.ts';
import type { DivisionCount, UnitCount } from './count.ts';
import { declaredFor } from './declared.ts';
import type { Declared } from './declared.ts';
import type { Division } from './division.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Names } from './region.ts';
import type { Figure, Report } from './report.ts';
import type { Tagging } from './tagging.ts';

/** A declared figure beside what was itemised: the honest account of what is known and what is not. */
export interface Reconciliation {
  /** What the reports declare, or null. */
  readonly declared: number | null;
  /** Expected count of the observations with a location. */
  readonly located: number;
  /** Count of the observations that are itemised but have no location. */
  readonly itemised: number;
  /** Without a location, itemised or not: the declared figure less what is located, or `itemised` where none is declared. */
  readonly unlocated: number;
  /** More is itemised than was declared: reports contradict each other or themselves. */
  readonly isExceeded: boolean;
}

/** One line of the table by region. */
export interface UnitSummary {
  /** '' for the lines that are no unit. */
  readonly id: string;
  readonly name: Names;
  /** Only where reports declare totals for the unit. */
  readonly declared: Declared | null;
  readonly counts: UnitCount;
  readonly weapons: UnitCount;
  readonly reconciliation: Reconciliation;
}

export interface Summary {
  readonly units: readonly UnitSummary[];
  /** Located in none of the units. */
  readonly outside: UnitSummary;
  /** No location, and no word of the report that names a unit. */
  readonly unassigned: UnitSummary;
  readonly total: UnitSummary;
}

/** What is counted: a mask over kinds, and the declared figure that answers to it, if any. */
export interface Counted {
  readonly kinds: Uint8Array;
  readonly declaredAs: 'violations' | 'explosions' | null;
}

/** Counts the rows by unit beside what the reports of the period declare. Every line adds up to the total. */
export function summarise(
  table: ObservationTable,
  tagging: Tagging,
  reports: readonly Report[],
  period: Period,
  rows: Uint32Array,
  counted: Counted,
  weaponKinds: Uint8Array,
): Summary {
  const counts = countByUnit(table, tagging, rows, counted.kinds);
  const weapons = countByUnit(table, tagging, rows, weaponKinds);
  return summaryOf(tagging.division, { counts, weapons }, reports, period, counted.declaredAs);
}

/** The same of counts that are there already. */
export function summaryOf(
  division: Division,
  { counts, weapons }: { readonly counts: DivisionCount; readonly weapons: DivisionCount },
  reports: readonly Report[],
  period: Period,
  declaredAs: Counted['declaredAs'],
): Summary {
  const regionIds = new Set(
    reports.flatMap((report) => report.totals.map((total) => total.regionId)),
  );
  const line = (
    id: string,
    name: Names,
    count: UnitCount,
    weaponCount: UnitCount,
    declared: Declared | null,
  ): UnitSummary => ({
    id,
    name,
    declared,
    counts: count,
    weapons: weaponCount,
    reconciliation: reconcile(figureOf(declared, declaredAs), count),
  });
  const units = division.units.map((unit, index) =>
    line(
      unit.id,
      unit.name,
      counts.units[index] ?? emptyCount(),
      weapons.units[index] ?? emptyCount(),
      regionIds.has(unit.id) ? declaredFor(reports, unit.id, period) : null,
    ),
  );
  const outside = line(
    '',
    { en: 'Outside', uk: 'За межами' },
    counts.outside,
    weapons.outside,
    null,
  );
  const unassigned = line(
    '',
    { en: 'Not assigned', uk: 'Не віднесено' },
    counts.unassigned,
    weapons.unassigned,
    null,
  );
  const total = line('', { en: 'Total', uk: 'Усього' }, counts.total, weapons.total, null);
  const unlocated = [...units, unassigned].reduce(
    (sum, each) => sum + each.reconciliation.unlocated,
    0,
  );
  return {
    units,
    outside,
    unassigned,
    total: { ...total, reconciliation: { ...total.reconciliation, ...totalOf(units), unlocated } },
  };
}

/** The account of one unit; a declared figure never shrinks what was itemised, it is flagged instead. */
export function reconcile(declared: number | null, count: UnitCount): Reconciliation {
  const located = count.located.expected;
  const itemised = count.unlocated;
  return {
    declared,
    located,
    itemised,
    unlocated: declared === null ? itemised : Math.max(itemised, declared - located),
    isExceeded: declared !== null && located + itemised > declared + ROUNDING,
  };
}

/** Shares of an area are fractions: their sums are exact but for the last binary digits. */
const ROUNDING = 1e-6;

function figureOf(declared: Declared | null, declaredAs: Counted['declaredAs']): number | null {
  const figure: Figure | null | undefined = declaredAs === null ? null : declared?.[declaredAs];
  return figure?.value ?? null;
}

/** The declared sum, only where every unit that reports speak of has a figure. */
function totalOf(units: readonly UnitSummary[]): Pick<Reconciliation, 'declared' | 'isExceeded'> {
  const spoken = units.filter((unit) => unit.declared !== null);
  const figures = spoken.map((unit) => unit.reconciliation.declared);
  const isWhole = figures.length > 0 && figures.every((figure) => figure !== null);
  return {
    declared: isWhole ? figures.reduce((sum: number, figure) => sum + (figure ?? 0), 0) : null,
    isExceeded: units.some((unit) => unit.reconciliation.isExceeded),
  };
}
