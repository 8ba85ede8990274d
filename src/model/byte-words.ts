/** Words as UTF-8, one behind the other: what a large file's own texts are kept as, since a string each costs seconds. */
export interface ByteWords {
  readonly bytes: Uint8Array;
  /** Where each word ends in `bytes`; it begins where the one before it ends. */
  readonly ends: Uint32Array;
  /** Stands behind each of the words. */
  readonly suffix: string;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The word at the place; only the suffix where there is none. */
export function decodeWord({ bytes, ends, suffix }: ByteWords, at: number): string {
  return decoder.decode(bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at])) + suffix;
}

/** Below zero where the one word comes before the other in the order of strings, 0 where they are the same. */
export function compareByteWords(words: ByteWords, a: number, b: number): number {
  const { bytes, ends } = words;
  let one = a === 0 ? 0 : (ends[a - 1] ?? 0);
  let other = b === 0 ? 0 : (ends[b - 1] ?? 0);
  const oneEnd = ends[a] ?? 0;
  const otherEnd = ends[b] ?? 0;
  for (; one < oneEnd && other < otherEnd; one++, other++) {
    const mine = bytes[one] ?? 0;
    const its = bytes[other] ?? 0;
    if (mine === its) continue;
    // From here on strings, which are UTF-16, are not in the order of UTF-8.
    return mine >= 0xee || its >= 0xee
      ? compareStrings(decodeWord(words, a), decodeWord(words, b))
      : mine - its;
  }
  if (words.suffix !== '') return compareStrings(decodeWord(words, a), decodeWord(words, b));
  return oneEnd - one - (otherEnd - other);
}

/** The same for strings. */
export function compareStrings(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Puts a 1 at the places of the wanted words, which are compared as bytes. */
export function markWords(
  { bytes, ends, suffix }: ByteWords,
  wanted: ReadonlySet<string>,
  isWanted: Uint8Array,
): void {
  const bySize = new Map<number, Uint8Array[]>();
  for (const word of wanted) {
    if (!word.endsWith(suffix)) continue;
    const own = encoder.encode(word.slice(0, word.length - suffix.length));
    bySize.set(own.length, [...(bySize.get(own.length) ?? []), own]);
  }
  if (bySize.size === 0) return;
  for (let at = 0, start = 0; at < ends.length; at++) {
    const end = ends[at] ?? 0;
    const from = start;
    start = end;
    const same = bySize.get(end - from);
    if (same?.some((own) => own.every((byte, i) => byte === bytes[from + i]))) isWanted[at] = 1;
  }
}
