import type { ComparisonBasis, Trend } from '../../model/report.ts';
import { assignDays, assignRegions } from './clause-groups.ts';
import type { Group, LocalLiveFire } from './clause-groups.ts';
import {
  REGION_TYPES,
  isBeforeRegion,
  isLocalAhead,
  isLiveFireAhead,
  isOfPrevious,
  isRegionAhead,
  nounAfter,
} from './clause-nouns.ts';
import type { NounFound } from './clause-nouns.ts';
import { FigureGroups } from './figure-groups.ts';
import { nounBefore } from './noun-before.ts';
import { ComparisonMode } from './comparison-mode.ts';
import { countedLiveFire, isOfWholeCount, uncountedLiveFire } from './live-fire-notes.ts';
import { addRegion } from './region-runs.ts';
import type { Token, TokenType } from './summary-tokens.ts';

export interface Clauses {
  readonly groups: readonly Group[];
  readonly basis: { readonly value: ComparisonBasis; readonly token: Token } | null;
  /** Live-fire notes of a sentence that has no figure of its own. */
  readonly liveFire: readonly LocalLiveFire[];
  readonly isRunning: boolean;
  readonly isEarlier: boolean;
  /** Numbers that contradict what they belong to. */
  readonly leftOver: readonly Token[];
  readonly used: readonly Token[];
  /** The first word of "most of which occurred ..." behind the figures. */
  readonly tailFrom: number | null;
}

/** "the number of ceasefire violations increased": what changed stands in front of the word. */
const VERB_OF_TREND = /^(?:\p{L}+ly )?(?:increased|decreased|rose|fell|dropped|declined)$/iu;

/** Reads the figures, trends and live-fire notes of one sentence and the regions that they belong to. */
export function readClauses(tokens: readonly Token[], hasContext: boolean): Clauses {
  return new ClauseReader(tokens, hasContext).read();
}

class ClauseReader {
  private readonly tokens: readonly Token[];
  private readonly hasContext: boolean;
  private readonly hasLiveFire: boolean;
  private readonly isRespective: boolean;
  private readonly used: Token[] = [];
  private readonly leftOver: Token[] = [];
  private readonly period = new ComparisonMode();
  private readonly figures = new FigureGroups(this.period);
  private isLikewise = false;
  private isSameNumber = false;
  private isTail = false;
  private hasNegation = false;
  private basis: Clauses['basis'] = null;
  private lastNoun: 'violation' | 'explosion' = 'violation';
  private tailFrom: number | null = null;

  constructor(tokens: readonly Token[], hasContext: boolean) {
    this.tokens = tokens;
    this.hasContext = hasContext;
    this.isRespective = tokens.some((token) => token.type === 'respectively');
    this.hasLiveFire = hasContext || tokens.some((token) => token.type === 'liveFire');
  }

  read(): Clauses {
    this.tokens.forEach((token, index) => this.take(token, index));
    assignRegions(this.figures.sequence, this.isRespective);
    for (const group of this.figures.list)
      if (group.parent !== null) group.regions = group.parent.regions;
    if (this.isRespective) assignDays(this.figures.list, this.tokens);
    const has = (type: TokenType) => this.tokens.some((token) => token.type === type);
    return {
      groups: this.figures.list,
      basis: this.basis,
      liveFire: this.figures.freeLiveFire,
      isRunning: has('running'),
      isEarlier: has('earlier'),
      leftOver: this.leftOver,
      used: this.used,
      tailFrom: this.tailFrom,
    };
  }

  private take(token: Token, index: number): void {
    if (REGION_TYPES.has(token.type)) {
      this.takeRegion(token, index);
      return;
    }
    switch (token.type) {
      case 'open':
        this.period.open();
        break;
      case 'close':
        this.period.close();
        break;
      case 'compared':
        this.period.compare(this.tokens, index, this.figures.list.length > 0);
        break;
      case 'previousPeriod':
      case 'previousDay':
        this.takeBasis(token);
        break;
      case 'when':
        this.period.takeWhen(this.figures.list.length > 0);
        break;
      case 'comma':
        this.period.endWhen(this.figures.list.length > 0);
        break;
      case 'likewise':
        this.isLikewise = true;
        this.isSameNumber = /number|same as/iu.test(token.text);
        if (this.period.isInBrackets()) this.period.isComparison = true;
        break;
      case 'recording':
        this.period.startAnew();
        break;
      case 'including':
        this.period.include(this.basis !== null);
        break;
      case 'and':
      case 'break':
        this.period.end(this.tokens, index);
        break;
      case 'days':
        this.takeDays(token, index);
        break;
      case 'samePeriod':
        this.figures.days = 'same';
        break;
      default:
        this.takeContent(token, index);
    }
  }

