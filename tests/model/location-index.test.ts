import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLocationIndex } from '../../src/model/location-index.ts';
import { locationAt } from '../../src/model/observation-at.ts';
import { isLocated } from '../../src/model/observation-table.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observationNearLine } from './generated-observations.ts';

test('gives rows one number exactly where their locations are the same but for the name', () => {
  const table = buildTable(fc.sample(observationNearLine, { seed: 23, numRuns: 3000 }));
  const index = createLocationIndex(table);
  const rows = Array.from({ length: table.length }, (_, row) => row).filter((row) =>
    isLocated(table, row),
  );
  const numbers = rows.map((row) => index.numberOf(row));
  const texts = rows.map((row) => JSON.stringify({ ...locationAt(table, row), name: '' }));
  expect(new Set(texts).size).toBeGreaterThan(1200);
  expect(new Set(numbers).size).toBe(new Set(texts).size);
  const textOf = new Map<number, string>();
  for (const [i, number] of numbers.entries()) {
    const text = texts[i] ?? '';
    expect(textOf.get(number) ?? text).toBe(text);
    textOf.set(number, text);
  }
});
