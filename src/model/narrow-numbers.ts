import { numberAt } from './number-column.ts';
import type { NarrowNumbers, NumberColumn } from './number-column.ts';

/** Kilometres of few different values, such as radii of places, as a byte each; the array itself where they are more. */
export function narrowKm(km: Float32Array): NumberColumn<Float32Array> {
  const bits = new Uint32Array(km.buffer, km.byteOffset, km.length);
  const codes = new Uint8Array(km.length);
  const values = new Uint32Array(2 ** 8);
  /** A hash table with room for all values. */
  const slots = new Int16Array(2 ** 10).fill(-1);
  let size = 0;
  for (let row = 0; row < bits.length; row++) {
    const value = bits[row] ?? 0;
    let slot = Math.imul(value, SPREAD) >>> 22;
    let code = slots[slot] ?? -1;
    while (code !== -1 && values[code] !== value) {
      slot = (slot + 1) & (slots.length - 1);
      code = slots[slot] ?? -1;
    }
    if (code === -1) {
      if (size === values.length) return km;
      code = size++;
      values[code] = value;
      slots[slot] = code;
    }
    codes[row] = code;
  }
  return codedKm(codes, new Float32Array(values.buffer));
}

/** An odd number with well mixed bits (of xxHash, by Yann Collet). */
const SPREAD = 0x9e3779b1;

function codedKm(codes: Uint8Array, values: Float32Array): NarrowNumbers<Float32Array> {
  const at = (row: number): number => values[codes[row] ?? values.length] ?? Number.NaN;
  return { length: codes.length, at, read: reader(Float32Array, at) };
}

/** Rows of a block have a guess in common. */
const BLOCK = 64;
/** One of so many rows at most is kept aside. */
const ROWS_PER_ASIDE = 64;

/** Minutes by how long they are before the ends: a byte each, or two, where few are longer than hours, or weeks. */
export function narrowStart(
  start: Int32Array,
  end: NumberColumn<Int32Array>,
): NumberColumn<Int32Array> {
  // Of a byte with a sign half is below.
  return narrowNear(start, Int32Array, (row) => numberAt(end, row) - 128);
}

/** Numbers that hardly change from row to row, such as times in order. */
export function narrowSteady(numbers: Int32Array): NumberColumn<Int32Array> {
  const bases = basesOf(numbers, 0);
  return narrowNear(numbers, Int32Array, (row) => bases[Math.floor(row / BLOCK)] ?? 0);
}

/** Numbers that mostly are one more from row to row, such as the codes of ids. */
export function narrowCounting(numbers: Uint32Array): NumberColumn<Uint32Array> {
  const bases = basesOf(numbers, 1);
  return narrowNear(numbers, Uint32Array, (row) => (bases[Math.floor(row / BLOCK)] ?? 0) + row);
}

/** For each block the middle one of three of its numbers, less what they rise by from row to row. */
function basesOf(numbers: Int32Array | Uint32Array, rise: number): Int32Array {
  return Int32Array.from({ length: Math.ceil(numbers.length / BLOCK) }, (_, block) => {
    const three = [1, 2, 3].map((quarter) => {
      const row = Math.min(block * BLOCK + (quarter * BLOCK) / 4, numbers.length - 1);
      return (numbers[row] ?? 0) - rise * row;
    });
    return three.toSorted((a, b) => a - b)[1] ?? 0;
  });
}

/** Numbers as how far they are from a guess, the few that are far kept aside; the array itself where these are many. */
function narrowNear<Plain extends Int32Array | Uint32Array>(
  numbers: Plain,
  ArrayOf: new (length: number) => Plain,
  guess: (row: number) => number,
): NumberColumn<Plain> {
  for (const Offsets of [Int8Array, Int16Array]) {
    const offsets = new Offsets(numbers.length);
    const aside = fillOffsets(numbers, guess, offsets);
    if (aside !== null) return nearNumbers(ArrayOf, guess, offsets, aside);
  }
  return numbers;
}

type Offsets = Int8Array | Int16Array;

/** The least number that fits stands for one that is kept aside. */
function asideMark({ BYTES_PER_ELEMENT }: Offsets): number {
  return -(2 ** (8 * BYTES_PER_ELEMENT - 1));
}

/** Writes the offsets and gives the numbers that are too far, by row; null where these are too many. */
function fillOffsets(
  numbers: Int32Array | Uint32Array,
  guess: (row: number) => number,
  offsets: Offsets,
): ReadonlyMap<number, number> | null {
  const mark = asideMark(offsets);
  const aside = new Map<number, number>();
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? 0;
    const offset = number - guess(row);
    if (offset > mark && offset < -mark) offsets[row] = offset;
    else {
      if ((aside.size + 1) * ROWS_PER_ASIDE > numbers.length) return null;
      offsets[row] = mark;
      aside.set(row, number);
    }
  }
  return aside;
}

/** Made apart from what it was made of, which it would keep. */
function nearNumbers<Plain extends Int32Array | Uint32Array>(
  ArrayOf: new (length: number) => Plain,
  guess: (row: number) => number,
  offsets: Offsets,
  aside: ReadonlyMap<number, number>,
): NarrowNumbers<Plain> {
  const mark = asideMark(offsets);
  const at = (row: number): number => {
    const offset = offsets[row] ?? Number.NaN;
    return offset === mark ? (aside.get(row) ?? Number.NaN) : guess(row) + offset;
  };
  return { length: offsets.length, at, read: reader(ArrayOf, at) };
}

function reader<Plain extends Int32Array | Uint32Array | Float32Array>(
  ArrayOf: new (length: number) => Plain,
  at: (row: number) => number,
): (from: number, to: number) => Plain {
  return (from, to) => {
    const read = new ArrayOf(to - from);
    for (let i = 0; i < read.length; i++) read[i] = at(from + i);
    return read;
  };
}
