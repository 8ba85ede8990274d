import type { Contradiction } from './contradiction.ts';
import { countByUnit, emptyCount } from './count.ts';
import type { Range, UnitCount } from './count.ts';
import { declaredFor } from './declared.ts';
import type { ObservationTable } from './observation-table.ts';
import type { Figure, LiveFire, Report } from './report.ts';
import { reconcile } from './summary.ts';
import type { Tagging } from './tagging.ts';

/**
 * `exceeded`: surely more is itemised than declared; `perhaps-exceeded`: more is expected by the shapes' areas, but not
 * certain; `contradicted`: a total contradicts another report, a copy of this one or its own parts; `overlapping`: the
 * report declares totals for the same time twice, so that none can be summed.
 */
export type LedgerFlag = 'exceeded' | 'perhaps-exceeded' | 'contradicted' | 'overlapping';

/** One line: what a report declares for a region, and what its observations account for. */
export interface LedgerEntry {
  readonly reportId: string;
  readonly regionId: string;
  readonly declared: Figure | null;
  readonly declaredExplosions: Figure | null;
  /** From observations with a place. */
  readonly located: Range;
  /** Itemised, but without a place. */
  readonly unlocated: number;
  /** Observations that print no number; they are in no sum. */
  readonly withoutFigure: number;
  /** Declared but not itemised, never below zero; null without a declared figure. */
  readonly notItemised: number | null;
  readonly liveFire: readonly LiveFire[];
  readonly flags: readonly LedgerFlag[];
  /** What the flag `contradicted` stands on. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * The account of every report and region: regions are the units of the tagging and any other that the report declares.
 * Only lines that have a figure or an observation; reports in their order, then regions in theirs. `kinds` is a mask over
 * kind codes: what counts as a violation.
 */
export function ledgerOf(
  reports: readonly Report[],
  table: ObservationTable,
  tagging: Tagging,
  contradictions: readonly Contradiction[],
  kinds: Uint8Array,
): readonly LedgerEntry[] {
  const rows = rowsByReport(table);
  const against = new Map<string, readonly Contradiction[]>();
  for (const each of contradictions) {
    const key = `${each.regionId} ${each.reportId}`;
    against.set(key, [...(against.get(key) ?? []), each]);
  }
  return reports.flatMap((report) => {
    const counts = countByUnit(table, tagging, rows.get(report.id) ?? new Uint32Array(0), kinds);
    const units = new Map(
      tagging.division.units.map((unit, index) => [unit.id, counts.units[index] ?? emptyCount()]),
    );
    const ids = new Set([...units.keys(), ...report.totals.map((total) => total.regionId)]);
    return [...ids]
      .map((id) =>
        entryOf(report, id, units.get(id) ?? emptyCount(), against.get(`${id} ${report.id}`) ?? []),
      )
      .filter(saysAnything);
  });
}

function entryOf(
  report: Report,
  regionId: string,
  count: UnitCount,
  contradictions: readonly Contradiction[],
): LedgerEntry {
  const declared = declaredFor([report], regionId, spanOf(report));
  const figure = declared.violations;
  const account = reconcile(figure?.value ?? null, count);
  const itemised = account.located + account.itemised;
  const isSure = figure !== null && count.located.min + count.unlocated > figure.value;
  const canExceed = figure !== null && figure.qualifier === 'exact' && account.isExceeded;
  const flags: LedgerFlag[] = [];
  if (canExceed) flags.push(isSure ? 'exceeded' : 'perhaps-exceeded');
  if (contradictions.length > 0) flags.push('contradicted');
  if (declared.isContradictory) flags.push('overlapping');
  return {
    reportId: report.id,
    regionId,
    declared: figure,
    declaredExplosions: declared.explosions,
    located: count.located,
    unlocated: count.unlocated,
    withoutFigure: count.withoutFigure,
    notItemised: figure === null ? null : Math.max(0, figure.value - itemised),
    liveFire: declared.liveFire,
    flags,
    contradictions,
  };
}

/** A report's totals may reach beyond the period in its head. */
function spanOf({ period, totals }: Report): { readonly start: number; readonly end: number } {
  return {
    start: totals.reduce((least, total) => Math.min(least, total.period.start), period.start),
    end: totals.reduce((most, total) => Math.max(most, total.period.end), period.end),
  };
}

function saysAnything(entry: LedgerEntry): boolean {
  const { declared, declaredExplosions, located, unlocated, withoutFigure, flags } = entry;
  const hasFigure = declared !== null || declaredExplosions !== null;
  return hasFigure || located.max + unlocated + withoutFigure + flags.length > 0;
}

function rowsByReport(table: ObservationTable): ReadonlyMap<string, Uint32Array> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < table.length; row++) {
    const code = table.report[row] ?? 0;
    const known = rows.get(code);
    if (known === undefined) rows.set(code, [row]);
    else known.push(row);
  }
  return new Map(
    [...rows].map(([code, each]) => [
      table.dictionaries.report[code] ?? '',
      Uint32Array.from(each),
    ]),
  );
}
