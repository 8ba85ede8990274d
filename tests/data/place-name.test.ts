import { describe, expect, it } from 'vitest';
import { matchName } from '../../src/data/place-name.ts';
import { SHIPPED_GROUND } from './shipped-ground.ts';

function idsOf(name: string, formerly: string | null = null, isCamera = false): string[] {
  const { entries } = matchName(SHIPPED_GROUND.gazetteer, { name, formerly, isCamera });
  return entries.map(({ id }) => id);
}

describe('matchName', () => {
  it('finds names as written, in three languages', () => {
    for (const name of ['Avdiivka', 'Авдіївка', 'Авдеевка', 'the town of Avdiivka', 'Avdiivka’s']) {
      expect(idsOf(name), name).toEqual(['avdiivka-donetsk']);
    }
  });

  it('finds inflected names and other spellings', () => {
    const places = {
      Авдіївці: 'avdiivka-donetsk',
      Авдеевки: 'avdiivka-donetsk',
      Широкиного: 'shyrokyne-donetsk',
      Золотого: 'zolote-luhansk',
      'Станиці Луганської': 'stanytsia-luhanska-luhansk',
      'Станицы Луганской': 'stanytsia-luhanska-luhansk',
      'Мар’їнці': 'marinka-donetsk',
      Дебальцевого: 'debaltseve-donetsk',
      Гнутово: 'hnutove-donetsk',
      Красногоровки: 'krasnohorivka-donetsk-2',
      Shirokino: 'shyrokyne-donetsk',
      Yasinovataya: 'yasynuvata-donetsk',
      'Stanitsa Luganskaya': 'stanytsia-luhanska-luhansk',
    };
    for (const [name, id] of Object.entries(places)) expect(idsOf(name), name).toContain(id);
  });

  it('takes the old name to choose, and instead of a name that it does not know', () => {
    expect(idsOf('Khrustalnyi', 'Krasnyi Luch')).toEqual(['khrustalnyi-luhansk']);
    expect(idsOf('Unheardof', 'Stakhanov')).toEqual(['kadiivka-luhansk']);
  });

  it('puts a camera at its own place where that is known, else at the settlement', () => {
    expect(idsOf('Avdiivka', null, true)).toEqual(['camera-avdiivka']);
    expect(idsOf('SMM camera in Shyrokyne')).toEqual(['camera-shyrokyne']);
    expect(idsOf('Hnutove', null, true)).toEqual(['hnutove-donetsk']);
  });

  it('knows what is more than a settlement', () => {
    expect(idsOf('DFS')).toEqual(['donetsk-filtration-station']);
    expect(idsOf('the Oktiabr mine')).toEqual(['oktiabr-mine']);
    expect(idsOf('Donetsk city centre')).toEqual(['donetsk-city-centre']);
    expect(idsOf('Donetsk railway station')).toEqual(['donetsk-railway-station']);
    expect(idsOf('Donetsk city')).toEqual(['donetsk-donetsk']);
  });

  it('does not know what nobody named', () => {
    for (const name of ['Nowhereivka', '', '(((', 'constructor', 'Авдей']) {
      expect(idsOf(name), name).toEqual([]);
    }
  });
});
