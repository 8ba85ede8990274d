import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowColumns } from '../../src/model/narrow-columns.ts';
import { narrowDegrees, narrowKm, narrowStart } from '../../src/model/narrow-numbers.ts';
import { numberAt, numbersOf } from '../../src/model/number-column.ts';
import type { NarrowNumbers } from '../../src/model/number-column.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;

function rowByRow(column: NarrowNumbers<unknown> | ArrayLike<number>): number[] {
  return Array.from({ length: column.length }, (_, row) => numberAt(column, row));
}

const printed = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }).map((n) => n / 1e7);
const degrees = fc.oneof(
  { weight: 5, arbitrary: printed },
  fc.constantFrom(Number.NaN, 0, -0, 180, -180, 37.8, 48.00001),
  fc.double(),
);

describe('narrow columns', () => {
  test('of degrees give every number back to the bit, printed or not', () => {
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 200 }), (list) => {
        const array = Float64Array.from(list);
        const column = narrowDegrees(array);
        expect(rowByRow(column)).toEqual(list);
        expect(numbersOf(column)).toEqual(array);
        expect([...numbersOf(column, 1, list.length)]).toEqual(list.slice(1));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('of degrees keep few aside, and stay an array where they would be many', () => {
    const array = new Float64Array(1000).fill(38.12345);
    array.set([Math.PI, Number.NaN], 500);
    expect(narrowDegrees(array)).not.toBe(array);
    expect(numbersOf(narrowDegrees(array))).toEqual(array);
    array.fill(Math.E, 900);
    expect(narrowDegrees(array)).toBe(array);
  });

  test('of kilometres give every number back, and stay an array where they are many', () => {
    const km = fc.constantFrom(0, 1.5, 2, Number.NaN, 0.3, 25);
    fc.assert(
      fc.property(fc.array(km, { maxLength: 50 }), (list) => {
        const array = Float32Array.from(list);
        expect(numbersOf(narrowKm(array))).toEqual(array);
        expect(rowByRow(narrowKm(array))).toEqual([...array]);
      }),
      { seed: SEED },
    );
    const few = Float32Array.from({ length: 1000 }, (_, i) => (i % 256) / 10);
    expect(narrowKm(few)).not.toBe(few);
    expect(numbersOf(narrowKm(few))).toEqual(few);
    const many = Float32Array.from({ length: 1000 }, (_, i) => i % 257);
    expect(narrowKm(many)).toBe(many);
  });

  test('of starts count back from the ends, and stay an array where that is too far', () => {
    for (const longest of [1, 255, 256, 65_535]) {
      const end = Int32Array.of(0, 27_352_800, 27_352_900);
      const start = end.map((minutes, i) => minutes - (i === 1 ? longest : 1));
      const column = narrowStart(start, end);
      expect(column).not.toBe(start);
      expect(rowByRow(column)).toEqual([...start]);
      expect(numbersOf(column, 1, 3)).toEqual(start.subarray(1));
    }
    const start = Int32Array.of(0);
    expect(narrowStart(start, Int32Array.of(65_536))).toBe(start);
    expect(narrowStart(start, Int32Array.of(-1))).toBe(start);
  });

  test('of codes and counts are as wide as they need be', () => {
    const few = narrowColumns(buildTable([observation({ id: 'few', count: 127 })]));
    expect(few.count).toEqual(Int8Array.of(127));
    expect(few.description).toEqual(Uint8Array.of(0));
    const rows = Array.from({ length: 300 }, (_, i) =>
      observation({ id: `${i}`, description: `${i}`, count: i === 7 ? null : i, regionId: `${i}` }),
    );
    const table = buildTable(rows);
    const many = narrowColumns(table);
    expect(many.count).toEqual(Int16Array.from(table.count));
    expect(many.report).toEqual(new Uint8Array(300).fill(1));
    expect(many.description).toEqual(Uint16Array.from(table.description));
    expect(many.region).toEqual(table.region);
    const [large] = narrowColumns(buildTable([observation({ count: 32_768 })])).count;
    expect(large).toBe(32_768);
  });
});
