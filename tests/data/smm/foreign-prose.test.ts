import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import type { ReadWeapon } from '../../../src/data/smm/reading.ts';
import { observationLine } from './observation-line.ts';

const RUSSIAN =
  'Ежедневный отчет № 61/2021, опубликованный СММ ОБСЕ 16 марта 2021 года\nПо состоянию на 15 марта 2021 года, 19:30\n';
const UKRAINIAN =
  'Щоденний звіт № 61/2021, опублікований СММ ОБСЄ 16 березня 2021 року\nСтаном на 15 березня 2021 року, 19:30\n';

function read(text: string) {
  const [reading] = readSmmText(text);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  return reading;
}

function weaponLine(each: ReadWeapon): string {
  return `${each.count} ${each.kind} ${each.model} ${each.calibre} ${each.placeName} ${each.state} ${each.side} ${each.means}`;
}

describe('the prose of a Russian report', () => {
  it.each([
    [
      'a camera',
      'Вечером 14 марта камера СММ в н. п. Верхнее (подконтрольный правительству, 31 км к северу от Донецка) зафиксировала 27 взрывов неопределенного происхождения, все на расстоянии 3–5 км к юго-востоку.',
      ['27 explosion camera Верхнее 3-5 SE'],
    ],
    [
      'a patrol',
      'СММ, находясь на северо-западной окраине н. п. Степное (неподконтрольный правительству, 12 км к востоку от Донецка), слышала двенадцать взрывов на расстоянии 2–4 км к западу и юго-западу от своего местоположения.',
      ['12 explosion heard Степное 2-4 W,SW'],
    ],
    [
      'shots, flight and an arc',
      'Находясь примерно в 1,5 км к югу от н. п. Степное, наблюдатели слышали 20 выстрелов из стрелкового оружия на расстоянии 500 м в секторе от юга до запада и видели два снаряда, пролетевших с запада на восток.',
      ['20 shot heard Степное 0.5 S,SSW,SW,WSW,W', '2 projectile saw Степное - '],
    ],
    [
      'hotspots',
      'Большинство нарушений режима прекращения огня зафиксировано в районах к востоку и юго-востоку от н. п. Верхнее (подконтрольный правительству, 31 км к северу от Донецка).',
      ['null violation recorded null - E,SE @Верхнее'],
    ],
    [
      'a disengagement area',
      'Миссия зафиксировала взрыв неопределенного происхождения на участке разведения сил и средств в районе Золотого.',
      ['1 explosion recorded null -  inside Золотого'],
    ],
  ])('with %s is read', (_title, text, lines) => {
    const own = read(RUSSIAN + text).observations.map(observationLine);
    expect(own.map((each) => each.replace(/ 0\.5-0\.5/u, ' 0.5').replace(/ W>E/u, ''))).toEqual(
      lines,
    );
  });

  it('gives words, offsets and dates that stand in the text', () => {
    const text = `${RUSSIAN}Вечером 14 марта камера СММ в н. п. Верхнее (подконтрольный правительству, 31 км к северу от Донецка) зафиксировала 27 взрывов неопределенного происхождения.`;
    const [seen] = read(text).observations;
    expect(seen).toMatchObject({
      description: '27 взрывов неопределенного происхождения',
      observerControl: 'government-controlled',
      observerOffset: { km: 31, bearing: { wind: 'N' }, of: 'Donetsk' },
      dates: ['2021-03-14'],
    });
    expect(text.slice(...(seen?.span ?? [0, 0]))).toBe('27 взрывов неопределенного происхождения');
  });

  it('reads weapons with models, states and sides', () => {
    const text = `${RUSSIAN}Отвод вооружения\nВ нарушение линий отвода 14 марта в неподконтрольных правительству районах БПЛА СММ малого радиуса действия обнаружил шесть самоходных гаубиц (2С1 «Гвоздика», 122 мм) вблизи н. п. Степное (12 км к востоку от Донецка) и три РСЗО (БМ-21 «Град», 122 мм) возле поселка Верхнее. За пределами линий отвода, но вне выделенных мест хранения вооружения СММ видела четыре танка (Т-64) в районе н. п. Новое.`;
    expect(read(text).weapons.map(weaponLine)).toEqual([
      '6 self-propelled-howitzer 2S1 Gvozdika 122mm Степное violation non-government-controlled uav',
      '3 mlrs BM-21 Grad 122mm Верхнее violation non-government-controlled uav',
      '4 tank T-64 null Новое beyond-lines-outside-storage null saw',
    ]);
  });

  it('reads one weapon without a number, and none from a calibre', () => {
    const text = `${RUSSIAN}Члены патруля Специальной мониторинговой миссии ОБСЕ в Украине видели 122-миллиметровую самоходную гаубицу в н. п. Верхнее. Беспилотник ОБСЕ зафиксировал танк и 12 единиц буксируемой артиллерии вблизи н. п. Степное.`;
    expect(read(text).weapons.map(weaponLine)).toEqual([
      '1 self-propelled-howitzer null null Верхнее unstated null saw',
      '1 tank null null Степное unstated null uav',
      '12 artillery null null Степное unstated null uav',
    ]);
  });

  it('flags weapons that nobody of the mission is said to have seen', () => {
    const text = `${RUSSIAN}В колонне шли одиннадцать танков.`;
    expect(read(text).weapons).toEqual([]);
    expect(read(text).issues.map(({ code }) => code)).toContain('sentence-not-understood');
  });

  it('notes a sentence of which a count was left out', () => {
    const text = `${RUSSIAN}Камера СММ в н. п. Верхнее зафиксировала 5 взрывов. По словам жителей, слышны были 3 взрыва.`;
    const flags = read(text).issues.filter((issue) => issue.code === 'sentence-not-understood');
    expect(flags.map((issue) => issue.value)).toEqual(['По словам жителей, слышны были 3 взрыва.']);
  });
});

