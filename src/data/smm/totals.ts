import type { Issue } from '../../model/issue.ts';
import type { ComparisonBasis } from '../../model/report.ts';
import { daysBetween } from './dates.ts';
import type {
  Language,
  ReadFigure,
  RegionName,
  RegionTotals,
  RunningTotal,
  Span,
  Spanned,
  SubPeriod,
} from './reading.ts';
import type { Sentence } from './sentences.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import { readDay, readSubPeriod } from './sub-period.ts';
import { readClauses } from './summary-clauses.ts';
import type { Group } from './clause-groups.ts';
import type { Clauses } from './summary-clauses.ts';
import { tokenisePlain } from './plain-tokens.ts';
import type { Token } from './summary-tokens.ts';
import { checkRunningTotal, checkTotals } from './total-checks.ts';
import type { BothRegionsTotal } from './total-checks.ts';
import { couldBeTotals, isUnreadTotal, isWorthReading, settlePastDay } from './totals-sentences.ts';
import { isShared, regionsOfGroup } from './regions-of-group.ts';
import type { TotalsContext } from './regions-of-group.ts';
import { runningTotalOf } from './running-total.ts';
import { TotalEntries } from './total-entries.ts';

export interface TotalsReading {
  readonly totals: readonly RegionTotals[];
  readonly runningTotals: readonly RunningTotal[];
  readonly basis: Spanned<ComparisonBasis> | null;
  readonly issues: readonly Issue[];
  readonly used: readonly Span[];
  /** A figure for both regions together was read. */
  readonly hasSums: boolean;
  /** How many days the periods take whose year the text does not tell; null where there is none. */
  readonly undatedDays: number | null;
  /** By sentence (its start): where what is no total begins, or the sentence's length where all is a total. */
  readonly taken: ReadonlyMap<number, number>;
}

/** How many sentences a "in the region" may lie behind the region's name. */
const REACH = 4;
/** Counts the nights of a period whose year is not known. */
const ANY_YEAR = '2019-07-01';
const EXCERPT = 200;
const PERIOD_EXCERPT = 60;

/** Reads the region totals, previous figures, live-fire notes and running totals of a report. */
export function readTotals(
  source: SourceText,
  sentences: readonly Sentence[],
  language: Language,
  anchor: string | null,
): TotalsReading {
  const reader = new TotalsReader(source, language, anchor);
  sentences.forEach((sentence, index) => {
    if (isWorthReading(sentence.text)) reader.take(sentence, index);
  });
  return reader.finish();
}

class TotalsReader {
  private readonly source: SourceText;
  private readonly language: Language;
  private readonly anchor: string | null;
  private readonly collected = new TotalEntries();
  private readonly running: RunningTotal[] = [];
  private readonly sums: BothRegionsTotal[] = [];
  private readonly issues: Issue[] = [];
  private readonly used: Span[] = [];
  private readonly taken = new Map<number, number>();
  private readonly undated: string[] = [];
  private hasUnreadPeriod = false;
  private basis: Spanned<ComparisonBasis> | null = null;
  private context: TotalsContext | null = null;

  constructor(source: SourceText, language: Language, anchor: string | null) {
    this.source = source;
    this.language = language;
    this.anchor = anchor;
  }

  finish(): TotalsReading {
    const { entries, issues } = this.collected;
    return {
      totals: this.collected.totals(),
      runningTotals: this.running,
      basis: this.basis,
      issues: [
        ...this.issues,
        ...issues,
        ...checkTotals(entries, this.sums),
        ...this.running.flatMap(checkRunningTotal),
      ],
      used: this.used,
      hasSums: this.sums.length > 0,
      undatedDays:
        this.undated.length === 0 || this.hasUnreadPeriod ? null : spanInDays(this.undated),
      taken: this.taken,
    };
  }

