import { describe, expect, it } from 'vitest';
import { createPlaceFinder } from '../../src/data/place-finder.ts';
import type { Mention } from '../../src/data/place-finder.ts';
import type { PlaceOffset } from '../../src/data/smm/reading.ts';
import type { Wind } from '../../src/base/compass.ts';
import { SHIPPED_GAZETTEER } from './shipped-gazetteer.ts';

function mention(name: string, more: Partial<Mention> = {}): Mention {
  return {
    name,
    formerly: null,
    isCamera: false,
    offset: null,
    control: null,
    regionId: null,
    ...more,
  };
}

function offset(km: number, wind: Wind, of = 'Donetsk'): PlaceOffset {
  return { km, bearing: { wind, isErly: false }, of };
}

function find(asked: Mention, others: readonly Mention[] = []): [string | null, string[]] {
  const { entry, remarks } = createPlaceFinder(SHIPPED_GAZETTEER, [...others, asked]).find(asked);
  return [entry?.id ?? null, remarks.map(({ code, severity }) => `${severity} ${code}`)];
}

describe('createPlaceFinder', () => {
  it('chooses among homonyms by the bracket', () => {
    expect(find(mention('Vodiane', { offset: offset(94, 'S') }))).toEqual([
      'vodiane-donetsk-4',
      [],
    ]);
    expect(find(mention('Vodiane', { offset: offset(15, 'NW') }))).toEqual([
      'vodiane-donetsk-2',
      [],
    ]);
    expect(find(mention('Vodiane', { offset: offset(94, 'S', 'Donetsk city centre') }))[0]).toBe(
      'vodiane-donetsk-4',
    );
  });

  it('remembers the bracket of the first mention for the later ones', () => {
    const first = mention('Vodiane', { offset: offset(94, 'S') });
    expect(find(mention('Vodiane'), [first])).toEqual(['vodiane-donetsk-4', []]);
    const second = mention('Vodiane', { offset: offset(15, 'NW') });
    expect(find(mention('Vodiane'), [first, second])).toEqual([null, ['warning place-ambiguous']]);
  });

  it('never guesses among homonyms', () => {
    expect(find(mention('Vodiane'))).toEqual([null, ['warning place-ambiguous']]);
    expect(find(mention('Vodiane', { offset: offset(40, 'E') }))).toEqual([
      null,
      ['warning place-contradiction'],
    ]);
  });

  it('narrows homonyms by the region of the sentence', () => {
    expect(find(mention('Dachne'))).toEqual([null, ['warning place-ambiguous']]);
    expect(find(mention('Dachne', { regionId: 'donetsk' }))).toEqual(['dachne-donetsk', []]);
  });

  it('keeps the one place with a name and flags a bracket that contradicts it', () => {
    expect(find(mention('Horlivka', { offset: offset(39, 'SW') }))).toEqual([
      'horlivka-donetsk',
      ['warning place-contradiction'],
    ]);
    expect(find(mention('Horlivka', { offset: offset(39, 'NE') }))).toEqual([
      'horlivka-donetsk',
      [],
    ]);
  });

  it('does not take a changed spelling that the bracket contradicts', () => {
    expect(find(mention('Shirokino', { offset: offset(100, 'S') }))[0]).toBe('shyrokyne-donetsk');
    expect(find(mention('Shirokino', { offset: offset(30, 'N') }))).toEqual([
      null,
      ['warning place-unknown'],
    ]);
  });

  it('says what is not in the gazetteer', () => {
    expect(find(mention('Nowhereivka', { offset: offset(10, 'N') }))).toEqual([
      null,
      ['warning place-unknown'],
    ]);
  });

  it('flags a side that is not that of the place, and only notes that neither side has it', () => {
    expect(find(mention('Avdiivka', { control: 'non-government-controlled' }))).toEqual([
      'avdiivka-donetsk',
      ['warning side-contradiction'],
    ]);
    expect(find(mention('Avdiivka', { control: 'government-controlled' }))[1]).toEqual([]);
    expect(find(mention('Avdiivka', { control: 'neither side' }))[1]).toEqual([
      'note side-contradiction',
    ]);
  });
});
