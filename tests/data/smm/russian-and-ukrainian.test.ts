import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';

const RUSSIAN =
  'Ежедневный отчет № 61/2021, опубликованный Специальной мониторинговой миссией ОБСЕ в Украине (СММ) 16 марта 2021 года\nНа основании информации, полученной по состоянию на 19:30 15 марта 2021 года. Указано восточноевропейское время.\n';
const UKRAINIAN =
  'Щоденний звіт № 61/2021, опублікований Спеціальною моніторинговою місією ОБСЄ в Україні (СММ) 16 березня 2021 року\nНа основі інформації станом на 19:30 15 березня 2021 року. Зазначено східноєвропейський час.\n';

function figures(text: string): readonly unknown[] {
  return readSmmText(text).flatMap((reading) =>
    reading.totals.map((total) => [
      total.region,
      total.violations?.value ?? null,
      total.explosions?.value ?? null,
      total.previousViolations?.value ?? null,
      total.previousExplosions?.value ?? null,
      total.trend,
    ]),
  );
}

describe('a Russian report', () => {
  it('has its number, dates and language', () => {
    const [reading] = readSmmText(
      `${RUSSIAN}В Донецкой области СММ зафиксировала 5 нарушений режима прекращения огня.`,
    );
    expect(reading?.report).toMatchObject({
      number: { value: '61/2021' },
      issued: { value: '2021-03-16' },
      asOf: { value: '2021-03-15T19:30' },
      zone: 'EET',
      language: 'ru',
    });
  });

  it.each([
    [
      'exact figures',
      'В Донецкой области СММ зафиксировала 1\u00A0189 нарушений режима прекращения огня, в том числе 128 взрывов. За предыдущий отчетный период Миссия зафиксировала в этой области 24 нарушения режима прекращения огня.',
      [['donetsk', 1189, 128, 24, null, null]],
    ],
    [
      'all explosions and none before',
      'В Луганской области Миссия зафиксировала шесть нарушений режима прекращения огня, все взрывы. За предыдущие сутки в этой области не было зафиксировано ни одного нарушения.',
      [['luhansk', 6, 6, 0, 0, null]],
    ],
    [
      'none',
      'В Луганской области СММ не зафиксировала нарушений режима прекращения огня. За предыдущий отчетный период в этой области было зафиксировано одно нарушение.',
      [['luhansk', 0, 0, 1, null, null]],
    ],
    [
      'words only',
      'СММ констатировала увеличение количества нарушений режима прекращения огня в Донецкой области и уменьшение их числа в Луганской области по сравнению с предыдущими сутками.',
      [
        ['donetsk', null, null, null, null, 'more'],
        ['luhansk', null, null, null, null, 'fewer'],
      ],
    ],
    [
      'explosions in brackets',
      'В Донецкой области Миссия зафиксировала меньше нарушений режима прекращения огня, в том числе около 70 взрывов, по сравнению с предыдущим отчетным периодом (примерно 90 взрывов).',
      [['donetsk', null, 70, null, 90, 'fewer']],
    ],
  ])('with %s is read', (_title, text, expected) => {
    expect(figures(RUSSIAN + text)).toEqual(expected);
  });

  it('reads live fire and the period', () => {
    const [reading] = readSmmText(
      `${RUSSIAN}В Донецкой области в период с вечера 12 по вечер 14 марта СММ зафиксировала 90 нарушений режима прекращения огня, 33 из которых, по оценке, были учениями с боевой стрельбой за пределами зоны безопасности.`,
    );
    expect(reading?.report.periodHours).toBe(48);
    expect(reading?.totals[0]?.liveFire.map((note) => [note.count, note.where])).toEqual([
      [33, 'outside'],
    ]);
  });

  it('flags each sentence of prose that counts something and is not understood', () => {
    const text = `${RUSSIAN}По словам жителей, ночью были слышны 3 взрыва.`;
    expect(readSmmText(text)[0]?.issues.map((issue) => issue.code)).toContain(
      'sentence-not-understood',
    );
  });
});

describe('a Ukrainian report', () => {
  it.each([
    [
      'exact figures',
      'У Донецькій області СММ зафіксувала 58 порушень режиму припинення вогню, у тому числі 9 вибухів. За попередній звітний період в області зафіксовано 299 таких порушень.',
      [['donetsk', 58, 9, 299, null, null]],
    ],
    [
      'none, as before',
      'У Луганській області порушень режиму припинення вогню зафіксовано не було, як і в попередній звітній період.',
      [['luhansk', 0, 0, 0, 0, null]],
    ],
    [
      'a day before',
      'У Луганській області Місія зафіксувала два порушення режиму припинення вогню. За попередню добу Місія зафіксувала у цій області 12 порушень.',
      [['luhansk', 2, null, 12, null, null]],
    ],
  ])('with %s is read', (_title, text, expected) => {
    expect(figures(UKRAINIAN + text)).toEqual(expected);
  });

  it('has its number, dates and language', () => {
    const [reading] = readSmmText(
      `${UKRAINIAN}У Донецькій області СММ зафіксувала 5 порушень режиму припинення вогню.`,
    );
    expect(reading?.report).toMatchObject({
      number: { value: '61/2021' },
      issued: { value: '2021-03-16' },
      asOf: { value: '2021-03-15T19:30' },
      language: 'uk',
    });
  });
});

