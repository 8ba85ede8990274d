import { compareStrings } from './byte-words.ts';

/** Words that are one beginning with the numbers of a range behind it, as most ids are: however many, they take no memory. */
export interface NumberedWords {
  readonly prefix: string;
  /** The number of the first word; each other has the next. */
  readonly first: number;
  /** How many words there are. */
  readonly size: number;
  /** Stands behind each of the words. */
  readonly suffix: string;
}

/** A range may have so many times the numbers that are in use: codes are looked up in arrays as long as it is. */
const MOST_SPARSE = 2;

/** The words of the smallest range that holds the numbers; null where it has far more, or holds none. */
export function numberedWords(prefix: string, numbers: Uint32Array): NumberedWords | null {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const size = most - least + 1;
  return size > 0 && size <= MOST_SPARSE * numbers.length
    ? { prefix, first: least, size, suffix: '' }
    : null;
}

/** The word at the place. */
export function numberedWord({ prefix, first, suffix }: NumberedWords, at: number): string {
  return `${prefix}${first + at}${suffix}`;
}

/** Below zero where the one word comes before the other in the order of strings, 0 where they are the same. */
export function compareNumberedWords(words: NumberedWords, a: number, b: number): number {
  const isAsLong = digitsOf(words.first + a) === digitsOf(words.first + b);
  return isAsLong ? a - b : compareStrings(numberedWord(words, a), numberedWord(words, b));
}

/** Puts a 1 at the places of the wanted words. */
export function markNumberedWords(
  words: NumberedWords,
  wanted: ReadonlySet<string>,
  isWanted: Uint8Array,
): void {
  const { prefix, first, size, suffix } = words;
  for (const word of wanted) {
    const at = Number(word.slice(prefix.length, word.length - suffix.length)) - first;
    // Of what is no number of the range, or is written otherwise, nothing is marked.
    if (at >= 0 && at < size && numberedWord(words, at) === word) isWanted[at] = 1;
  }
}

/** How many digits a whole number has. */
export function digitsOf(number: number): number {
  let digits = 1;
  for (let limit = 10; number >= limit; limit *= 10) digits++;
  return digits;
}
