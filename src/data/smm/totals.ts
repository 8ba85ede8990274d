import type { Issue } from '../../model/issue.ts';
import type { ComparisonBasis } from '../../model/report.ts';
import { readDays } from './dates.ts';
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
import { readSubPeriod } from './sub-period.ts';
import { readClauses } from './summary-clauses.ts';
import type { Group } from './clause-groups.ts';
import type { Clauses } from './summary-clauses.ts';
import { tokenisePlain } from './plain-tokens.ts';
import type { Token } from './summary-tokens.ts';
import { checkRunningTotal, checkTotals } from './total-checks.ts';
import type { BothRegionsTotal } from './total-checks.ts';
import { couldBeTotals, isOfRegion, isWorthReading } from './totals-sentences.ts';
import { TotalEntries } from './total-entries.ts';

export interface TotalsReading {
  readonly totals: readonly RegionTotals[];
  readonly runningTotals: readonly RunningTotal[];
  readonly basis: Spanned<ComparisonBasis> | null;
  readonly issues: readonly Issue[];
  readonly used: readonly Span[];
  /** By sentence (its start): where what is no total begins, or the sentence's length where all is a total. */
  readonly taken: ReadonlyMap<number, number>;
}

interface Context {
  readonly regions: readonly RegionName[];
  readonly subPeriod: SubPeriod | null;
  readonly sentence: number;
}

/** How many sentences a "in the region" may lie behind the region's name. */
const REACH = 4;

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
  private basis: Spanned<ComparisonBasis> | null = null;
  private context: Context | null = null;

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
      taken: this.taken,
    };
  }

  take(sentence: Sentence, index: number): void {
    const tokens = tokenisePlain(sentence.text, this.language);
    const isNear = this.context !== null && index - this.context.sentence <= REACH;
    if (!isNear) this.context = null;
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
    const regions: RegionName[] = [];
    let subPeriod: SubPeriod | null = null;
    let isAnyTaken = false;
    for (const group of clauses.groups) {
      const period = this.periodOf(group, clauses, sentence);
      const own = this.regionsOf(group, index, isLocal);
      if (own.length === 0) {
        if (!isLocal && group.mode === 'current')
          isAnyTaken = this.takeSum(group, sentence) || isAnyTaken;
        continue;
      }
      if (own.length > 1 && isShared(group))
        isAnyTaken = this.takeSum(group, sentence) || isAnyTaken;
      else for (const region of own) this.takeGroup(group, region, period, sentence, clauses);
      isAnyTaken = true;
      if (group.mode === 'current') {
        regions.push(...own);
        subPeriod = period;
      }
    }
    isAnyTaken = this.takeFreeLiveFire(clauses, sentence) || isAnyTaken;
    if (!isAnyTaken) {
      this.flagUnread(tokens, sentence);
      return;
    }
    if (regions.length > 0)
      this.context = { regions: [...new Set(regions)], subPeriod, sentence: index };
    if (clauses.basis !== null) {
      const { value, token } = clauses.basis;
      this.basis ??= { value, span: this.spanOf(sentence, token.from, token.to) };
    }
    for (const token of clauses.used) this.used.push(this.spanOf(sentence, token.from, token.to));
    this.taken.set(sentence.from, clauses.tailFrom ?? sentence.text.length);
    this.reportLeftOver(clauses, sentence);
  }

  private reportLeftOver(clauses: Clauses, sentence: Sentence): void {
    for (const token of clauses.leftOver) {
      const place = { span: this.spanOf(sentence, token.from, token.to) };
      this.issues.push({
        code: 'sentence-not-understood',
        severity: 'warning',
        place,
        value: token.text,
      });
    }
  }

  /** A sentence about a region with counts that no rule took, such as one that counts by days. */
  private flagUnread(tokens: readonly Token[], sentence: Sentence): void {
    const isLocal = tokens.some((token) => token.type === 'local');
    const isCounted = tokens.some(
      (token, index) =>
        token.type === 'number' &&
        ['violation', 'explosion', 'close'].includes(tokens[index + 1]?.type ?? ''),
    );
    if (!isOfRegion(tokens) || isLocal || !isCounted) return;
    const place = { span: this.spanOf(sentence, 0, sentence.text.length) };
    this.issues.push({
      code: 'sentence-not-understood',
      severity: 'warning',
      place,
      value: sentence.text.slice(0, 200),
    });
    this.taken.set(sentence.from, sentence.text.length);
  }

  private spanOf(sentence: Sentence, from: number, to: number): Span {
    return originalSpan(this.source, sentence.from + from, sentence.from + to);
  }

  private figure(figure: ReadFigure | null, sentence: Sentence): ReadFigure | null {
    return figure === null ? null : { ...figure, span: this.spanOf(sentence, ...figure.span) };
  }

  private periodOf(group: Group, clauses: Clauses, sentence: Sentence): SubPeriod | null {
    if (group.mode === 'previous') {
      const own = clauses.groups.findLast((each) => each.mode === 'current');
      return own === undefined
        ? (this.context?.subPeriod ?? null)
        : this.periodOf(own, clauses, sentence);
    }
    if (group.days === 'same') return this.context?.subPeriod ?? null;
    if (group.days === null) return null;
    const days = readSubPeriod(group.days.text, this.anchor);
    const span = this.spanOf(sentence, group.days.from, group.days.to);
    if (days !== null) return { from: days[0], to: days[1], span };
    this.issues.push({
      code: 'date-invalid',
      severity: 'warning',
      place: { span },
      value: group.days.text,
    });
    return null;
  }

  private regionsOf(group: Group, index: number, isLocal: boolean): readonly RegionName[] {
    const isDirect = this.context?.sentence === index - 1 && this.context.regions.length === 1;
    const isContinued =
      isDirect &&
      !isLocal &&
      ((group.violations === null && group.explosions !== null) || isNextPeriod(group));
    const isSame =
      group.regions.length === 0
        ? group.mode === 'previous' || isContinued
        : group.regions.includes('same');
    if (isSame) return this.context?.regions ?? [];
    return group.regions.filter((region) => region !== 'same');
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
    if (figure === null || group.mode === 'previous') return false;
    this.sums.push({ name, figure });
    return true;
  }

  private takeRunning(clauses: Clauses, sentence: Sentence): void {
    const group = clauses.groups.find((each) => each.violations !== null);
    this.taken.set(sentence.from, sentence.text.length);
    const total = this.figure(group?.violations ?? null, sentence);
    if (group === undefined || total === null) return;
    const explosions = this.figure(group.explosions, sentence);
    const parts: Partial<RunningTotal['parts']> = Object.fromEntries(
      Object.entries(group.others).flatMap(([kind, figure]) => {
        const own = this.figure(figure, sentence);
        return own === null ? [] : [[kind, own]];
      }),
    );
    const [since] = readDays('27 July 2020', this.anchor);
    const span = this.spanOf(sentence, 0, sentence.text.length);
    this.running.push({
      since: since ?? null,
      total,
      parts: explosions === null ? parts : { explosion: explosions, ...parts },
      span,
    });
    this.used.push(span);
  }
}

/** "Between the evenings of 19 and 20 February, it recorded 20": of the region that was just named. */
function isNextPeriod(group: Group): boolean {
  return group.days !== null && group.days !== 'same' && group.violations !== null;
}

function isShared(group: Group): boolean {
  const figure = group.violations ?? group.explosions;
  return figure !== null && figure.value > 0;
}
