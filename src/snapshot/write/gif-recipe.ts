import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { RECIPE_KEYWORD } from '../recipe.ts';
import { ascii, asciiText, joined } from './bytes.ts';

const EXTENSION = 0x21;
const COMMENT = 0xfe;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const MARK = `${RECIPE_KEYWORD} `;

/** A comment extension of GIF89a (section 24) with the recipe's text (ASCII), in sub-blocks of at most 255 bytes. */
export function gifComment(recipe: string): Uint8Array<ArrayBuffer> {
  const text = ascii(MARK + recipe);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < text.length; at += 255) {
    const block = text.subarray(at, at + 255);
    blocks.push(Uint8Array.of(block.length), block);
  }
  return joined([Uint8Array.of(EXTENSION, COMMENT), ...blocks, Uint8Array.of(0)]);
}

/** The text of the recipe in a GIF. */
export function recipeInGif(gif: Uint8Array): Result<string, 'recipe-missing' | 'recipe-damaged'> {
  let at = 13 + tableBytes(gif[10] ?? 0);
  while (at < gif.length) {
    const kind = gif[at];
    if (kind === TRAILER) return failure('recipe-missing');
    if (kind === IMAGE) {
      const pixels = at + 10 + tableBytes(gif[at + 9] ?? 0) + 1;
      at = blocksFrom(gif, pixels).end;
    } else if (kind === EXTENSION) {
      const { data, end } = blocksFrom(gif, at + 2);
      const text = gif[at + 1] === COMMENT ? asciiText(joined(data)) : '';
      if (text.startsWith(MARK)) return success(text.slice(MARK.length));
      at = end;
    } else return failure('recipe-damaged');
  }
  return failure('recipe-damaged');
}

function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

function blocksFrom(
  gif: Uint8Array,
  start: number,
): { readonly data: readonly Uint8Array[]; readonly end: number } {
  const data: Uint8Array[] = [];
  let at = start;
  for (let length = gif[at] ?? 0; length > 0; length = gif[at] ?? 0) {
    data.push(gif.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { data, end: at + 1 };
}
