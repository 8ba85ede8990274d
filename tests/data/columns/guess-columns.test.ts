import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/data/columns/guess-columns.ts';

function guessed(
  header: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Record<string, string> {
  return Object.fromEntries(guessColumns(header, rows).map(({ field, column }) => [field, column]));
}

describe('guessColumns', () => {
  it('knows names in English, Ukrainian and Russian, in any case and with any separators', () => {
    expect(guessed(['EVENT_DATE', 'Latitude', 'longitude', 'Event-Type'])).toEqual({
      date: 'EVENT_DATE',
      lat: 'Latitude',
      lng: 'longitude',
      kind: 'Event-Type',
    });
    expect(guessed(['Дата', 'Широта', 'Довгота', 'Опис'])).toMatchObject({
      date: 'Дата',
      lat: 'Широта',
      lng: 'Довгота',
      description: 'Опис',
    });
    expect(guessed(['дата', 'широта', 'долгота', 'описание'])).toMatchObject({
      lng: 'долгота',
      description: 'описание',
    });
  });

  it('takes an oblast for the region before a part of the world', () => {
    expect(guessed(['date', 'region', 'admin1'])['region']).toBe('admin1');
  });

  it('takes no deaths for counts, no parties for sides and no half coordinate', () => {
    expect(guessed(['date', 'fatalities', 'actor1', 'side_a', 'faction', 'lat'])).toEqual({
      date: 'date',
    });
  });

  it('looks at the cells where the names say nothing, and is less sure then', () => {
    const rows = [
      ['a', '2022-02-16', '48.1397', '37.7425'],
      ['b', '2022-02-17', '48.6333', '38.3833'],
    ];
    expect(guessed(['c1', 'c2', 'c3', 'c4'], rows)).toEqual({ date: 'c2', lat: 'c3', lng: 'c4' });
    const sure = guessColumns(['date', 'c3'], [['x', '48.1, 37.8']]);
    expect(sure.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['date', 0.9],
      ['coordinates', 0.6],
    ]);
  });

  it('does not depend on the order of rows', () => {
    const rows = [
      ['2022-02-16', '48.1, 37.8'],
      ['', ''],
      ['2022-02-17', 'x'],
      ['2022-02-18', '48.2, 37.8'],
    ];
    expect(guessed(['a', 'b'], rows)).toEqual(guessed(['a', 'b'], rows.toReversed()));
  });
});
