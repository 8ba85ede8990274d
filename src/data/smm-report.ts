import { parseInstant, zoneAt } from '../base/period.ts';
import type { Period, Zone } from '../base/period.ts';
import type { Figure, RegionTotal, Report, ReportKind } from '../model/report.ts';
import type { ReadFigure, RegionTotals, ReportHead, SmmReading } from './smm/reading.ts';

const OFFSETS: Readonly<Record<Zone, string>> = { EET: '+02:00', EEST: '+03:00' };
/** A day of observation ends at 19:30, before the end of April 2015 at 18:00 (the reports' own "as of"). */
const END_OF_DAY = '19:30';
const EARLY_END_OF_DAY = '18:00';
const FIRST_LATE_DAY = '2015-04-28';
const CUSTOMARY_HOURS = 24;
const MISSION = 'OSCE Special Monitoring Mission to Ukraine';
const LICENCE =
  'OSCE publications may be copied for non-commercial use with acknowledgement of the OSCE as the source.';

/** Period, zone and id of a report; every observation of it refers to these. */
export interface SmmFrame {
  readonly id: string;
  readonly kind: ReportKind;
  readonly zone: Zone;
  readonly period: Period;
  readonly hours: number;
  /** Local time of the end, such as "19:30". */
  readonly endOfDay: string;
}

/** The frame of a reading; null where the text has no date from which a period follows. */
export function frameOf(head: ReportHead): SmmFrame | null {
  const day = head.asOf?.value.slice(0, 10) ?? head.lastDay;
  if (day === null) return null;
  const customary = day < FIRST_LATE_DAY ? EARLY_END_OF_DAY : END_OF_DAY;
  const endOfDay = head.asOf?.value.slice(11, 16) ?? customary;
  const zone = head.zone ?? zoneOn(day);
  const end = localInstant(`${day}T${endOfDay}`, zone);
  if (end === null) return null;
  const hours = head.periodHours ?? CUSTOMARY_HOURS;
  const kind = kindOf(head);
  const id = head.number?.value ?? `${kind} ${day}`;
  const period = { start: end - hours * 60, end };
  return {
    id: kind === 'spot' && head.number !== null ? `spot ${id}` : id,
    kind,
    zone,
    period,
    hours,
    endOfDay,
  };
}

/** The report of a reading without its observations; `publisher` names where the text came from. */
export function reportOf(
  { report: head, totals }: SmmReading,
  frame: SmmFrame,
  publisher: string,
): Report {
  const { id, kind, zone, period } = frame;
  return {
    id,
    kind,
    title: head.title?.value ?? `${MISSION}, ${id}`,
    period,
    zone,
    datePrecision: head.asOf === null ? 'day' : 'minute',
    issued: head.issued?.value ?? null,
    language: head.language,
    source: { mission: MISSION, publisher, url: null, licence: LICENCE },
    totals: totals.map((each) => totalOf(each, frame)),
    notes: head.isPeriodAssumed ? ['The text prints no period: 24 hours are assumed.'] : [],
  };
}

/** The instant of a local time such as "2022-02-16T19:30", in minutes since 1970; null where it does not exist. */
export function localInstant(text: string, zone: Zone): number | null {
  return parseInstant(text + OFFSETS[zone]);
}

function kindOf({ title, number }: ReportHead): ReportKind {
  const words = title?.value ?? '';
  if (/spot report/iu.test(words)) return 'spot';
  if (number !== null || /daily report|ежедневный|щоденний/iu.test(words)) return 'daily';
  return 'latest';
}

function zoneOn(day: string): Zone {
  return zoneAt(localInstant(`${day}T12:00`, 'EET') ?? 0);
}

function totalOf(total: RegionTotals, frame: SmmFrame): RegionTotal {
  return {
    regionId: total.region,
    period: periodOf(total, frame),
    violations: figureOf(total.violations),
    explosions: figureOf(total.explosions),
    previousViolations: figureOf(total.previousViolations),
    previousExplosions: figureOf(total.previousExplosions),
    basis: total.basis,
    trend: total.trend,
    liveFire: total.liveFire.map(({ count, where }) => ({ count, where })),
    parts: Object.fromEntries(
      Object.entries(total.parts).map(([kind, figure]) => [kind, figure.value]),
    ),
  };
}

/** "Between the evenings of 18 and 20 February": from the end of one day of observation to that of the other. */
function periodOf({ subPeriod }: RegionTotals, { period, zone, endOfDay }: SmmFrame): Period {
  if (subPeriod === null) return period;
  const start = localInstant(`${subPeriod.from}T${endOfDay}`, zone);
  const end = localInstant(`${subPeriod.to}T${endOfDay}`, zone);
  return start === null || end === null || end <= start ? period : { start, end };
}

function figureOf(figure: ReadFigure | null): Figure | null {
  return figure === null ? null : { value: figure.value, qualifier: figure.qualifier };
}
