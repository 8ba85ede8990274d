import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { RECIPE_KEYWORD } from '../recipe.ts';
import { ascii, asciiText, joined } from './bytes.ts';

const COMMENT = 0xfe;
const SCAN = 0xda;
/** A segment's length field counts itself and has two bytes; the rest of a long recipe goes into further ones. */
const MOST_BYTES = 65_000;
const MARK = `${RECIPE_KEYWORD}\0`;

/** The JPEG with the recipe's text (ASCII) in comment segments at its head (ITU-T T.81, B.2.4.5). */
export function jpegWithRecipe(jpeg: Uint8Array, recipe: string): Uint8Array<ArrayBuffer> {
  const segments: Uint8Array[] = [];
  for (let at = 0; at < recipe.length; at += MOST_BYTES) {
    const text = ascii(MARK + recipe.slice(at, at + MOST_BYTES));
    const length = text.length + 2;
    segments.push(Uint8Array.of(0xff, COMMENT, length >> 8, length & 0xff), text);
  }
  // An application segment of JFIF must stand first, where there is one.
  const head = jpeg[2] === 0xff && jpeg[3] === 0xe0 ? 4 + lengthAt(jpeg, 4) : 2;
  return joined([jpeg.subarray(0, head), ...segments, jpeg.subarray(head)]);
}

/** The text of the recipe in a JPEG. */
export function recipeInJpeg(
  jpeg: Uint8Array,
): Result<string, 'recipe-missing' | 'recipe-damaged'> {
  let recipe = '';
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== SCAN) {
    const end = at + 2 + lengthAt(jpeg, at + 2);
    if (end > jpeg.length || end < at + 4) return failure('recipe-damaged');
    const text = jpeg[at + 1] === COMMENT ? asciiText(jpeg.subarray(at + 4, end)) : '';
    if (text.startsWith(MARK)) recipe += text.slice(MARK.length);
    at = end;
  }
  return recipe === '' ? failure('recipe-missing') : success(recipe);
}

function lengthAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
