import { describe, expect, it } from 'vitest';
import { createPlaceFinder } from '../../src/data/place-finder.ts';
import type { Mention } from '../../src/data/place-finder.ts';
import { sidesThen } from '../../src/data/side-remark.ts';
import type { SidesThen } from '../../src/data/side-remark.ts';
import type { PlaceOffset } from '../../src/data/smm/reading.ts';
import type { Wind } from '../../src/base/compass.ts';
import { SHIPPED_GROUND } from './shipped-ground.ts';

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

const { gazetteer: GAZETTEER, sides: JUDGE } = SHIPPED_GROUND;

/** A day of observation, by its last day. */
function then(day: string): SidesThen {
  const end = Date.parse(`${day}T17:30Z`) / 60_000;
  return sidesThen(JUDGE, { start: end - 24 * 60, end });
}

function find(
  asked: Mention,
  others: readonly Mention[] = [],
  sides = then('2021-02-16'),
): [string | null, string[]] {
  const { entry, remarks } = createPlaceFinder(GAZETTEER, [...others, asked], sides).find(asked);
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

  it('flags a stated side that is not that of the settlement, and only notes that neither side has it', () => {
    const said = (name: string, control: string, day = '2021-02-16'): readonly string[] =>
      find(mention(name, { control }), [], then(day))[1];
    // Stated, and nearer to the line than the line is known.
    expect(said('Avdiivka', 'non-government-controlled')).toEqual(['warning side-contradiction']);
    expect(said('Avdiivka', 'government-controlled')).toEqual([]);
    expect(said('Avdiivka', 'neither side')).toEqual(['note side-unsure']);
    // Only estimated, but far behind the line.
    expect(said('Kramatorsk', 'non-government-controlled')).toEqual(['warning side-contradiction']);
    expect(said('Khrestivka', 'government-controlled')).toEqual(['warning side-contradiction']);
  });

  it('contradicts no report of a time whose line is not known', () => {
    const said = (name: string, control: string, day: string): readonly string[] =>
      find(mention(name, { control }), [], then(day))[1];
    // Kominternove changed sides at the end of 2015.
    expect(said('Kominternove', 'government-controlled', '2015-06-01')).toEqual([
      'note side-unsure',
    ]);
    expect(said('Kominternove', 'government-controlled', '2021-06-01')).toEqual([
      'warning side-contradiction',
    ]);
    expect(said('Kramatorsk', '“DPR”-controlled', '2014-05-20')).toEqual(['note side-unsure']);
  });
});