  take(sentence: Sentence, index: number): void {
    const isNear = this.context !== null && index - this.context.sentence <= REACH;
    if (!isNear) this.context = null;
    const tokens = settlePastDay(
      tokenisePlain(sentence.text, this.language),
      this.context !== null,
    );
    if (!couldBeTotals(tokens, this.context !== null)) return;
    const clauses = readClauses(tokens, this.context !== null);
    if (clauses.isEarlier) {
      this.taken.set(sentence.from, sentence.text.length);
      return;
    }
    if (clauses.isRunning) {
      this.takeRunning(clauses, sentence);
      return;
    }
    this.takeClauses(clauses, sentence, index, tokens);
  }

  private takeClauses(
    clauses: Clauses,
    sentence: Sentence,
    index: number,
    tokens: readonly Token[],
  ): void {
    const isLocal = tokens.some((token) => token.type === 'local');
    const isAnyGroup = this.takeGroups(clauses, sentence, index, isLocal);
    const isAnyTaken = this.takeFreeLiveFire(clauses, sentence) || isAnyGroup;
    this.noteUnreadPeriod(tokens, sentence);
    if (!isAnyTaken) {
      if (!isLocal && isUnreadTotal(tokens)) this.flag(sentence, 0, sentence.text.length);
      return;
    }
    if (clauses.basis !== null) {
      const { value, token } = clauses.basis;
      this.basis ??= { value, span: this.spanOf(sentence, token.from, token.to) };
    }
    for (const token of clauses.used) this.used.push(this.spanOf(sentence, token.from, token.to));
    this.taken.set(sentence.from, clauses.tailFrom ?? sentence.text.length);
    for (const token of clauses.leftOver) this.flag(sentence, token.from, token.to);
  }

  /** Whether any group of figures was understood; the regions of this period become the context. */
  private takeGroups(
    clauses: Clauses,
    sentence: Sentence,
    index: number,
    isLocal: boolean,
  ): boolean {
    const regions: RegionName[] = [];
    let subPeriod: SubPeriod | null = null;
    let isAnyTaken = false;
    for (const group of clauses.groups) {
      const period = this.periodOf(group, clauses, sentence);
      const sight = { context: this.context, index, isLocal, named: regions };
      const own = regionsOfGroup(group, sight);
      if (own.length === 0) {
        isAnyTaken = (!isLocal && this.takeSum(group, sentence)) || isAnyTaken;
        continue;
      }
      if (own.length > 1 && isShared(group)) this.takeSum(group, sentence);
      else for (const region of own) this.takeGroup(group, region, period, sentence, clauses);
      isAnyTaken = true;
      if (group.mode === 'previous') continue;
      regions.push(...own);
      subPeriod = period;
    }
    if (regions.length > 0)
      this.context = { regions: [...new Set(regions)], subPeriod, sentence: index };
    return isAnyTaken;
  }

  /** "With the evening of Friday": a period that is printed and not understood is not to be taken for a day. */
  private noteUnreadPeriod(tokens: readonly Token[], sentence: Sentence): void {
    const at = tokens.findIndex((token) => token.type === 'between');
    const token = tokens[at];
    if (token === undefined || tokens.slice(at, at + 3).some((each) => each.type === 'days'))
      return;
    this.hasUnreadPeriod = true;
    this.issues.push({
      code: 'date-invalid',
      severity: 'warning',
      place: { span: this.spanOf(sentence, token.from, token.to) },
      value: sentence.text.slice(token.from, token.from + PERIOD_EXCERPT),
    });
  }

  private flag(sentence: Sentence, from: number, to: number): void {
    this.issues.push({
      code: 'sentence-not-understood',
      severity: 'warning',
      place: { span: this.spanOf(sentence, from, to) },
      value: sentence.text.slice(from, to).slice(0, EXCERPT),
    });
    if (from === 0) this.taken.set(sentence.from, sentence.text.length);
  }

  private spanOf(sentence: Sentence, from: number, to: number): Span {
    return originalSpan(this.source, sentence.from + from, sentence.from + to);
  }

  private placed(figure: ReadFigure, sentence: Sentence): ReadFigure {
    return { ...figure, span: this.spanOf(sentence, ...figure.span) };
  }

  private figure(figure: ReadFigure | null, sentence: Sentence): ReadFigure | null {
    return figure === null ? null : this.placed(figure, sentence);
  }

