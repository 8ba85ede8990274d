import { failure } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { RECIPE_KEYWORD, RECIPE_NAMESPACE, parseRecipe } from './recipe.ts';
import type { Recipe, RecipeFault } from './recipe.ts';
import { crc32 } from './write/crc32.ts';
import { GENERATOR, RECIPE_ID } from './web-page.ts';
import { RECIPE_KEY } from './write/pdf-key.ts';
import { recipeInGif } from './write/gif-recipe.ts';
import { recipeInJpeg } from './write/jpeg-recipe.ts';
import { recipeInWebp } from './write/webp-recipe.ts';

export type SnapshotFault = RecipeFault | 'snapshot-unknown';

/** The beginning of a self-contained file, which no other HTML has. */
const WEB_PAGE = new RegExp(`^<!doctype html>[^]{0,200}${GENERATOR}`, 'u');

interface Container {
  /** The first bytes of such a file. */
  readonly signature: RegExp;
  read(bytes: Uint8Array): Result<Recipe, RecipeFault>;
}

/** How each form of picture carries its recipe. */
const CONTAINERS: readonly Container[] = [
  { signature: /^\x89PNG/u, read: readPng },
  { signature: /^%PDF/u, read: readPdf },
  { signature: /^GIF8/u, read: (bytes) => parsed(recipeInGif(bytes)) },
  { signature: /^\xff\xd8\xff/u, read: (bytes) => parsed(recipeInJpeg(bytes)) },
  { signature: /^RIFF....WEBP/su, read: (bytes) => parsed(recipeInWebp(bytes)) },
  { signature: WEB_PAGE, read: readWebPage },
  { signature: /<svg[\s>]/u, read: readSvg },
];

/** The recipe in the bytes of a picture that the product wrote; never throws, whatever the bytes. */
export function readRecipe(bytes: Uint8Array): Result<Recipe, SnapshotFault> {
  const head = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCodePoint(byte)).join('');
  const container = CONTAINERS.find(({ signature }) => signature.test(head));
  return container?.read(bytes) ?? failure('snapshot-unknown');
}

function parsed(text: Result<string, RecipeFault>): Result<Recipe, RecipeFault> {
  return text.ok ? parseRecipe(text.value) : text;
}

function readPng(bytes: Uint8Array): Result<Recipe, RecipeFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const type = String.fromCodePoint(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return failure('recipe-damaged');
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'iTXt' && keywordOf(data) === RECIPE_KEYWORD) {
      const isWhole = crc32(bytes.subarray(at + 4, at + 8 + length)) === view.getUint32(end - 4);
      if (!isWhole) return failure('recipe-damaged');
      return parseRecipe(new TextDecoder().decode(data.subarray(RECIPE_KEYWORD.length + 5)));
    }
    at = end;
  }
  return failure('recipe-missing');
}

function keywordOf(data: Uint8Array): string {
  const end = data.indexOf(0);
  return end === -1 ? '' : String.fromCodePoint(...data.subarray(0, Math.min(end, 79)));
}

function readSvg(bytes: Uint8Array): Result<Recipe, RecipeFault> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const open = `<recipe xmlns="${RECIPE_NAMESPACE}">`;
  const from = text.indexOf(open);
  if (from === -1) return failure('recipe-missing');
  const to = text.indexOf('</recipe>', from);
  if (to === -1) return failure('recipe-damaged');
  return parseRecipe(
    text
      .slice(from + open.length, to)
      .replaceAll('&quot;', '"')
      .trim(),
  );
}

function readWebPage(bytes: Uint8Array): Result<Recipe, RecipeFault> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const open = `id="${RECIPE_ID}">`;
  const from = text.indexOf(open);
  if (from === -1) return failure('recipe-missing');
  const to = text.indexOf('</script>', from);
  if (to === -1) return failure('recipe-damaged');
  return parseRecipe(text.slice(from + open.length, to));
}

/** The Info dictionary is never compressed; its value is a literal string of ASCII without parentheses, in an object of its own. */
function readPdf(bytes: Uint8Array): Result<Recipe, RecipeFault> {
  const text = new TextDecoder('latin1').decode(bytes);
  const number = text.slice(text.lastIndexOf(`/${RECIPE_KEY} `)).match(/^\/\w+ (\d+) 0 R/u)?.[1];
  if (number === undefined) return failure('recipe-missing');
  const open = `\n${number} 0 obj\n(`;
  const from = text.lastIndexOf(open);
  const to = text.indexOf(')', from);
  if (from === -1 || to === -1) return failure('recipe-damaged');
  return parseRecipe(text.slice(from + open.length, to).replaceAll(/\\(.)/gsu, '$1'));
}
