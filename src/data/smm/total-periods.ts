import type { Issue } from '../../model/issue.ts';
import type { Group } from './clause-groups.ts';
import { daysBetween } from './dates.ts';
import type { SubPeriod } from './reading.ts';
import type { SentenceSpans } from './sentence-spans.ts';
import type { Sentence } from './sentences.ts';
import { readDay, readSubPeriod } from './sub-period.ts';
import type { Clauses } from './summary-clauses.ts';
import type { Token } from './summary-tokens.ts';

/** Counts the nights of a period whose year is not known. */
const ANY_YEAR = '2019-07-01';
const PERIOD_EXCERPT = 60;

/** Reads the periods that totals are printed for; what could not be read is an issue. */
export class TotalPeriods {
  private readonly issues: Issue[];
  private readonly spans: SentenceSpans;
  private readonly anchor: string | null;
  private readonly undated: string[] = [];
  private hasUnread = false;

  /** What cannot be read is added to the issues. */
  constructor(spans: SentenceSpans, anchor: string | null, issues: Issue[]) {
    this.issues = issues;
    this.spans = spans;
    this.anchor = anchor;
  }

  /** How many days the periods take whose year the text does not tell; null where there is none. */
  undatedDays(): number | null {
    return this.undated.length === 0 || this.hasUnread ? null : spanInDays(this.undated);
  }

  /** The period of a group of figures; `known` is the one that was told before. Null: the report's whole period, or one that was not understood. */
  periodOf(
    group: Group,
    clauses: Clauses,
    sentence: Sentence,
    known: SubPeriod | null,
  ): SubPeriod | null {
    if (group.mode === 'previous') {
      const isCurrent = (each: Group) => each.mode === 'current';
      const before = clauses.groups.slice(0, clauses.groups.indexOf(group));
      const own =
        clauses.groups.find((each) => each.isDay) ??
        group.parent ??
        before.findLast(isCurrent) ??
        clauses.groups.findLast(isCurrent);
      return own === undefined ? known : this.periodOf(own, clauses, sentence, known);
    }
    if (group.days === 'same') return known;
    if (group.days === null) return null;
    const { text } = group.days;
    const days = group.isDay ? readDay(text, this.anchor) : readSubPeriod(text, this.anchor);
    const span = this.spans.of(sentence, group.days.from, group.days.to);
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

  /** "With the evening of Friday": a period that is printed and not understood is not to be taken for a day. */
  noteUnread(tokens: readonly Token[], sentence: Sentence): void {
    const at = tokens.findIndex((token) => token.type === 'between');
    const token = tokens[at];
    if (token === undefined || tokens.slice(at, at + 3).some((each) => each.type === 'days'))
      return;
    this.hasUnread = true;
    this.issues.push({
      code: 'date-invalid',
      severity: 'warning',
      place: { span: this.spans.of(sentence, token.from, token.to) },
      value: sentence.text.slice(token.from, token.from + PERIOD_EXCERPT),
    });
  }
}

function spanInDays(dates: readonly string[]): number {
  const [first = ANY_YEAR, ...others] = [...dates].sort();
  return daysBetween(first, others.at(-1) ?? first);
}
