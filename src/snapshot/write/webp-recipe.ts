import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { RECIPE_NAMESPACE } from '../recipe.ts';
import { ascii, asciiText, joined } from './bytes.ts';

const HEAD_BYTES = 12;
const XMP_FLAG = 0x04;

interface Chunk {
  readonly id: string;
  readonly data: Uint8Array;
}

/** The WebP of the given size in px with the recipe's text (ASCII) as XMP, in the extended form of the container (RFC 9649, 2.7). */
export function webpWithRecipe(
  webp: Uint8Array,
  recipe: string,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(webp);
  if (chunks === null) throw new Error('Expected a WebP picture, got other bytes');
  const known = chunks.find(({ id }) => id === 'VP8X')?.data;
  const head = known?.slice() ?? new Uint8Array(10);
  head[0] = (head[0] ?? 0) | XMP_FLAG;
  if (known === undefined) {
    const view = new DataView(head.buffer);
    view.setUint32(4, width - 1, true);
    // The height follows the three bytes of the width.
    view.setUint16(7, (height - 1) & 0xffff, true);
    view.setUint8(9, (height - 1) >> 16);
  }
  const others = chunks.filter(({ id }) => id !== 'VP8X' && id !== 'XMP ');
  const body = [{ id: 'VP8X', data: head }, ...others, { id: 'XMP ', data: ascii(packet(recipe)) }];
  return riff(body);
}

/** The text of the recipe in a WebP. */
export function recipeInWebp(
  webp: Uint8Array,
): Result<string, 'recipe-missing' | 'recipe-damaged'> {
  const chunks = chunksOf(webp);
  if (chunks === null) return failure('recipe-damaged');
  const xmp = chunks.find(({ id }) => id === 'XMP ');
  const text = xmp === undefined ? '' : asciiText(xmp.data);
  const from = text.indexOf(OPEN);
  if (from === -1) return failure('recipe-missing');
  const to = text.indexOf(CLOSE, from);
  return to === -1 ? failure('recipe-damaged') : success(text.slice(from + OPEN.length, to));
}

const OPEN = `<recipe xmlns="${RECIPE_NAMESPACE}">`;
const CLOSE = '</recipe>';

/** The recipe's text needs no escapes: it has no sign that XML could take for its own. */
function packet(recipe: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">${OPEN}${recipe}${CLOSE}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

function chunksOf(webp: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const chunks: Chunk[] = [];
  let at = HEAD_BYTES;
  while (at + 8 <= webp.length) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size;
    if (end > webp.length) return null;
    chunks.push({ id: asciiText(webp.subarray(at, at + 4)), data: webp.subarray(at + 8, end) });
    at = end + (size & 1);
  }
  return chunks;
}

/** Chunks have an even length; the padding is not counted in their own. */
function riff(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const parts = chunks.flatMap(({ id, data }) => [
    ascii(id),
    fourBytes(data.length),
    data,
    new Uint8Array(data.length & 1),
  ]);
  const body = joined([ascii('WEBP'), ...parts]);
  return joined([ascii('RIFF'), fourBytes(body.length), body]);
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
