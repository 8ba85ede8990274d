import type { Issue } from '../../model/issue.ts';
import { agree } from './total-entries.ts';
import type { TotalEntry } from './total-entries.ts';
import type { ReadFigure, RunningTotal, Span } from './reading.ts';

/** A figure for both regions together, such as a headline's. */
export interface BothRegionsTotal {
  readonly name: 'violations' | 'explosions';
  readonly figure: ReadFigure;
}

/** Contradictions within the totals: more explosions than violations, parts or regions that do not add up. */
export function checkTotals(
  entries: readonly TotalEntry[],
  sums: readonly BothRegionsTotal[],
): readonly Issue[] {
  return [...entries.flatMap(checkEntry), ...sums.flatMap((sum) => checkSum(sum, entries))];
}

function checkEntry(entry: TotalEntry): readonly Issue[] {
  const { violations, explosions, previousViolations, previousExplosions } = entry;
  const issues: Issue[] = [];
  if (
    violations !== null &&
    explosions !== null &&
    explosions.value > violations.value &&
    isFirm(violations)
  ) {
    issues.push(contradiction(explosions.span, explosions.value, violations.value));
  }
  if (
    previousViolations !== null &&
    previousExplosions !== null &&
    previousExplosions.value > previousViolations.value
  ) {
    issues.push(
      contradiction(previousExplosions.span, previousExplosions.value, previousViolations.value),
    );
  }
  const parts = Object.values(entry.parts);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const [first] = parts;
  if (
    first !== undefined &&
    explosions !== null &&
    sum !== explosions.value &&
    isFirm(explosions)
  ) {
    issues.push(contradiction(first.span, sum, explosions.value));
  }
  const liveFire = entry.liveFire.reduce((total, note) => total + (note.count ?? 0), 0);
  const [note] = entry.liveFire;
  if (note !== undefined && violations !== null && liveFire > violations.value) {
    issues.push(contradiction(note.span, liveFire, violations.value));
  }
  return issues;
}

/** "At least" may be exceeded, "about" missed: only exact figures contradict. */
function isFirm(figure: ReadFigure): boolean {
  return figure.qualifier === 'exact';
}

function checkSum(sum: BothRegionsTotal, entries: readonly TotalEntry[]): readonly Issue[] {
  const figures = entries.map((entry) => entry[sum.name]);
  const regions = new Set(entries.map((entry) => entry.region));
  if (regions.size < 2 || figures.includes(null)) return [];
  const value = figures.reduce((total, figure) => total + (figure?.value ?? 0), 0);
  const isExact = figures.every((figure) => figure?.qualifier === 'exact');
  const own: ReadFigure = { value, qualifier: isExact ? 'exact' : 'about', span: sum.figure.span };
  return agree(sum.figure, own) ? [] : [contradiction(sum.figure.span, sum.figure.value, value)];
}

/** Whether the parts of a running total add up to it; an issue where not. */
export function checkRunningTotal(total: RunningTotal): readonly Issue[] {
  const parts = Object.values(total.parts);
  if (parts.length < 3) return [];
  const sum = parts.reduce((value, part) => value + part.value, 0);
  return sum === total.total.value ? [] : [contradiction(total.total.span, total.total.value, sum)];
}

function contradiction(span: Span, value: number, expected: number): Issue {
  return {
    code: 'total-contradiction',
    severity: 'warning',
    place: { span },
    value: String(value),
    expected: String(expected),
  };
}
