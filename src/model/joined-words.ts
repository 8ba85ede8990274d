import { decodeWord } from './byte-words.ts';
import type { ByteWords } from './byte-words.ts';

/** What the rows of a large file say, put together of its columns when somebody looks: most cells repeat others. */
export interface JoinedWords {
  readonly pieces: readonly JoinedPiece[];
  /** How many words there are. */
  readonly size: number;
}

/** A column of them. */
export interface JoinedPiece {
  /** Stands before each of its words, such as "region: ". */
  readonly label: string;
  /** The words of the column; the first is ''. */
  readonly words: ByteWords;
  /** By joined word, its word of this column. */
  readonly codes: Uint16Array | Uint32Array;
}

const DIVIDER = ' · ';
const MAX_CHARS = 4000;

/** The joined word at the place: its pieces without those that are empty or repeat what is said before; very long ones are cut. */
export function joinWord({ pieces }: JoinedWords, at: number): string {
  let text = '';
  for (const { label, words, codes } of pieces) {
    const code = codes[at] ?? 0;
    const word = code === 0 ? '' : decodeWord(words, code);
    if (word !== '' && word !== text) text += `${text === '' ? '' : DIVIDER}${label}${word}`;
  }
  return text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS - 1)}…` : text;
}
