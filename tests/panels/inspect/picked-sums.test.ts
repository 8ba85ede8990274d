import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/cartography/formats.ts';
import { createWords } from '../../../src/cartography/words/words.ts';
import { buildTable } from '../../../src/model/table-builder.ts';
import { pickedSums, pickedSumsText } from '../../../src/panels/inspect/picked-sums.ts';
import { observation } from '../../model/small-world.ts';

describe('the sums of what was picked', () => {
  test('are those of its violations: no weapons, and what prints no number is told apart', () => {
    const table = buildTable([
      observation({ id: 'a', count: 48 }),
      observation({ id: 'b', count: 5, kind: 'burst' }),
      observation({ id: 'c', count: null }),
      observation({ id: 'd', count: 7, kind: 'tank' }),
      observation({ id: 'e', count: 900 }),
    ]);
    expect(pickedSums(table, [0, 1, 2, 3])).toEqual({
      violations: 53,
      explosions: 48,
      withoutFigure: 1,
    });
  });
});

describe('the sums in words', () => {
  const said = (violations: number, explosions: number, withoutFigure: number): string =>
    pickedSumsText(createWords('en'), createFormats('en'), {
      violations,
      explosions,
      withoutFigure,
    }).join(' · ');

  test('say what prints no number, also where nothing else does', () => {
    expect(said(53, 48, 0)).toBe('53 ceasefire violations · 48 explosions');
    expect(said(53, 48, 2)).toBe('53 ceasefire violations · 48 explosions · 2 without a figure');
    expect(said(0, 0, 2)).toBe('2 without a figure');
  });

  test('say nothing of weapons', () => {
    expect(said(0, 0, 0)).toBe('');
  });
});
