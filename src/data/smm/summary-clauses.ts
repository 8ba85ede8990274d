import type { ComparisonBasis } from '../../model/report.ts';
import { assignDays, assignRegions } from './clause-groups.ts';
import type { Group, LocalLiveFire } from './clause-groups.ts';
import { ClauseFigures } from './clause-figures.ts';
import { REGION_TYPES } from './clause-nouns.ts';
import { FigureGroups } from './figure-groups.ts';
import { ComparisonMode } from './comparison-mode.ts';
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

/** Reads the figures, trends and live-fire notes of one sentence and the regions that they belong to. */
export function readClauses(tokens: readonly Token[], hasContext: boolean): Clauses {
  return new ClauseReader(tokens, hasContext).read();
}

class ClauseReader {
  private readonly tokens: readonly Token[];
  private readonly isRespective: boolean;
  private readonly content: ClauseFigures;
  private readonly used: Token[] = [];
  private readonly period = new ComparisonMode();
  private readonly figures = new FigureGroups(this.period);
  private isLikewise = false;
  private isSameNumber = false;
  private basis: Clauses['basis'] = null;

  constructor(tokens: readonly Token[], hasContext: boolean) {
    this.tokens = tokens;
    this.isRespective = tokens.some((token) => token.type === 'respectively');
    this.content = new ClauseFigures(tokens, {
      period: this.period,
      figures: this.figures,
      hasContext,
      isRespective: this.isRespective,
      hasBasis: () => this.basis !== null,
    });
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
      leftOver: this.content.leftOver,
      used: [...this.used, ...this.content.used],
      tailFrom: this.content.tailFrom,
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
        this.period.include(this.basis !== null, this.tokens, index);
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
        this.content.take(token, index);
    }
  }

  private takeBasis(token: Token): void {
    const value = token.type === 'previousPeriod' ? 'previous-period' : 'previous-24h';
    this.basis ??= { value, token };
    this.used.push(token);
    this.content.takeBasis();
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
}
