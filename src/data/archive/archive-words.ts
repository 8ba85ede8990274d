import type { ByteWords } from '../../model/byte-words.ts';
import { digitsOf } from '../../model/numbered-words.ts';
import type { ArrowColumn } from './arrow-file.ts';

/** The words of a column of text as they lie there, in memory of their own. Throws where they are no UTF-8. */
export function byteWordsOf({ values, offsets, type }: ArrowColumn): ByteWords {
  if (offsets === null) throw new Error(`Expected words, got ${type}`);
  const start = offsets[0] ?? 0;
  const bytes = new Uint8Array(values.subarray(start, offsets.at(-1)));
  const ends = new Uint32Array(offsets.length - 1);
  for (let at = 0; at < ends.length; at++) ends[at] = (offsets[at + 1] ?? 0) - start;
  if (!isAscii(bytes)) {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    for (let at = 0; at < ends.length; at++)
      // What continues a character (10xxxxxx) begins no word.
      if (((bytes[ends[at] ?? 0] ?? 0) & 0xc0) === 0x80)
        throw new Error('Expected whole characters');
  }
  return { bytes, ends, suffix: '' };
}

/** Whether all bytes are characters by themselves: then nothing else can be wrong with them. */
function isAscii(bytes: Uint8Array<ArrayBuffer>): boolean {
  const fours = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
  for (let at = 0; at < fours.length; at++) if (((fours[at] ?? 0) & 0x80808080) !== 0) return false;
  return bytes.subarray(fours.length * 4).every((byte) => byte < 0x80);
}

/** The words of a column of text as strings. */
export function stringsOf(column: ArrowColumn): string[] {
  const { bytes, ends } = byteWordsOf(column);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return Array.from(ends, (end, at) => decoder.decode(bytes.subarray(ends[at - 1] ?? 0, end)));
}

/** Words that are one beginning with numbers behind it, which may be far apart. */
export function spelledWords(prefix: string, numbers: Uint32Array): ByteWords {
  const start = new TextEncoder().encode(prefix);
  const ends = new Uint32Array(numbers.length);
  let size = 0;
  for (let at = 0; at < numbers.length; at++)
    ends[at] = size += start.length + digitsOf(numbers[at] ?? 0);
  const bytes = new Uint8Array(size);
  for (let at = 0; at < numbers.length; at++) {
    const first = ends[at - 1] ?? 0;
    for (let i = 0; i < start.length; i++) bytes[first + i] = start[i] ?? 0;
    let rest = numbers[at] ?? 0;
    let place = ends[at] ?? 0;
    for (let digits = digitsOf(rest); digits > 0; digits--) {
      bytes[--place] = 0x30 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }
  return { bytes, ends, suffix: '' };
}
