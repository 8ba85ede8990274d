import type { Period, Zone } from '../base/period.ts';
import type { CountQualifier } from './observation.ts';

/** A printed figure; a figure that was not printed is null, never zero. */
export interface Figure {
  readonly value: number;
  readonly qualifier: CountQualifier;
}

export const BASES = ['previous-period', 'previous-24h'] as const;
/** What "previous" means in a report: its whole previous reporting period, or the 24 hours before this one. */
export type ComparisonBasis = (typeof BASES)[number];

export const TRENDS = ['more', 'fewer', 'similar', 'none'] as const;
/** The change of a report that prints words only; `none`: it says that there were none. */
export type Trend = (typeof TRENDS)[number];

/** Violations that the mission assessed as live-fire exercises; `count` null: "the majority". */
export interface LiveFire {
  readonly count: number | null;
  readonly where: 'inside' | 'outside' | null;
}

/** What a report declares for one region over one period (a report may have several sub-periods). */
export interface RegionTotal {
  readonly regionId: string;
  readonly period: Period;
  readonly violations: Figure | null;
  readonly explosions: Figure | null;
  readonly previousViolations: Figure | null;
  readonly previousExplosions: Figure | null;
  readonly basis: ComparisonBasis | null;
  readonly trend: Trend | null;
  readonly liveFire: readonly LiveFire[];
  /** Explosions by kind where the report prints the parts, keyed by kind id. */
  readonly parts: Readonly<Record<string, number>>;
}

export const REPORT_KINDS = ['daily', 'latest', 'spot', 'press', 'derived', 'user'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Where a report can be read again. */
export interface ReportSource {
  readonly mission: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string;
}

/** One report of a mission, without its observations (they are rows of the table). */
export interface Report {
  /** As it is cited: "37/2022". */
  readonly id: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly period: Period;
  readonly zone: Zone;
  /** How much of the date is known; a report known to the month has no place on the timeline. */
  readonly datePrecision: 'minute' | 'day' | 'month';
  /** ISO date of issue. */
  readonly issued: string | null;
  readonly language: string;
  readonly source: ReportSource;
  readonly totals: readonly RegionTotal[];
  /** What a reader of the figures must know, each a sentence of ours. */
  readonly notes: readonly string[];
}
