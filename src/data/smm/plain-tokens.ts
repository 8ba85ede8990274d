import type { Language } from './reading.ts';
import { tokenise } from './summary-tokens.ts';
import type { Token } from './summary-tokens.ts';

/** The tokens without the quotation marks of the press, of which a damaged one may stand within a phrase. */
export function tokenisePlain(text: string, language: Language): readonly Token[] {
  if (!text.includes('"')) return tokenise(text, language);
  const at: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const isQuote = text.charAt(index) === '"';
    const isGlue =
      isQuote && /[\p{L}\d]"[\p{L}\d]/u.test(text.slice(Math.max(0, index - 1), index + 2));
    if (isQuote && !isGlue) continue;
    plain += isGlue ? ' ' : text.charAt(index);
    at.push(index);
  }
  return tokenise(plain, language).map((token) => ({
    ...token,
    from: at[token.from] ?? text.length,
    to: (at[token.to - 1] ?? text.length - 1) + 1,
  }));
}
