import type { Issue } from '../../model/issue.ts';
import type { ComparisonBasis } from '../../model/report.ts';
import type {
  Language,
  RegionName,
  RegionTotals,
  RunningTotal,
  Span,
  Spanned,
  SubPeriod,
} from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { SourceText } from './source-text.ts';
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
import { GroupCollector } from './group-collector.ts';
import { SentenceSpans } from './sentence-spans.ts';
import { TotalEntries } from './total-entries.ts';
import { TotalPeriods } from './total-periods.ts';

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
const EXCERPT = 200;

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
  private readonly language: Language;
  private readonly spans: SentenceSpans;
  private readonly periods: TotalPeriods;
  private readonly collector: GroupCollector;
  private readonly collected = new TotalEntries();
  private readonly running: RunningTotal[] = [];
  private readonly sums: BothRegionsTotal[] = [];
  private readonly issues: Issue[] = [];
  private readonly used: Span[] = [];
  private readonly taken = new Map<number, number>();
  private basis: Spanned<ComparisonBasis> | null = null;
  private context: TotalsContext | null = null;

  constructor(source: SourceText, language: Language, anchor: string | null) {
    this.language = language;
    this.spans = new SentenceSpans(source);
    this.periods = new TotalPeriods(this.spans, anchor, this.issues);
    this.collector = new GroupCollector(this.collected, this.spans);
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
      undatedDays: this.periods.undatedDays(),
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
    this.periods.noteUnread(tokens, sentence);
    if (!isAnyTaken) {
      if (!isLocal && isUnreadTotal(tokens)) this.flag(sentence, 0, sentence.text.length);
      return;
    }
    if (clauses.basis !== null) {
      const { value, token } = clauses.basis;
      this.basis ??= { value, span: this.spans.of(sentence, token.from, token.to) };
    }
    for (const token of clauses.used) this.used.push(this.spans.of(sentence, token.from, token.to));
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
      const period = this.periods.periodOf(
        group,
        clauses,
        sentence,
        this.context?.subPeriod ?? null,
      );
      const sight = { context: this.context, index, isLocal, named: regions };
      const own = regionsOfGroup(group, sight);
      if (own.length === 0) {
        isAnyTaken = (!isLocal && this.takeSum(group, sentence)) || isAnyTaken;
        continue;
      }
      if (own.length > 1 && isShared(group)) this.takeSum(group, sentence);
      else
        for (const region of own)
          this.collector.take(group, {
            region,
            period,
            sentence,
            basis: clauses.basis?.value ?? null,
          });
      isAnyTaken = true;
      if (group.mode === 'previous') continue;
      regions.push(...own);
      subPeriod = period;
    }
    if (regions.length > 0)
      this.context = { regions: [...new Set(regions)], subPeriod, sentence: index };
    return isAnyTaken;
  }

  private flag(sentence: Sentence, from: number, to: number): void {
    this.issues.push({
      code: 'sentence-not-understood',
      severity: 'warning',
      place: { span: this.spans.of(sentence, from, to) },
      value: sentence.text.slice(from, to).slice(0, EXCERPT),
    });
    if (from === 0) this.taken.set(sentence.from, sentence.text.length);
  }

  private takeFreeLiveFire(clauses: Clauses, sentence: Sentence): boolean {
    const { context } = this;
    const [region] = context?.regions ?? [];
    if (clauses.liveFire.length === 0 || region === undefined || context === null) return false;
    const entry = this.collected.entryOf(region, context.subPeriod);
    if (context.regions.length > 1 || entry.liveFire.length > 0) return false;
    this.collector.addLiveFire(entry, clauses.liveFire, sentence);
    return true;
  }

  /** A figure for both regions, such as "58 ceasefire violations in Donetsk and Luhansk regions". */
  private takeSum(group: Group, sentence: Sentence): boolean {
    const { violations, explosions } = group;
    const name = violations === null ? 'explosions' : 'violations';
    const figure = this.spans.figure(violations ?? explosions, sentence);
    if (figure === null) return false;
    if (group.mode === 'current') this.sums.push({ name, figure });
    return true;
  }

  private takeRunning(clauses: Clauses, sentence: Sentence): void {
    this.taken.set(sentence.from, sentence.text.length);
    const span = this.spans.of(sentence);
    const total = runningTotalOf(clauses, (each) => this.spans.placed(each, sentence), span);
    if (total === null) return;
    this.running.push(total);
    this.used.push(span);
  }
}