  private periodOf(group: Group, clauses: Clauses, sentence: Sentence): SubPeriod | null {
    if (group.mode === 'previous') {
      const isCurrent = (each: Group) => each.mode === 'current';
      const before = clauses.groups.slice(0, clauses.groups.indexOf(group));
      const own =
        clauses.groups.find((each) => each.isDay) ??
        group.parent ??
        before.findLast(isCurrent) ??
        clauses.groups.findLast(isCurrent);
      return own === undefined
        ? (this.context?.subPeriod ?? null)
        : this.periodOf(own, clauses, sentence);
    }
    if (group.days === 'same') return this.context?.subPeriod ?? null;
    if (group.days === null) return null;
    const { text } = group.days;
    const days = group.isDay ? readDay(text, this.anchor) : readSubPeriod(text, this.anchor);
    const span = this.spanOf(sentence, group.days.from, group.days.to);
    if (days !== null) return { from: days[0], to: days[1], span };
    const undated = readSubPeriod(text, ANY_YEAR);
    if (undated !== null) this.undated.push(...undated);
    this.issues.push({
      code: 'date-invalid',
      severity: 'warning',
      place: { span },
      value: text,
    });
    return null;
  }

  private takeGroup(
    group: Group,
    region: RegionName,
    period: SubPeriod | null,
    sentence: Sentence,
    clauses: Clauses,
  ): void {
    const entry = this.collected.entryOf(region, period);
    const isCurrent = group.mode === 'current';
    const violations = this.figure(group.violations, sentence);
    const explosions = this.figure(group.explosions, sentence);
    this.collected.setFigure(entry, isCurrent ? 'violations' : 'previousViolations', violations);
    this.collected.setFigure(entry, isCurrent ? 'explosions' : 'previousExplosions', explosions);
    if (clauses.basis !== null) entry.basis ??= clauses.basis.value;
    if (!isCurrent) return;
    this.collected.setTrend(entry, group.trend, this.spanOf(sentence, 0, sentence.text.length));
    for (const [kind, part] of Object.entries(group.parts)) {
      const own = this.figure(part, sentence);
      if (own !== null) entry.parts[kind as keyof typeof entry.parts] ??= own;
    }
    if (entry.liveFire.length === 0) this.addLiveFire(entry, group.liveFire, sentence);
  }

  private addLiveFire(
    entry: ReturnType<TotalEntries['entryOf']>,
    notes: Clauses['liveFire'],
    sentence: Sentence,
  ): void {
    for (const { count, where, from, to } of notes) {
      const value = count === 'all' ? (entry.violations?.value ?? null) : count;
      entry.liveFire.push({ count: value, where, span: this.spanOf(sentence, from, to) });
    }
  }

  private takeFreeLiveFire(clauses: Clauses, sentence: Sentence): boolean {
    const { context } = this;
    const [region] = context?.regions ?? [];
    if (clauses.liveFire.length === 0 || region === undefined || context === null) return false;
    const entry = this.collected.entryOf(region, context.subPeriod);
    if (context.regions.length > 1 || entry.liveFire.length > 0) return false;
    this.addLiveFire(entry, clauses.liveFire, sentence);
    return true;
  }

  /** A figure for both regions, such as "58 ceasefire violations in Donetsk and Luhansk regions". */
  private takeSum(group: Group, sentence: Sentence): boolean {
    const { violations, explosions } = group;
    const name = violations === null ? 'explosions' : 'violations';
    const figure = this.figure(violations ?? explosions, sentence);
    if (figure === null) return false;
    if (group.mode === 'current') this.sums.push({ name, figure });
    return true;
  }

  private takeRunning(clauses: Clauses, sentence: Sentence): void {
    this.taken.set(sentence.from, sentence.text.length);
    const span = this.spanOf(sentence, 0, sentence.text.length);
    const total = runningTotalOf(clauses, (each) => this.placed(each, sentence), span);
    if (total === null) return;
    this.running.push(total);
    this.used.push(span);
  }
}

function spanInDays(dates: readonly string[]): number {
  const [first = ANY_YEAR, ...others] = [...dates].sort();
  return daysBetween(first, others.at(-1) ?? first);
}
