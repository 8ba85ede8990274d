/** Strings of V8 end at half a gigabyte. */
const MAX_PART_BYTES = 1 << 28;

/**
 * The words that lie one behind the other in the bytes, each from its offset to the next. The bytes are decoded as a whole
 * and cut, which is many times faster than word by word. Throws where they are no UTF-8, or cut inside a character.
 */
export function wordsOf(bytes: Uint8Array, offsets: Int32Array): string[] {
  const words: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let from = 0; from < offsets.length - 1;) {
    const start = offsets[from] ?? 0;
    let to = offsets.length - 1;
    if ((offsets[to] ?? 0) - start > MAX_PART_BYTES) to = partEnd(offsets, from);
    const part = bytes.subarray(start, offsets[to]);
    const text = decoder.decode(part);
    if (text.length === part.length) cutAscii(words, text, offsets, from, to);
    else cutUtf8(words, text, part, offsets, from, to);
    from = to;
  }
  return words;
}

/** The last word that ends within the longest part; one that is longer by itself is a part of its own. */
function partEnd(offsets: Int32Array, from: number): number {
  const limit = (offsets[from] ?? 0) + MAX_PART_BYTES;
  let to = from + 1;
  while (to + 1 < offsets.length && (offsets[to + 1] ?? 0) <= limit) to++;
  return to;
}

function cutAscii(
  words: string[],
  text: string,
  offsets: Int32Array,
  from: number,
  to: number,
): void {
  const start = offsets[from] ?? 0;
  for (let word = from; word < to; word++)
    words.push(text.slice((offsets[word] ?? 0) - start, (offsets[word + 1] ?? 0) - start));
}

/** A character of four bytes is two UTF-16 units, any other one; bytes that continue a character are none. */
function cutUtf8(
  words: string[],
  text: string,
  part: Uint8Array,
  offsets: Int32Array,
  from: number,
  to: number,
): void {
  const start = offsets[from] ?? 0;
  let at = 0;
  let unit = 0;
  for (let word = from; word < to; word++) {
    const end = (offsets[word + 1] ?? 0) - start;
    const first = unit;
    if (isContinuation(part[at])) throw new Error('Expected whole characters, got a cut one');
    for (; at < end; at++) {
      const byte = part[at] ?? 0;
      if (!isContinuation(byte)) unit += byte >= 0xf0 ? 2 : 1;
    }
    words.push(text.slice(first, unit));
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
