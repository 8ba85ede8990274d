import type { RegionTotal, Report } from '../../src/model/report.ts';

export const DAY = 24 * 60;

/** A total of the region "north" over the given day (day 0 begins at 1970-01-01T00:00Z), with what the test changes. */
export function totalOfDay(day: number, change: Partial<RegionTotal> = {}): RegionTotal {
  return {
    regionId: 'north',
    period: { start: day * DAY, end: (day + 1) * DAY },
    violations: null,
    explosions: null,
    previousViolations: null,
    previousExplosions: null,
    basis: null,
    trend: null,
    liveFire: [],
    parts: {},
    ...change,
  };
}

/** A report of the given day with the totals. */
export function reportOfDay(
  day: number,
  totals: readonly RegionTotal[],
  change: Partial<Report> = {},
): Report {
  return {
    id: `${day}/1970`,
    kind: 'daily',
    title: `Daily Report ${day}/1970`,
    period: { start: day * DAY, end: (day + 1) * DAY },
    zone: 'EET',
    datePrecision: 'minute',
    issued: null,
    language: 'en',
    source: { mission: 'Mission', publisher: 'Publisher', url: null, licence: '' },
    totals,
    notes: [],
    ...change,
  };
}

/** A figure that is printed without a qualifier. */
export function exactly(value: number): { readonly value: number; readonly qualifier: 'exact' } {
  return { value, qualifier: 'exact' };
}
