import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../src/model/number-column.ts';
import { observationAt } from '../../src/model/observation-at.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationTable, WordCodes } from '../../src/model/observation-table.ts';
import { overlaysOf, qualifyIds } from '../../src/model/qualify-ids.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { rowsOfKeys } from '../../src/model/table-rows.ts';
import { mapTexts, sizeOf, textAt, textsOfParts } from '../../src/model/texts.ts';
import type { ByteWords } from '../../src/model/byte-words.ts';
import { observationOf } from '../data/generated-reports.ts';

const SEED = 20_220_216;
const OVERLAY = '0123456789abcdef';

function rowsOf(table: ObservationTable): Observation[] {
  return Array.from({ length: table.length }, (_, row) => observationAt(table, row));
}

function bytesOf(words: readonly string[]): ByteWords {
  const encoded = words.map((word) => new TextEncoder().encode(word));
  let end = 0;
  const ends = Uint32Array.from(encoded, (each) => (end += each.length));
  return { bytes: Uint8Array.from(encoded.flatMap((each) => [...each])), ends, suffix: '' };
}

/** The same table with the ids of its rows as bytes, one for each row, behind all other words or in front of them. */
function withByteIds(table: ObservationTable, isInFront = false): ObservationTable {
  const { text } = table.dictionaries;
  const ids = bytesOf(Array.from(numbersOf(table.id), (code) => textAt(text, code)));
  const first = isInFront ? 1 : text.length;
  const moved = (codes: WordCodes): WordCodes =>
    isInFront ? codes.map((code) => (code === 0 ? 0 : code + table.length)) : codes;
  const parts = isInFront
    ? [[''], ids, mapTexts(text, String).slice(1)]
    : [mapTexts(text, String), ids];
  return {
    ...table,
    id: Uint32Array.from({ length: table.length }, (_, row) => first + row),
    place: moved(table.place),
    timeText: moved(table.timeText),
    description: moved(table.description),
    dictionaries: { ...table.dictionaries, text: textsOfParts(parts) },
  };
}

/** Few ids and periods, so that some repeat and the order is decided by them. */
const tables = fc
  .array(
    fc
      .tuple(
        fc.oneof(observationOf('1/2022'), observationOf('2/2022')),
        fc.constantFrom('e9', 'e95', 'e1', 'e10', 'Ї', 'e9.2', 'e9@fedcba9876543210'),
        fc.integer({ min: 1, max: 2 }),
      )
      .map(([each, id, end]): Observation => ({ ...each, id, period: { start: 0, end } })),
    { maxLength: 7 },
  )
  .map(buildTable);

describe('qualified ids', () => {
  test('are the same whether they were bytes or strings, repeated or not', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const asStrings = rowsOf(qualifyIds(table, OVERLAY));
        expect(rowsOf(qualifyIds(withByteIds(table), OVERLAY))).toEqual(asStrings);
        expect(rowsOf(qualifyIds(withByteIds(table, true), OVERLAY))).toEqual(asStrings);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('of bytes stay bytes, and rows are found by them', () => {
    const rows = ['e1', 'e2', 'e10'].map((id, i): Observation => ({
      ...sample,
      id,
      period: { start: 0, end: i + 1 },
    }));
    const table = qualifyIds(withByteIds(buildTable(rows)), OVERLAY);
    const part = table.dictionaries.text.parts.at(-1);
    expect(part).toMatchObject({ suffix: `@${OVERLAY}` });
    expect(part === undefined ? 0 : sizeOf(part)).toBe(3);
    const key = `1/2022#e10@${OVERLAY}`;
    expect([...rowsOfKeys(table, new Set([key, '1/2022#e10', '1/2022#e3']))]).toEqual([[key, 2]]);
    const { ids, codes } = overlaysOf(table.dictionaries.text);
    expect(Array.from(numbersOf(table.id), (code) => ids[codes[code] ?? 0])).toEqual([
      OVERLAY,
      OVERLAY,
      OVERLAY,
    ]);
  });

  test('that are numbers of a range take no memory, and rows are found by them', () => {
    const numbers = [7, 12, 9, 10];
    const rows = numbers.map((number, i): Observation => ({
      ...sample,
      id: `e${number}`,
      period: { start: 0, end: i + 1 },
    }));
    const table = qualifyIds(withByteIds(buildTable(rows), true), OVERLAY);
    expect(table.dictionaries.text.parts[1]).toEqual({
      prefix: 'e',
      first: 7,
      size: 6,
      suffix: `@${OVERLAY}`,
    });
    expect(rowsOf(table).map(({ id }) => id)).toEqual(numbers.map((n) => `e${n}@${OVERLAY}`));
    const keys = ['e10', 'e8', 'e08', 'e99', 'e'].map((id) => `1/2022#${id}@${OVERLAY}`);
    expect([...rowsOfKeys(table, new Set(keys))]).toEqual([[keys[0], 3]]);
    const { ids, codes } = overlaysOf(table.dictionaries.text);
    expect(Array.from(numbersOf(table.id), (code) => ids[codes[code] ?? 0])).toEqual(
      Array(4).fill(OVERLAY),
    );
  });
});

const [sample] = fc.sample(observationOf('1/2022'), { seed: SEED, numRuns: 1 }) as [Observation];
