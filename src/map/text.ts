import type { ExpressionSpecification } from 'maplibre-gl';
import type { Words } from '../cartography/words/words.ts';

/** The two weights of the map's one typeface. */
export const REGULAR = ['Noto Sans Regular'];
export const BOLD = ['Noto Sans Bold'];

/** The name of a feature in the language of the page, else in English. */
export function nameIn(words: Words): ExpressionSpecification {
  return ['coalesce', ['get', words.language], ['get', 'en']];
}