  private takeContent(token: Token, index: number): void {
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

  private takeBasis(token: Token): void {
    const value = token.type === 'previousPeriod' ? 'previous-period' : 'previous-24h';
    this.basis ??= { value, token };
    this.used.push(token);
    if (this.period.takeBasis(this.figures.list.length > 0)) this.repeatZero();
  }

  /** "..., as in the previous reporting period": none then either; "the same number as": as many. */
  private repeatZero(): void {
    const last = this.figures.list.at(-1);
    if (!this.isLikewise || last?.violations == null) return;
    if (last.violations.value !== 0 && !this.isSameNumber) return;
    this.figures.newGroup().violations = last.violations;
    this.isLikewise = false;
  }

  private takeRegion(token: Token, index: number): void {
    const before = this.tokens[index - 1]?.type;
    if (token.type === 'sameRegion' && (before === 'donetsk' || before === 'luhansk')) return;
    addRegion(this.figures.sequence, this.tokens, index);
    this.used.push(token);
  }

  private takeDays(token: Token, index: number): void {
    const before = this.tokens.slice(Math.max(0, index - 2), index);
    if (!before.some((each) => each.type === 'between')) return;
    this.used.push(token);
    const isLast = !this.tokens.slice(index + 1).some((each) => each.type === 'between');
    const undated = this.figures.list.filter(
      (group) => group.mode === 'current' && group.days === null,
    );
    for (const group of undated) group.days = token;
    // "20 between ..., and 30 between ...": these days are of the figures before them alone.
    if (undated.length === 0 || isLast) this.figures.days = token;
  }

  private nounAfter(index: number): NounFound | null {
    return nounAfter(this.tokens, index, {
      hasGroups: this.figures.list.length > 0,
      hasContext: this.hasContext,
      hasLiveFire: this.hasLiveFire,
      isRespective: this.isRespective,
      lastNoun: this.lastNoun,
    });
  }

  private takeNumber(token: Token, index: number): void {
    if (token.number === null) return;
    const noun = this.nounAfter(index) ?? nounBefore(this.tokens, index);
    const isFigure = noun?.type === 'violation' || noun?.type === 'explosion';
    const isLiveFire =
      noun === null ||
      (isFigure &&
        this.hasLiveFire &&
        this.figures.hasViolations() &&
        isLiveFireAhead(this.tokens, noun.index));
    if (isLiveFire) {
      this.takeLiveFireNumber(token, index);
      return;
    }
    const { mode } = this.period;
    if (isFigure && isOfPrevious(this.tokens, noun.index)) this.period.mode = 'previous';
    this.takeFigure(token, noun, isFigure);
    this.period.mode = mode;
  }

  private takeFigure(token: Token, noun: NounFound, isFigure: boolean): void {
    if (this.isTail && !(isFigure && isRegionAhead(this.tokens, noun.index - 1))) return;
    if (isFigure) this.isTail = false;
    this.used.push(token);
    if (noun.type === 'violation' || noun.type === 'explosion') this.lastNoun = noun.type;
    const isBare = REGION_TYPES.has(this.tokens[noun.index]?.type ?? 'word');
    if (noun.type === 'violation')
      this.figures.addViolations(token, this.hasNegation).isBeforeRegion ||= isBare;
    else if (noun.type === 'explosion') {
      if (!this.figures.addExplosions(token, isLocalAhead(this.tokens, noun.index)))
        this.leftOver.push(token);
    } else this.figures.addPart(noun.type, token);
  }

  private takeLiveFireNumber(token: Token, index: number): void {
    const note = this.hasLiveFire ? countedLiveFire(this.tokens, index) : null;
    if (note !== null) {
      this.figures.addLiveFire(note);
      this.used.push(token);
      // Behind "most of which" nothing is counted for the region.
    } else if (!this.isTail) this.leftOver.push(token);
  }

  private takeMajority(token: Token, index: number): void {
    const note = uncountedLiveFire(this.tokens, index);
    if (note !== null) {
      this.figures.addLiveFire(note);
      this.used.push(token);
    } else {
      this.isTail = true;
      this.tailFrom ??= token.from;
    }
  }

  /** "60 ceasefire violations in the region, assessed as part of a live-fire exercise": all of them. */
  private takeAssessed(token: Token, index: number): void {
    const group = this.figures.list.findLast((each) => each.mode === 'current');
    const note = uncountedLiveFire(this.tokens, index);
    if (note === null || group?.violations == null || group.liveFire.length > 0) return;
    if (!isOfWholeCount(this.tokens, index)) return;
    this.figures.addLiveFire({ ...note, count: 'all' });
    this.used.push(token);
  }

  private takeNegation(token: Token, index: number): void {
    const hasNoun = this.tokens.some((each) => each.type === 'violation');
    const zero = this.tokens.slice(index + 1, index + 4).find((each) => each.type === 'number');
    const isOfViolations = hasNoun || this.figures.list.length > 0 || this.basis !== null;
    if (!isOfViolations || zero?.number?.value === 0) return;
    this.figures.addViolations(
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
    const group = this.figures.list.findLast(
      (each) => each.mode === this.period.mode && each.violations !== null,
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
    if (this.period.mode === 'previous' || this.isTail) return;
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
      noun !== null || this.period.isLeadingComparison() || this.figures.list.length > 0;
    if (noun?.type !== 'violation' && !(isBare && hasNoun)) return;
    this.figures.openGroup((each) => each.trend !== null || each.violations !== null).trend = trend;
    this.used.push(token);
  }
}
