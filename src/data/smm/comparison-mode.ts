import type { Mode } from './clause-groups.ts';
import { isAhead } from './clause-nouns.ts';
import type { Token } from './summary-tokens.ts';

/** Whether a figure is of this period or of the previous one, as a sentence goes on. */
export class ComparisonMode {
  mode: Mode = 'current';
  /** "compared with" was read, so that figures of the previous period belong to the ones before. */
  isComparison = false;
  private isLeading = false;
  private isLeadingFigure = false;
  private isWhen = false;
  private readonly brackets: Mode[] = [];

  isInBrackets(): boolean {
    return this.brackets.length > 0;
  }

  open(): void {
    this.brackets.push(this.mode);
  }

  close(): void {
    this.mode = this.brackets.pop() ?? this.mode;
    if (this.mode === 'current') this.isComparison = false;
  }

  /** "Compared with the previous period, the SMM recorded ..." counts this period; behind a figure it counts the last. */
  compare(tokens: readonly Token[], index: number, hasGroups: boolean): void {
    this.isComparison = true;
    if (!hasGroups && isAhead(tokens, index, ['previousPeriod', 'previousDay'], 6))
      this.isLeading = true;
    else {
      this.mode = 'previous';
      this.isLeadingFigure = !hasGroups;
    }
  }

  /** The words "previous reporting period" themselves; whether what follows is of that period. */
  takeBasis(hasGroups: boolean): boolean {
    if (this.isLeading && !hasGroups) return false;
    this.mode = 'previous';
    return true;
  }

  isLeadingComparison(): boolean {
    return this.isLeading;
  }

  /** "when it recorded": what follows stays with the previous period. */
  takeWhen(hasGroups: boolean): void {
    this.isWhen = true;
    if (this.isLeading && !hasGroups) this.mode = 'previous';
  }

  /** "Compared with the previous period, when it recorded 5, ...": the clause ends at its comma. */
  endWhen(hasGroups: boolean): void {
    // "Compared with 36 explosions on 19 March, the SMM recorded ..."
    if (this.isLeadingFigure && hasGroups && this.brackets.length === 0) {
      this.isLeadingFigure = false;
      this.startAnew();
      return;
    }
    if (!this.isWhen || !this.isLeading || !hasGroups || this.brackets.length > 0) return;
    this.isWhen = false;
    this.startAnew();
  }

  /** "compared with the previous period, including 360 explosions" counts this period. */
  include(hasBasis: boolean, tokens: readonly Token[], index: number): void {
    // "to the previous 24 hours (including 36 explosions compared with 42)"
    if (this.isInBrackets() && isComparedInBrackets(tokens, index)) {
      this.startAnew();
      return;
    }
    if (this.isComparison && hasBasis && this.brackets.length === 0) this.startAnew();
  }

  startAnew(): void {
    if (this.isWhen) return;
    this.mode = 'current';
    this.isComparison = false;
  }

  /** "... compared with the previous period, and fewer in Luhansk region": what follows is of this period again. */
  end(tokens: readonly Token[], index: number): void {
    if (this.mode !== 'previous' || !this.isComparison || this.brackets.length > 0) return;
    const rest = tokens.slice(index + 1, index + 8);
    const isTrend = isAhead(tokens, index, ['more', 'fewer', 'similar'], 4);
    const isRegional =
      rest.some((token) => token.type === 'number') &&
      rest.some((token) => token.type === 'donetsk' || token.type === 'luhansk');
    if (!isTrend && !isRegional) return;
    this.isWhen = false;
    this.startAnew();
  }
}

function isComparedInBrackets(tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index + 1)
    .find(({ type }) => type === 'compared' || type === 'close' || type === 'previousPeriod');
  return next?.type === 'compared';
}