describe('the press that quotes a report', () => {
  it.each([
    [
      'a Russian day before, in other words',
      'Миссия ОБСЕ сообщила о перемирии. В Донецкой области СММ зафиксировала 7 нарушений режима тишины. Сутками ранее в этой области было зафиксировано 45 таких нарушений.',
      [['donetsk', 7, null, 45, null, null]],
    ],
    [
      'the past day behind a figure',
      'СММ ОБСЕ: На Луганщине наблюдатели зафиксировали 14 нарушений режима прекращения огня, в том числе 2 взрыва. За минувшие сутки в этой области нарушений не было зафиксировано вообще.',
      [['luhansk', 14, 2, 0, 0, null]],
    ],
    [
      'a past day that is this one',
      'СММ ОБСЕ за минувшие сутки зафиксировала 9 нарушений режима прекращения огня в Донецкой области и 4 таких нарушения в Луганской области.',
      [
        ['donetsk', 9, null, null, null, null],
        ['luhansk', 4, null, null, null, null],
      ],
    ],
    [
      'thousands in words',
      'В Донецкой области СММ зафиксировала больше нарушений режима прекращения огня, в том числе свыше 2 тыс. взрывов, по сравнению с предыдущими сутками (1,5 тысячи взрывов).',
      [['donetsk', null, 2000, null, 1500, 'more']],
    ],
    [
      'the number behind its noun',
      'В Донецкой области СММ констатировала 160 взрывов. В прошлом отчетном периоде взрывов было всего двенадцать.',
      [['donetsk', null, 160, null, 12, null]],
    ],
    [
      'a comparison in a clause of its own',
      'У Луганській області СММ ОБСЄ зафіксувала одну чергу порівняно з попереднім звітним періодом, коли було зафіксовано 8 вибухів.',
      [['luhansk', null, null, null, 8, null]],
    ],
    [
      'a Ukrainian day before',
      'У Луганській області Місія ОБСЄ зафіксувала шість порушень режиму припинення вогню, хоча напередодні порушень режиму припинення вогню в регіоні не фіксували.',
      [['luhansk', 6, null, 0, 0, null]],
    ],
    [
      'such cases',
      'СММ ОБСЄ: у Донецькій області Місія зафіксувала 90 порушень режиму припинення вогню. У попередньому звітному періоді в регіоні зафіксували 31 таких випадків.',
      [['donetsk', 90, null, 31, null, null]],
    ],
    [
      'kinds of explosions in brackets',
      'У Донецькій області СММ ОБСЄ зафіксувала 58 порушень режиму припинення вогню, у тому числі 9 вибухів (2 вибухи в повітрі та 7 вибухів невизначеного походження).',
      [['donetsk', 58, 9, null, null, null]],
    ],
  ])('with %s is read', (_title, text, expected) => {
    expect(figures(text)).toEqual(expected);
    const issues = readSmmText(text).flatMap((reading) => reading.issues);
    expect(issues.map((issue) => issue.code)).not.toContain('total-contradiction');
  });

  it('is a report even where it has the sum alone, and without the long name of the mission', () => {
    const texts = [
      'СММ ОБСЄ зафіксувала 225 порушень режиму припинення вогню на Донбасі.',
      'З 00:01 27 липня СММ зафіксувала в цілому 225 порушень режиму припинення вогню.',
    ];
    for (const text of texts) {
      const [reading] = readSmmText(text);
      const codes = reading?.issues.map((issue) => issue.code) ?? [];
      expect(codes).not.toContain('text-not-a-report');
      expect(codes).toContain('total-missing');
      expect(reading?.totals).toEqual([]);
    }
  });

  it('has its period by the year that the note itself prints', () => {
    const [reading] = readSmmText(
      'КИЕВ, 19 января 2021. СММ ОБСЕ: в Донецкой области с вечера 15 января до вечера 17 января Миссия зафиксировала 83 нарушения режима прекращения огня.',
    );
    expect(reading?.report.periodHours).toBe(48);
    expect(reading?.report.isPeriodAssumed).toBe(false);
    expect(reading?.totals[0]?.subPeriod).toMatchObject({ from: '2021-01-15', to: '2021-01-17' });
  });
});
