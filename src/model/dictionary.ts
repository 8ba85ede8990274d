/** Words by code: each is kept once; code 0 stands for "none", and for the key ''. */
export interface Dictionary<Word> {
  readonly words: readonly Word[];
  /** The code of the word, which is the same for the same key. A text is its own key. */
  add(word: Word, ...key: Word extends string ? [] : [key: string]): number;
}

/** A dictionary that holds only the word for "none". Throws on more words than the column of its codes can tell apart. */
export function createDictionary<Word>(none: Word, maxWords: number = 2 ** 32): Dictionary<Word> {
  const words = [none];
  const codes = new Map<string, number>([['', 0]]);
  return {
    words,
    add(word, ...[key]) {
      const name = key ?? String(word);
      const known = codes.get(name);
      if (known !== undefined) return known;
      if (words.length >= maxWords)
        throw new RangeError(
          `Expected at most ${maxWords} different words, got one more: "${name}"`,
        );
      codes.set(name, words.length);
      return words.push(word) - 1;
    },
  };
}
