import { parseInstant } from '../../src/base/period.ts';
import type { Period, Zone } from '../../src/base/period.ts';
import type { Report } from '../../src/model/report.ts';
import type { ReportFact } from './report-facts.ts';

/** What every row of a report needs of it. */
export interface ReportFrame {
  readonly id: string;
  readonly zone: Zone;
  readonly period: Period;
  readonly datePrecision: Report['datePrecision'];
}

const OFFSETS: Readonly<Record<Zone, string>> = { EET: '+02:00', EEST: '+03:00' };
const REGION_IDS: Readonly<Record<string, string>> = { Donetsk: 'donetsk', Luhansk: 'luhansk' };
/** A day of observation ends at 19:30 (see the reports' own "as of"). */
const END_OF_DAY = '19:30';

/** Id and period of a report: hours before "as of"; a bare day ends at 19:30; a bare month is taken whole. */
export function frameOf({ id, zone, asOf, hours }: ReportFact): ReportFrame {
  if (asOf.length === 7) {
    const period = localPeriod(`${asOf}-01T00:00`, `${nextMonth(asOf)}-01T00:00`, zone);
    return { id, zone, period, datePrecision: 'month' };
  }
  const isDay = asOf.length === 10;
  const end = localInstant(isDay ? `${asOf}T${END_OF_DAY}` : asOf, zone);
  const period = { start: end - hours * 60, end };
  return { id, zone, period, datePrecision: isDay ? 'day' : 'minute' };
}

/** The period between two local times. Throws where it is empty. */
export function localPeriod(from: string, to: string, zone: Zone): Period {
  const period = { start: localInstant(from, zone), end: localInstant(to, zone) };
  if (period.end <= period.start) throw new Error(`Expected ${to} to come after ${from}`);
  return period;
}

/** The calendar day. */
export function dayPeriod(date: string, zone: Zone): Period {
  const start = localInstant(`${date}T00:00`, zone);
  return { start, end: start + 24 * 60 };
}

/** Id of the region in the hierarchy, or null where none is stated. */
export function regionIdOf(region: string | undefined): string | null {
  if (region === undefined) return null;
  const id = REGION_IDS[region];
  if (id === undefined) throw new Error(`Expected Donetsk or Luhansk, got ${region}`);
  return id;
}

function localInstant(text: string, zone: Zone): number {
  const instant = parseInstant(text + OFFSETS[zone]);
  if (instant === null) throw new Error(`Expected a local time, got "${text}"`);
  return instant;
}

function nextMonth(month: string): string {
  const next = new Date(`${month}-01T00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.toISOString().slice(0, 7);
}
