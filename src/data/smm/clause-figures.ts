import type { Trend } from '../../model/report.ts';
import {
  REGION_TYPES,
  isBeforeRegion,
  isLiveFireAhead,
  isLocalAhead,
  isOfPrevious,
  isRegionAhead,
  nounAfter,
} from './clause-nouns.ts';
import type { NounFound } from './clause-nouns.ts';
import type { ComparisonMode } from './comparison-mode.ts';
import type { FigureGroups } from './figure-groups.ts';
import { countedLiveFire, isOfWholeCount, uncountedLiveFire } from './live-fire-notes.ts';
import { nounBefore } from './noun-before.ts';
import type { Token } from './summary-tokens.ts';

/** "the number of ceasefire violations increased": what changed stands in front of the word. */
const VERB_OF_TREND = /^(?:\p{L}+ly )?(?:increased|decreased|rose|fell|dropped|declined)$/iu;

/** How far a sentence has been read: what is of which period, and the groups of figures so far. */
interface Progress {
  readonly period: ComparisonMode;
  readonly figures: FigureGroups;
  readonly hasContext: boolean;
  readonly isRespective: boolean;
  /** Whether the words "previous reporting period" were read. */
  readonly hasBasis: () => boolean;
}

/** Reads the numbers, trends, negations and live-fire notes of one sentence into its groups of figures. */
export class ClauseFigures {
  readonly used: Token[] = [];
  /** Numbers that contradict what they belong to. */
  readonly leftOver: Token[] = [];
  /** The first word of "most of which occurred ..." behind the figures. */
  tailFrom: number | null = null;
  private readonly tokens: readonly Token[];
  private readonly progress: Progress;
  private readonly hasLiveFire: boolean;
  private isTail = false;
  private hasNegation = false;
  private lastNoun: 'violation' | 'explosion' = 'violation';

  constructor(tokens: readonly Token[], progress: Progress) {
    this.tokens = tokens;
    this.progress = progress;
    this.hasLiveFire = progress.hasContext || tokens.some((token) => token.type === 'liveFire');
  }

  take(token: Token, index: number): void {
    switch (token.type) {
      case 'number':
        this.takeNumber(token, index);
        break;
      case 'negation':
        this.takeNegation(token, index);
        break;
      case 'allExplosions':
      case 'allBut':
        this.takeAllExplosions(token);
        break;
      case 'more':
      case 'fewer':
      case 'similar':
        this.takeTrend(token, token.type, index);
        break;
      case 'majority':
      case 'allOf':
        this.takeMajority(token, index);
        break;
      case 'assessed':
        this.takeAssessed(token, index);
        break;
      case 'violation':
        this.lastNoun = token.type;
        break;
      case 'explosion':
        this.lastNoun = token.type;
        if (this.isOfAll(index)) this.takeAllExplosions({ ...token, type: 'allExplosions' });
        break;
      default:
    }
  }

  /** "..., including 5 explosions; in the previous period, it recorded 7": violations again. */
  takeBasis(): void {
    const { period, figures } = this.progress;
    if (!period.isComparison && !period.isInBrackets() && figures.hasViolations())
      this.lastNoun = 'violation';
  }

  private nounAfter(index: number): NounFound | null {
    return nounAfter(this.tokens, index, {
      hasGroups: this.progress.figures.list.length > 0,
      hasContext: this.progress.hasContext,
      hasLiveFire: this.hasLiveFire,
      isRespective: this.progress.isRespective,
      lastNoun: this.lastNoun,
    });
  }

  private takeNumber(token: Token, index: number): void {
    if (token.number === null) return;
    if (this.isPartOfUnread(index)) {
      this.leftOver.push(token);
      return;
    }
    const noun = this.nounAfter(index) ?? nounBefore(this.tokens, index);
    const isFigure = noun?.type === 'violation' || noun?.type === 'explosion';
    const isLiveFire =
      noun === null ||
      (isFigure &&
        this.hasLiveFire &&
        this.progress.figures.hasViolations() &&
        isLiveFireAhead(this.tokens, noun.index));
    if (isLiveFire) {
      this.takeLiveFireNumber(token, index);
      return;
    }
    const { mode } = this.progress.period;
    if (isFigure && isOfPrevious(this.tokens, noun.index)) this.progress.period.mode = 'previous';
    this.takeFigure(token, noun, isFigure);
    this.progress.period.mode = mode;
  }

  /** "12 to 15", "twenty five", "1 0 2": a figure that is printed in a way not known is none at all. */
  private isPartOfUnread(index: number): boolean {
    const before = this.tokens[index - 1];
    if (before?.type === 'number') return true;
    const isLinked = before?.type === 'and' || /^(?:to|до|по)$/iu.test(before?.text ?? '');
    const first = this.tokens[index - 2];
    return isLinked && first !== undefined && this.leftOver.includes(first);
  }

