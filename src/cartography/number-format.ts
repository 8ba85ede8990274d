import type { LanguageId } from './words/words.ts';

const FORMATS = new Map<string, Intl.NumberFormat>();

/** How numbers are printed in a language on a map: "2,158", compact "2.2K". Making a format costs far more than using it. */
export function numberFormat(
  language: LanguageId,
  notation: 'standard' | 'compact' = 'standard',
): Intl.NumberFormat {
  const key = `${language} ${notation}`;
  const known = FORMATS.get(key) ?? new Intl.NumberFormat(language, { notation });
  FORMATS.set(key, known);
  return known;
}
