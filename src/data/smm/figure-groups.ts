import { emptyGroup, figureOf } from './clause-groups.ts';
import type { Group, LocalLiveFire, NamedRegion } from './clause-groups.ts';
import type { ComparisonMode } from './comparison-mode.ts';
import { otherKindOf, partKindOf } from './summary-tokens.ts';
import type { Token, TokenType } from './summary-tokens.ts';

/** The groups of figures of one sentence, in the order in which they and their regions are printed. */
export class FigureGroups {
  readonly list: Group[] = [];
  readonly sequence: (Group | NamedRegion[])[] = [];
  /** Live-fire notes of a sentence that has no figure of its own. */
  readonly freeLiveFire: LocalLiveFire[] = [];
  days: Group['days'] = null;
  private readonly period: ComparisonMode;

  constructor(period: ComparisonMode) {
    this.period = period;
  }

  hasViolations(): boolean {
    return this.list.some((group) => group.mode === 'current' && group.violations !== null);
  }

  addLiveFire(note: LocalLiveFire): void {
    const group = this.list.findLast((each) => each.mode === 'current');
    if (group === undefined) this.freeLiveFire.push(note);
    else group.liveFire.push(note);
  }

  newGroup(): Group {
    const isLinked = this.period.mode === 'previous' && this.period.isComparison;
    const parent = isLinked
      ? (this.list.findLast((each) => each.mode === 'current') ?? null)
      : null;
    const group = emptyGroup(
      this.period.mode,
      parent,
      this.period.mode === 'current' ? this.days : null,
    );
    this.list.push(group);
    if (parent === null) this.sequence.push(group);
    return group;
  }

  openGroup(isTaken: (group: Group) => boolean): Group {
    const last = this.list.at(-1);
    return last !== undefined && last.mode === this.period.mode && !isTaken(last)
      ? last
      : this.newGroup();
  }

  addViolations(token: Token, hasNegation: boolean): Group {
    const figure = figureOf(token);
    const last = this.list.at(-1);
    const isAgain = hasNegation && figure.value === 0 && last?.violations?.value === 0;
    if (isAgain) return last;
    const group = this.openGroup(
      (each) => each.violations !== null || each.trend !== null || each.explosions !== null,
    );
    group.violations = figure;
    return group;
  }

  /**
   * In brackets behind their sum explosions are the undetermined ones. False where they are told place by place, so that
   * no figure is the region's.
   */
  addExplosions(token: Token, isLocal: boolean): boolean {
    const last = this.list.at(-1);
    const isPart =
      this.period.isInBrackets() && last?.mode === this.period.mode && last.explosions !== null;
    if (isPart) last.parts.explosion ??= figureOf(token);
    else if (isLocal && last?.violations != null && last.explosions !== null) {
      last.explosions = null;
      return false;
    } else this.openGroup((each) => each.explosions !== null).explosions = figureOf(token);
    return true;
  }

  addPart(type: TokenType, token: Token): void {
    const group = this.list.findLast((each) => each.mode === this.period.mode);
    const kind = partKindOf(type);
    const other = otherKindOf(type);
    if (group === undefined) return;
    if (kind !== null) group.parts[kind] ??= figureOf(token);
    else if (other !== null) group.others[other] ??= figureOf(token);
  }
}
