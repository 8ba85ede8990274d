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

/** Minutes as how long they are before those of `end`, where that is less than 45 days; the array itself where it is not. */
export function narrowStart(start: Int32Array, end: Int32Array): NumberColumn<Int32Array> {
  let longest = 0;
  for (let row = 0; row < end.length; row++) {
    const minutes = (end[row] ?? 0) - (start[row] ?? 0);
    if (minutes < 0) return start;
    longest = Math.max(longest, minutes);
  }
  if (longest >= 2 ** 16) return start;
  const minutes = new (longest < 2 ** 8 ? Uint8Array : Uint16Array)(end.length);
  for (let row = 0; row < end.length; row++) minutes[row] = (end[row] ?? 0) - (start[row] ?? 0);
  return startBefore(end, minutes);
}

function startBefore(
  end: Int32Array,
  minutes: Uint8Array | Uint16Array,
): NarrowNumbers<Int32Array> {
  const at = (row: number): number => (end[row] ?? Number.NaN) - (minutes[row] ?? 0);
  return { length: end.length, at, read: reader(Int32Array, at) };
}

function reader<Plain extends Int32Array | Float32Array>(
  ArrayOf: new (length: number) => Plain,
  at: (row: number) => number,
): (from: number, to: number) => Plain {
  return (from, to) => {
    const read = new ArrayOf(to - from);
    for (let i = 0; i < read.length; i++) read[i] = at(from + i);
    return read;
  };
}
