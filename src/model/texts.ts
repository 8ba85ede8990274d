/** Words as UTF-8, one behind the other: what a large file's own texts are kept as, since a string each costs seconds. */
export interface ByteWords {
  readonly bytes: Uint8Array;
  /** Where each word ends in `bytes`; it begins where the one before it ends. */
  readonly ends: Uint32Array;
  /** Stands behind each of the words. */
  readonly suffix: string;
}

export type TextPart = readonly string[] | ByteWords;

/**
 * Words by code, in parts that follow each other; code 0 is ''. Plain data, which workers hand over and databases keep as
 * it is. A word may be there twice.
 */
export interface Texts {
  readonly length: number;
  readonly parts: readonly TextPart[];
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The word with the code; '' for codes that have none. */
export function textAt({ parts }: Texts, code: number): string {
  let at = code;
  for (const part of parts) {
    const size = sizeOf(part);
    if (at < size) return wordAt(part, at);
    at -= size;
  }
  return '';
}

/** Below zero where the one word comes before the other in the order of strings, 0 where they are the same. */
export function compareTexts(texts: Texts, a: number, b: number): number {
  if (a === b) return 0;
  let first = 0;
  for (const part of texts.parts) {
    const size = sizeOf(part);
    if (isBytes(part) && a >= first && b >= first && a < first + size && b < first + size)
      return compareBytes(part, a - first, b - first);
    first += size;
  }
  return compareStrings(textAt(texts, a), textAt(texts, b));
}

function compareBytes(part: ByteWords, a: number, b: number): number {
  const { bytes, ends } = part;
  let one = a === 0 ? 0 : (ends[a - 1] ?? 0);
  let other = b === 0 ? 0 : (ends[b - 1] ?? 0);
  const [oneEnd = 0, otherEnd = 0] = [ends[a], ends[b]];
  for (; one < oneEnd && other < otherEnd; one++, other++) {
    const [mine = 0, its = 0] = [bytes[one], bytes[other]];
    if (mine === its) continue;
    // From here on strings, which are UTF-16, are not in the order of UTF-8.
    return mine >= 0xee || its >= 0xee
      ? compareStrings(decode(part, a), decode(part, b))
      : mine - its;
  }
  if (part.suffix !== '') return compareStrings(decode(part, a), decode(part, b));
  return oneEnd - one - (otherEnd - other);
}

function compareStrings(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The words as they are listed, '' first. */
export function textsOf(words: readonly string[]): Texts {
  return textsOfParts([words]);
}

/** The words of the parts, one part after the other; the first word of the first must be ''. */
export function textsOfParts(parts: readonly TextPart[]): Texts {
  return { length: parts.reduce((sum, part) => sum + sizeOf(part), 0), parts };
}

/** What the function gives for each word, in the order of their codes. */
export function mapTexts<Value>(texts: Texts, read: (word: string) => Value): Value[] {
  return texts.parts.flatMap((part) =>
    isBytes(part)
      ? Array.from({ length: part.ends.length }, (_, at) => read(decode(part, at)))
      : part.map(read),
  );
}

/** The word at the place in the part; '' where it has none. */
export function wordAt(part: TextPart, at: number): string {
  return isBytes(part) ? decode(part, at) : (part[at] ?? '');
}

/** Whether the part holds bytes. */
export function isBytes(part: TextPart): part is ByteWords {
  return 'bytes' in part;
}

/** How many words the part has. */
export function sizeOf(part: TextPart): number {
  return isBytes(part) ? part.ends.length : part.length;
}

/** The codes of the wanted words, as 1 in an array of all codes. Words that are bytes are compared as bytes. */
export function codesOfWords({ parts, length }: Texts, wanted: ReadonlySet<string>): Uint8Array {
  const isWanted = new Uint8Array(length);
  let first = 0;
  for (const part of parts) {
    if (isBytes(part)) markBytes(part, wanted, isWanted.subarray(first));
    else for (const [at, word] of part.entries()) if (wanted.has(word)) isWanted[first + at] = 1;
    first += sizeOf(part);
  }
  return isWanted;
}

function markBytes(
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

function decode({ bytes, ends, suffix }: ByteWords, at: number): string {
  return decoder.decode(bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at])) + suffix;
}
