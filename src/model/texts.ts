import { compareByteWords, compareStrings, decodeWord, markWords } from './byte-words.ts';
import type { ByteWords } from './byte-words.ts';
import { joinWord } from './joined-words.ts';
import type { JoinedWords } from './joined-words.ts';
import { compareNumberedWords, markNumberedWords, numberedWord } from './numbered-words.ts';
import type { NumberedWords } from './numbered-words.ts';

export type TextPart = readonly string[] | ByteWords | NumberedWords | JoinedWords;

/**
 * Words by code, in parts that follow each other; code 0 is ''. Plain data, which workers hand over and databases keep as
 * it is. A word may be there twice.
 */
export interface Texts {
  readonly length: number;
  readonly parts: readonly TextPart[];
}

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

/** Words that are compared as bytes or numbers, with the codes of the first and behind the last. */
interface Span {
  readonly part: ByteWords | NumberedWords;
  readonly first: number;
  readonly end: number;
}

/** The order of words as strings. (A class: a function made anew for each table would be compiled anew for each.) */
export class TextOrder {
  private readonly texts: Texts;
  private readonly spans: Span[] = [];

  constructor(texts: Texts) {
    this.texts = texts;
    let first = 0;
    for (const part of texts.parts) {
      const end = first + sizeOf(part);
      if (isBytes(part) || isNumbered(part)) this.spans.push({ part, first, end });
      first = end;
    }
  }

  /** Compares two words by their codes: below zero where the one comes first. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    for (const { part, first, end } of this.spans)
      if (a >= first && b >= first && a < end && b < end)
        return isBytes(part)
          ? compareByteWords(part, a - first, b - first)
          : compareNumberedWords(part, a - first, b - first);
    return compareStrings(textAt(this.texts, a), textAt(this.texts, b));
  }
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
    Array.from({ length: sizeOf(part) }, (_, at) => read(wordAt(part, at))),
  );
}

/** The word at the place in the part; '' where it has none. */
export function wordAt(part: TextPart, at: number): string {
  if (isBytes(part)) return decodeWord(part, at);
  if (isNumbered(part)) return at < part.size ? numberedWord(part, at) : '';
  return isJoined(part) ? joinWord(part, at) : (part[at] ?? '');
}

/** Whether the part holds bytes. */
export function isBytes(part: TextPart): part is ByteWords {
  return 'bytes' in part;
}

/** Whether the part's words are a beginning with numbers behind it. */
export function isNumbered(part: TextPart): part is NumberedWords {
  return 'prefix' in part;
}

/** Whether the part's words are joined when somebody looks. */
export function isJoined(part: TextPart): part is JoinedWords {
  return 'pieces' in part;
}

/** Whether the part is a list of strings. */
export function isList(part: TextPart): part is readonly string[] {
  return !isBytes(part) && !isNumbered(part) && !isJoined(part);
}

/** How many words the part has. */
export function sizeOf(part: TextPart): number {
  if (isBytes(part)) return part.ends.length;
  return isList(part) ? part.length : part.size;
}

/**
 * The codes of the wanted ids, as 1 in an array of all codes. Words that are bytes are compared as bytes; joined ones are
 * what rows say, and no ids.
 */
export function codesOfIds({ parts, length }: Texts, wanted: ReadonlySet<string>): Uint8Array {
  const isWanted = new Uint8Array(length);
  let first = 0;
  for (const part of parts) {
    if (isBytes(part)) markWords(part, wanted, isWanted.subarray(first));
    else if (isNumbered(part)) markNumberedWords(part, wanted, isWanted.subarray(first));
    else if (isList(part))
      for (const [at, word] of part.entries()) if (wanted.has(word)) isWanted[first + at] = 1;
    first += sizeOf(part);
  }
  return isWanted;
}
