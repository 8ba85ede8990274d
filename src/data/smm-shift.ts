import type { Issue } from '../model/issue.ts';
import type { PlacedReport } from './place-smm.ts';
import type { Span } from './smm/reading.ts';

/** The report with every span moved by so many characters, for a text that stands further on in a longer one. */
export function shiftReport(placed: PlacedReport, by: number): PlacedReport {
  if (by === 0) return placed;
  const issues = (all: readonly Issue[]): readonly Issue[] =>
    all.map((issue) => shiftIssue(issue, by));
  return {
    ...placed,
    reading: shifted(placed.reading, by),
    entries: placed.entries.map((entry) => ({
      ...entry,
      read: shifted(entry.read, by),
      issues: issues(entry.issues),
    })),
    issues: issues(placed.issues),
    spans: new Map([...placed.spans].map(([id, span]) => [id, shiftSpan(span, by)])),
  };
}

function shiftSpan([from, to]: Span, by: number): Span {
  return [from + by, to + by];
}

function shiftIssue(issue: Issue, by: number): Issue {
  const { span } = issue.place;
  return span === undefined
    ? issue
    : { ...issue, place: { ...issue.place, span: shiftSpan(span, by) } };
}

const SPANS = new Set(['span', 'sentenceSpan']);

/** A copy in which whatever is called a span, and each of the used ones, is moved. */
function shifted<Value>(value: Value, by: number): Value {
  const move = (each: unknown, key: string): unknown => {
    if (SPANS.has(key) && isSpan(each)) return shiftSpan(each, by);
    if (Array.isArray(each))
      return each.map((item: unknown) =>
        key === 'used' && isSpan(item) ? shiftSpan(item, by) : move(item, ''),
      );
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, inner]: [string, unknown]) => [name, move(inner, name)]),
    );
  };
  return move(value, '') as Value;
}

function isSpan(value: unknown): value is Span {
  return (
    Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')
  );
}
