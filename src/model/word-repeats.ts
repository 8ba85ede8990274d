import type { ByteWords } from './byte-words.ts';

/** Whether a word of the part is there twice. Costs little where all are one beginning with a number behind it. */
export function hasRepeats(part: ByteWords): boolean {
  const numbers = numbersOf(part);
  return numbers === null ? hasEqual(part) : hasEqualNumber(numbers);
}

/** Up to so many digits fit into 32 bits. */
const MOST_DIGITS = 9;
/** A bit is kept for each number up to the largest: not where these are far more than the words. */
const MOST_SPARSE = 256;
const [ZERO, NINE] = [0x30, 0x39];

/** What tells words apart that share their beginning, whose bytes come first in each. */
export interface Numbers {
  readonly prefixBytes: number;
  readonly numbers: Uint32Array;
  readonly largest: number;
}

/** The numbers behind the beginning that all words share; null where there are none such. */
export function numbersOf({ bytes, ends }: ByteWords): Numbers | null {
  let prefix = 0;
  while (prefix < (ends[0] ?? 0) && !isDigit(bytes[prefix] ?? 0)) prefix++;
  const numbers = new Uint32Array(ends.length);
  let largest = 0;
  for (let at = 0, start = 0; at < ends.length; at++) {
    const end = ends[at] ?? 0;
    const digits = start + prefix;
    if (end <= digits || end > digits + MOST_DIGITS) return null;
    for (let i = 0; i < prefix; i++) if (bytes[start + i] !== bytes[i]) return null;
    // "07" is not "7".
    if (bytes[digits] === ZERO && end > digits + 1) return null;
    let number = 0;
    for (let i = digits; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (!isDigit(byte)) return null;
      number = 10 * number + byte - ZERO;
    }
    numbers[at] = number;
    largest = Math.max(largest, number);
    start = end;
  }
  return largest > MOST_SPARSE * ends.length ? null : { prefixBytes: prefix, numbers, largest };
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

function hasEqualNumber({ numbers, largest }: Numbers): boolean {
  const seen = new Uint8Array((largest >> 3) + 1);
  for (const number of numbers) {
    const bit = 1 << (number & 7);
    if (((seen[number >> 3] ?? 0) & bit) !== 0) return true;
    seen[number >> 3] = (seen[number >> 3] ?? 0) | bit;
  }
  return false;
}

function hasEqual({ bytes, ends }: ByteWords): boolean {
  const slots = new Int32Array(1 << Math.ceil(Math.log2(2 * ends.length + 2))).fill(-1);
  for (let at = 0; at < ends.length; at++) {
    const [start, end] = [ends[at - 1] ?? 0, ends[at] ?? 0];
    // FNV-1a (Fowler, Noll, Vo), which tells short texts apart well.
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    for (; slots[slot] !== -1; slot = (slot + 1) & (slots.length - 1)) {
      const other = slots[slot] ?? 0;
      if (isSameWord(bytes, ends[other - 1] ?? 0, ends[other] ?? 0, start, end)) return true;
    }
    slots[slot] = at;
  }
  return false;
}

function isSameWord(
  bytes: Uint8Array,
  one: number,
  oneEnd: number,
  other: number,
  otherEnd: number,
): boolean {
  if (oneEnd - one !== otherEnd - other) return false;
  for (let i = 0; i < oneEnd - one; i++) if (bytes[one + i] !== bytes[other + i]) return false;
  return true;
}