describe('the prose of a Ukrainian report', () => {
  it.each([
    [
      'a quotation mark in front',
      '«У Луганській області СММ чула два вибухи приблизно за 3 км на північ від Степового.',
      ['2 explosion heard null 3-3 N @Степового'],
    ],
    [
      'a camera',
      'Увечері 14 березня камера СММ у н. п. Верхнє (підконтрольний уряду, 31 км на північ від Донецька) зафіксувала п’ять вибухів невизначеного походження на відстані 3–5 км на південний схід.',
      ['5 explosion camera Верхнє 3-5 SE'],
    ],
    [
      'a patrol',
      'Перебуваючи в н. п. Степове (непідконтрольний уряду, 12 км на схід від Донецька), спостерігачі чули 14 вибухів на відстані 2–4 км на захід від свого місця перебування.',
      ['14 explosion heard Степове 2-4 W'],
    ],
    [
      'a flight',
      'Камера СММ у н. п. Верхнє зафіксувала 20 снарядів, що летіли зі сходу на захід.',
      ['20 projectile camera Верхнє -  E>W'],
    ],
  ])('with %s is read', (_title, text, lines) => {
    const known = read(UKRAINIAN + text.replace('південний схід', 'південний схід'));
    expect(known.observations.map(observationLine)).toEqual(lines);
  });

  it('reads units of weapons, each with the place in front of it', () => {
    const text = `${UKRAINIAN}Поблизу населеного пункту Верхнє БПЛА Місії виявив 8 танків, а неподалік Степового – 3 одиниці самохідної артилерії та 58 одиниць бойових броньованих машин.`;
    expect(read(text).weapons.map(weaponLine)).toEqual([
      '8 tank null null Верхнє unstated null uav',
      '3 self-propelled-howitzer null null Степового unstated null uav',
      '58 armoured-vehicle null null Степового unstated null uav',
    ]);
  });

  it('reads weapons', () => {
    const text = `${UKRAINIAN}Відведення озброєння\nІз порушенням ліній відведення 14 березня у підконтрольних уряду районах БПЛА СММ виявив чотири самохідні гаубиці (2С3 «Акація», 152 мм) поблизу н. п. Верхнє.`;
    expect(read(text).weapons.map(weaponLine)).toEqual([
      '4 self-propelled-howitzer 2S3 Akatsiya 152mm Верхнє violation government-controlled uav',
    ]);
  });
});
