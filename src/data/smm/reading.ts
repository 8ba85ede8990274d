import type { Bearing, Wind } from '../../base/compass.ts';
import type { Zone } from '../../base/period.ts';
import type { Issue } from '../../model/issue.ts';
import type { KindId } from '../../model/kind.ts';
import type { CountQualifier, Means, WeaponState } from '../../model/observation.ts';
import type { ComparisonBasis, Trend } from '../../model/report.ts';

/** A half-open range of UTF-16 units of the text as it was handed in. */
export type Span = readonly [from: number, to: number];

/** A value with the place in the text that it was read from. */
export interface Spanned<Value> {
  readonly value: Value;
  readonly span: Span;
}

export type Language = 'en' | 'ru' | 'uk';

/** The four forms of report text; `no-totals` are the reports from 43/2022 on. */
export type Era = 'positioned-prose' | 'camera-prose' | 'words-only' | 'exact-totals' | 'no-totals';

export type RegionName = 'donetsk' | 'luhansk';

/** What the report says of itself. Null: not printed (or, for the period, see `isPeriodAssumed`). */
export interface ReportHead {
  /** "37/2022". */
  readonly number: Spanned<string> | null;
  readonly title: Spanned<string> | null;
  /** ISO date. */
  readonly issued: Spanned<string> | null;
  /** Local date and time, "2022-02-16T19:30". */
  readonly asOf: Spanned<string> | null;
  readonly zone: Zone | null;
  /** The last day of observation: of `asOf`, else the day before the issue, else null. */
  readonly lastDay: string | null;
  /** The first evening that the text names, else as `periodHours` says, else null. */
  readonly firstDay: string | null;
  readonly periodHours: number | null;
  /** No period is printed: 24 hours are the custom, not the report's word. */
  readonly isPeriodAssumed: boolean;
  readonly basis: Spanned<ComparisonBasis> | null;
  readonly era: Era | null;
  readonly language: Language;
}

/** A printed figure. */
export interface ReadFigure {
  readonly value: number;
  readonly qualifier: CountQualifier;
  readonly span: Span;
}

/** "Between the evenings of 18 and 20 February": ISO dates of the first and the last evening. */
export interface SubPeriod {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

export interface ReadLiveFire {
  /** Null: "the majority". */
  readonly count: number | null;
  readonly where: 'inside' | 'outside' | null;
  readonly span: Span;
}

/** What the text declares for one region over one period; a null figure was not printed. */
export interface RegionTotals {
  readonly region: RegionName;
  /** Null: the whole period of the report. */
  readonly subPeriod: SubPeriod | null;
  readonly violations: ReadFigure | null;
  readonly explosions: ReadFigure | null;
  readonly previousViolations: ReadFigure | null;
  readonly previousExplosions: ReadFigure | null;
  readonly basis: ComparisonBasis | null;
  readonly trend: Trend | null;
  readonly liveFire: readonly ReadLiveFire[];
  /** Explosions by kind, where the parts are printed. */
  readonly parts: Readonly<Partial<Record<KindId, ReadFigure>>>;
}

/** The count since a date, with its parts. */
export interface RunningTotal {
  readonly since: string | null;
  readonly total: ReadFigure;
  readonly parts: Readonly<Partial<Record<KindId, ReadFigure>>>;
  readonly span: Span;
}

/** The bracket behind a name: "57km north-east of Donetsk". */
export interface PlaceOffset {
  readonly km: number;
  readonly bearing: Bearing;
  readonly of: string;
}

/** A place in the report's own words; names stay as written. */
export interface PlaceWords {
  readonly name: string;
  readonly formerly: string | null;
  /** The side word: "government-controlled", "non-government-controlled", "DPR-controlled", "neither side". */
  readonly control: string | null;
  readonly offset: PlaceOffset | null;
  readonly span: Span;
}

export interface ReadObservation {
  readonly kind: KindId;
  /** Null: no number is printed. */
  readonly count: number | null;
  readonly qualifier: CountQualifier;
  readonly observerName: string | null;
  readonly observerControl: string | null;
  readonly observerOffset: PlaceOffset | null;
  readonly observerFormerly: string | null;
  /** Where the observer stood from the named place: "1.5km W of". */
  readonly positionOffset: string | null;
  /** The place that range and bearings count from, where it is not the observer. */
  readonly place: PlaceWords | null;
  /** Name of a disengagement area. */
  readonly area: string | null;
  readonly areaRelation: 'inside' | 'near' | 'outside' | null;
  readonly region: RegionName | null;
  readonly means: Means;
  readonly rangeKm: readonly [min: number, max: number] | null;
  readonly isRangeUndetermined: boolean;
  readonly bearings: readonly Bearing[];
  /** The assessed cause, weapon and calibre in the words of the report. */
  readonly description: string | null;
  readonly flight: { readonly from: Wind; readonly to: Wind } | null;
  readonly timeText: string | null;
  readonly dates: readonly string[];
  /** From the summary, which the body may say again in detail. */
  readonly isSummary: boolean;
  /** The total of its region, which what the report tells of the region one by one adds up to. */
  readonly isTotal: boolean;
  readonly span: Span;
  readonly sentenceSpan: Span;
}

export interface ReadWeapon {
  readonly kind: KindId;
  readonly count: number | null;
  readonly qualifier: CountQualifier;
  readonly model: string | null;
  readonly calibre: string | null;
  readonly state: WeaponState;
  /** The side word of the sentence or of the place. */
  readonly side: string | null;
  readonly placeName: string | null;
  readonly placeFormerly: string | null;
  readonly offset: PlaceOffset | null;
  /** Where the weapon stood from the named place: "2.5km NE of". */
  readonly positionOffset: string | null;
  readonly region: RegionName | null;
  readonly means: Means;
  readonly isAgain: boolean;
  readonly date: string | null;
  readonly isSummary: boolean;
  readonly span: Span;
  readonly sentenceSpan: Span;
}

/** One report as it was read from a text. */
export interface SmmReading {
  readonly span: Span;
  readonly report: ReportHead;
  readonly totals: readonly RegionTotals[];
  readonly runningTotals: readonly RunningTotal[];
  readonly observations: readonly ReadObservation[];
  readonly weapons: readonly ReadWeapon[];
  readonly issues: readonly Issue[];
  /** What was used, in order and without overlaps. */
  readonly used: readonly Span[];
}