  private takeFigure(token: Token, noun: NounFound, isFigure: boolean): void {
    if (this.isTail && !(isFigure && isRegionAhead(this.tokens, noun.index - 1))) return;
    if (isFigure) this.isTail = false;
    this.used.push(token);
    if (noun.type === 'violation' || noun.type === 'explosion') this.lastNoun = noun.type;
    const isBare = REGION_TYPES.has(this.tokens[noun.index]?.type ?? 'word');
    if (noun.type === 'violation')
      this.progress.figures.addViolations(token, this.hasNegation).isBeforeRegion ||= isBare;
    else if (noun.type === 'explosion') {
      if (!this.progress.figures.addExplosions(token, isLocalAhead(this.tokens, noun.index)))
        this.leftOver.push(token);
    } else this.progress.figures.addPart(noun.type, token);
  }

  private takeLiveFireNumber(token: Token, index: number): void {
    const note = this.hasLiveFire ? countedLiveFire(this.tokens, index) : null;
    if (note !== null) {
      this.progress.figures.addLiveFire(note);
      this.used.push(token);
      // Behind "most of which" nothing is counted for the region.
    } else if (!this.isTail) this.leftOver.push(token);
  }

  private takeMajority(token: Token, index: number): void {
    const note = uncountedLiveFire(this.tokens, index);
    if (note !== null) {
      this.progress.figures.addLiveFire(note);
      this.used.push(token);
    } else {
      this.isTail = true;
      this.tailFrom ??= token.from;
    }
  }

  /** "60 ceasefire violations in the region, assessed as part of a live-fire exercise": all of them. */
  private takeAssessed(token: Token, index: number): void {
    const group = this.progress.figures.list.findLast((each) => each.mode === 'current');
    const note = uncountedLiveFire(this.tokens, index);
    if (note === null || group?.violations == null || group.liveFire.length > 0) return;
    if (!isOfWholeCount(this.tokens, index)) return;
    this.progress.figures.addLiveFire({ ...note, count: 'all' });
    this.used.push(token);
  }

  private takeNegation(token: Token, index: number): void {
    const hasNoun = this.tokens.some((each) => each.type === 'violation');
    const zero = this.tokens.slice(index + 1, index + 4).find((each) => each.type === 'number');
    const isOfViolations =
      hasNoun || this.progress.figures.list.length > 0 || this.progress.hasBasis();
    if (!isOfViolations || zero?.number?.value === 0) return;
    this.progress.figures.addViolations(
      { ...token, number: { value: 0, qualifier: 'exact', offset: 0 } },
      this.hasNegation,
    );
    this.used.push(token);
    this.hasNegation = true;
  }

  /** "three violations (explosions of undetermined origin)". */
  private isOfAll(index: number): boolean {
    const types = this.tokens.slice(Math.max(0, index - 2), index + 2).map((each) => each.type);
    return types.join(' ') === 'violation open explosion close';
  }

  private takeAllExplosions(token: Token): void {
    const group = this.progress.figures.list.findLast(
      (each) => each.mode === this.progress.period.mode && each.violations !== null,
    );
    if (group?.violations == null || group.explosions !== null) return;
    const value = group.violations.value - (token.number?.value ?? 0);
    this.used.push(token);
    if (value < 0) this.leftOver.push(token);
    else if (token.type === 'allExplosions') group.explosions = group.violations;
    else group.explosions = { ...group.violations, value, span: [token.from, token.to] };
  }

  private takeTrend(token: Token, trend: Trend, index: number): void {
    // "two more in Luhansk region" is a count.
    if (this.tokens[index - 1]?.type === 'number') return;
    if (this.progress.period.mode === 'previous' || this.isTail) return;
    // "and fewer between the evenings of ...": of violations, whatever the last bracket counted.
    const isOfViolations =
      VERB_OF_TREND.test(token.text) || this.tokens[index + 1]?.type === 'between';
    const noun = isOfViolations ? ({ type: 'violation' } as const) : this.nounAfter(index);
    if (noun?.type === 'explosion') {
      this.lastNoun = 'explosion';
      return;
    }
    const isBare = index === this.tokens.length - 1 || isBeforeRegion(this.tokens, index);
    const hasNoun =
      noun !== null ||
      this.progress.period.isLeadingComparison() ||
      this.progress.figures.list.length > 0;
    if (noun?.type !== 'violation' && !(isBare && hasNoun)) return;
    this.progress.figures.openGroup(
      (each) => each.trend !== null || each.violations !== null,
    ).trend = trend;
    this.used.push(token);
  }
}
