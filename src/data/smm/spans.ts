import type { Span } from './reading.ts';

/** The spans in order, those that overlap made one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && span[0] < last[1])
      merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else if (span[1] > span[0]) merged.push(span);
  }
  return merged;
}

/** Those of the spans, given in order and not overlapping, that reach into the range. */
export function spansWithin(spans: readonly Span[], [from, to]: Span): readonly Span[] {
  let first = 0;
  let end = spans.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= from) first = middle + 1;
    else end = middle;
  }
  while (end < spans.length && (spans[end]?.[0] ?? to) < to) end += 1;
  return spans.slice(first, end);
}
