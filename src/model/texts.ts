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

/** The word with the code; '' for codes that have none. */
export function textAt({ parts }: Texts, code: number): string {
  let at = code;
  for (const part of parts) {
    const size = sizeOf(part);
    if (at < size) return isBytes(part) ? decode(part, at) : (part[at] ?? '');
    at -= size;
  }
  return '';
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

/** Whether the part holds bytes. */
export function isBytes(part: TextPart): part is ByteWords {
  return 'bytes' in part;
}

/** How many words the part has. */
export function sizeOf(part: TextPart): number {
  return isBytes(part) ? part.ends.length : part.length;
}

function decode({ bytes, ends, suffix }: ByteWords, at: number): string {
  return decoder.decode(bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at])) + suffix;
}
