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
