const SMALL = 'a-zß-öø-ÿа-џґѣ';
const LARGE = 'A-ZÀ-ÖØ-ÞЀ-ЯҐ';
const LETTERS: Readonly<Record<string, string>> = {
  '\\p{L}': SMALL + LARGE,
  '\\p{Ll}': SMALL,
  '\\p{Lu}': LARGE,
};
const PART = /\\p\{L[lu]?\}|\\.|\[\^?|\]|[^\\[\]]+/gu;

/**
 * The source of a regular expression with the letters of the Latin and the Cyrillic alphabets in the place of `\p{L}`, for
 * use without the flag `u`: what all the scripts of the world add costs a second of compiling. In small letters if asked
 * for, to be used on text in small letters in the place of the flag `i`.
 */
export function plainLetters(source: string, isSmall: boolean): string {
  let isInClass = false;
  let plain = '';
  for (const [part] of source.matchAll(PART)) {
    if (part.startsWith('[') || part === ']') isInClass = part !== ']';
    const letters = isSmall && part in LETTERS ? SMALL : LETTERS[part];
    if (letters !== undefined) plain += isInClass ? letters : `[${letters}]`;
    else plain += isSmall && !part.startsWith('\\') ? part.toLowerCase() : part;
  }
  return plain;
}
