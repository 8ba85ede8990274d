import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowColumns } from '../../src/model/narrow-columns.ts';
import {
  narrowCounting,
  narrowKm,
  narrowStart,
  narrowSteady,
} from '../../src/model/narrow-numbers.ts';
import { numberAt, numbersOf } from '../../src/model/number-column.ts';
import type { NarrowNumbers } from '../../src/model/number-column.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { narrowPositions, wholePositionsOf } from '../../src/model/whole-positions.ts';
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
  test('of positions give every number back to the bit, printed or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(degrees, degrees), { minLength: 1, maxLength: 200 }),
        (list) => {
          const lng = Float64Array.from(list, ([x]) => x);
          const lat = Float64Array.from(list, ([, y]) => y);
          const narrow = narrowPositions(lng, lat);
          for (const [column, array] of [
            [narrow.lng, lng],
            [narrow.lat, lat],
          ] as const) {
            expect(rowByRow(column)).toEqual([...array]);
            expect(numbersOf(column)).toEqual(array);
            expect(numbersOf(column, 1, list.length)).toEqual(array.slice(1));
          }
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('of positions keep few aside, and stay arrays where they would be many', () => {
    const lat = new Float64Array(1000).fill(48.5);
    const lng = new Float64Array(1000).fill(38.12345);
    lng.set([Math.PI, Number.NaN], 500);
    const narrow = narrowPositions(lng, lat);
    expect(wholePositionsOf(narrow)?.aside.size).toBe(2);
    expect(wholePositionsOf(narrow)?.pairs.subarray(0, 2)).toEqual(
      Int32Array.of(381_234_500, 485_000_000),
    );
    expect(numbersOf(narrow.lng)).toEqual(lng);
    lng.fill(Math.E, 900);
    expect(narrowPositions(lng, lat).lng).toBe(lng);
    expect(narrowPositions(lng, lat).lat).toBe(lat);
    expect(wholePositionsOf({ lng, lat })).toBeNull();
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

  test('of starts count back from the ends, and stay an array where many are too far', () => {
    for (const longest of [1, 255, 256, 32_000]) {
      const end = Int32Array.of(0, 27_352_800, 27_352_900);
      const start = end.map((minutes, i) => minutes - (i === 1 ? longest : 1));
      const column = narrowStart(start, end);
      expect(column).not.toBe(start);
      expect(rowByRow(column)).toEqual([...start]);
      expect(numbersOf(column, 1, 3)).toEqual(start.subarray(1));
    }
    const start = Int32Array.of(0);
    expect(narrowStart(start, Int32Array.of(65_536))).toBe(start);
    expect(narrowStart(start, Int32Array.of(-65_536))).toBe(start);
  });

  test('of what hardly changes, or counts on, give every number back, however far it jumps', () => {
    const jump = fc.oneof(
      { weight: 40, arbitrary: fc.integer({ min: -3, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: -(2 ** 29), max: 2 ** 29 }) },
    );
    let narrow = 0;
    fc.assert(
      fc.property(fc.array(jump, { minLength: 1, maxLength: 1000 }), (jumps) => {
        let time = 0;
        const times = Int32Array.from(jumps, (each) => (time += each));
        const codes = Uint32Array.from(jumps, (each, row) => 2 ** 31 + 5 * row * (row % 3) + each);
        const columns = [
          [narrowSteady(times), times],
          [narrowCounting(codes), codes],
          [
            narrowCounting(codes.map((_, row) => 2 ** 20 + row)),
            codes.map((_, row) => 2 ** 20 + row),
          ],
        ] as const;
        for (const [column, numbers] of columns) {
          expect(rowByRow(column)).toEqual([...numbers]);
          expect([...numbersOf<Int32Array | Uint32Array>(column, 1)]).toEqual([
            ...numbers.subarray(1),
          ]);
          if (column !== numbers) narrow++;
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(narrow).toBeGreaterThan(200);
  });

  test('of what hardly changes keep a few jumps aside', () => {
    const times = Int32Array.from({ length: 2000 }, (_, row) => 20_000_000 + row);
    times.set([-5, 2 ** 31 - 1], 700);
    const column = narrowSteady(times);
    expect(column).not.toBe(times);
    expect(numbersOf(column)).toEqual(times);
    const codes = Uint32Array.from(times, (_, row) => 4_000_000_000 + row);
    codes.set([1, 2 ** 32 - 1], 700);
    expect(numbersOf(narrowCounting(codes))).toEqual(codes);
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
