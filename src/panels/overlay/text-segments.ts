/** A half-open range of UTF-16 units. */
export type Span = readonly [from: number, to: number];

/** A piece of the text as it was read: used, not understood, or neither. */
export interface TextSegment {
  readonly kind: 'plain' | 'used' | 'missed';
  readonly from: number;
  readonly text: string;
}

/**
 * The text cut into pieces that joined again are the text. Where spans overlap, what was not understood wins; a span that
 * reaches beyond the text is cut.
 */
export function textSegments(
  text: string,
  used: readonly Span[],
  missed: readonly Span[],
): readonly TextSegment[] {
  const kinds = new Uint8Array(text.length);
  for (const [from, to] of used) kinds.fill(1, from, to);
  for (const [from, to] of missed) kinds.fill(2, from, to);
  const starts = new Set([...used, ...missed].map(([from]) => from));
  const segments: TextSegment[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    const kind = kinds[from] ?? 0;
    const isSame = at < text.length && kinds[at] === kind;
    if (isSame && !(kind !== 0 && starts.has(at))) continue;
    segments.push({
      kind: kind === 0 ? 'plain' : kind === 1 ? 'used' : 'missed',
      from,
      text: text.slice(from, at),
    });
    from = at;
  }
  return segments;
}
