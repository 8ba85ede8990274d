import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';

const HEADS = {
  en: 'Latest from the OSCE Special Monitoring Mission to Ukraine (SMM), based on information received as of 19:30, 21 March 2018\n',
  ru: 'Отчет СММ ОБСЕ по состоянию на 21 марта 2018 года, 19:30\n',
  uk: 'Звіт СММ ОБСЄ станом на 21 березня 2018 року, 19:30\n',
};

function read(language: keyof typeof HEADS, text: string) {
  const readings = readSmmText(HEADS[language] + text);
  return {
    weapons: readings.flatMap((reading) =>
      reading.weapons.map(
        (each) => `${each.state} ${each.count} ${each.kind} ${each.model} @${each.placeName}`,
      ),
    ),
    flags: readings.flatMap(({ issues }) =>
      issues.filter(({ code }) => code === 'sentence-not-understood').map(({ value }) => value),
    ),
  };
}

const CASES: readonly (readonly [
  title: string,
  language: keyof typeof HEADS,
  text: string,
  expected: readonly string[],
])[] = [
  [
    'models that stand for their class',
    'en',
    'In Verkhivka the SMM saw two T-72s, one unmarked BTR-80, three BM-21s and two towed 152mm howitzers.',
    [
      'unstated 2 tank T-72 @Verkhivka',
      'unstated 1 armoured-vehicle BTR-80 @Verkhivka',
      'unstated 3 mlrs BM-21 @Verkhivka',
      'unstated 2 towed-howitzer null @Verkhivka',
    ],
  ],
  [
    'models of which the bracket tells the parts',
    'en',
    'The SMM saw at least nine tanks (six T-64 and two T-72) and an APC BTR-70 in Verkhivka.',
    [
      'unstated 9 tank six T-64 and two T-72 @Verkhivka',
      'unstated 1 armoured-vehicle BTR-70 @Verkhivka',
    ],
  ],
  [
    'what a storage site lacks, and what was seen on the road',
    'en',
    'The SMM visited a holding area near Stepivka and noted that four mortars were missing. In government-controlled areas the SMM saw five tanks (T-64) in Verkhivka.',
    ['missing-from-storage 4 mortar null @Stepivka', 'unstated 5 tank T-64 @Verkhivka'],
  ],
  [
    'what was not verified as withdrawn',
    'en',
    'In violation of withdrawal lines, the SMM saw a tank (T-64) in Verkhivka. The SMM observed weapons that could not be verified as withdrawn. In government-controlled areas, the SMM saw six mortars (2B11, 120mm) in Stepivka.',
    ['violation 1 tank T-64 @Verkhivka', 'unstated 6 mortar 2B11 @Stepivka'],
  ],
  [
    'the place of the sentence before',
    'en',
    'In violation of withdrawal lines, the SMM saw seven mortars in Verkhivka. In addition, the OSCE saw three tanks in the city.',
    ['violation 7 mortar null @Verkhivka', 'violation 3 tank null @Verkhivka'],
  ],
  [
    'a list that goes on',
    'en',
    'The SMM also saw other military vehicles. These included one T-64 tank in Verkhivka and seven anti-aircraft missile launchers in Stepivka.',
    ['unstated 1 tank T-64 @Verkhivka', 'unstated 7 surface-to-air-missile null @Stepivka'],
  ],
  [
    'one of several convoys',
    'en',
    'The SMM was asked to monitor two convoys. The first was met in Verkhivka, where the SMM saw one APC.',
    ['withdrawing 1 armoured-vehicle null @Verkhivka'],
  ],
  [
    'one of those that were there before',
    'en',
    'At a holding area the SMM noted that one of two previously recorded anti-tank guns (MT-12, 100mm) was missing.',
    ['missing-from-storage 1 anti-tank-gun MT-12 @null'],
  ],
  [
    'a list behind a colon',
    'uk',
    'Місія зафіксувала озброєння за лініями відведення, але за межами місць зберігання:\n• 8 танків;\n• 3 самохідні гаубиці.',
    [
      'beyond-lines-outside-storage 8 tank null @null',
      'beyond-lines-outside-storage 3 self-propelled-howitzer null @null',
    ],
  ],
  [
    'a violation that is named behind them',
    'ru',
    'Миссия зафиксировала 5 единиц РСЗО возле г. Степное, что является нарушением линий отвода. В Верхнем наблюдатели видели 8 «Градов» за пределами мест хранения.',
    ['violation 5 mlrs null @Степное', 'beyond-lines-outside-storage 8 mlrs null @Верхнем'],
  ],
  [
    'short words for settlements',
    'ru',
    'Наблюдатели видели 3 миномета (120 мм) и 2 буксированные гаубицы (Д-30, 122 мм) недалеко от пос. Верхнее и 14 БТР возле г. Степное 20 марта.',
    [
      'unstated 3 mortar null @Верхнее',
      'unstated 2 towed-howitzer D-30 @Верхнее',
      'unstated 14 armoured-vehicle null @Степное',
    ],
  ],
  [
    'words for what is gone',
    'ru',
    'В местах хранения наблюдатели недосчитались семи РСЗО "Град", а в другом не обнаружили двух танков.',
    ['missing-from-storage 7 mlrs Grad @null', 'missing-from-storage 2 tank null @null'],
  ],
  [
    'one of a kind, by its model',
    'ru',
    'Команда миссии видела неподвижный БТР-80 в Верхнем, 2 танка, БТР, 5 бронемашин и зенитный ракетный комплекс (9К33 "Оса") в Степном.',
    [
      'unstated 1 armoured-vehicle BTR-80 @Верхнем',
      'unstated 2 tank null @Степном',
      'unstated 1 armoured-vehicle null @Степном',
      'unstated 5 armoured-vehicle null @Степном',
      'unstated 1 surface-to-air-missile 9K33 Osa @Степном',
    ],
  ],
  [
    'a convoy',
    'ru',
    'Первая колонна состояла из шести установок «Град», одного БТР-80 и грузовиков.',
    ['withdrawing 6 mlrs Grad @null', 'withdrawing 1 armoured-vehicle BTR-80 @null'],
  ],
  [
    'words for what is gone, and a list that goes on',
    'uk',
    'Спостерігачі ОБСЄ зафіксували зброю з порушенням ліній відведення біля Степового: 4 буксируваних міномети. Там само зникли два танки.',
    ['violation 4 mortar null @Степового', 'missing-from-storage 2 tank null @Степового'],
  ],
];

describe('the weapons of the press', () => {
  it.each(CASES)('with %s are read', (_title, language, text, expected) => {
    expect(read(language, text)).toEqual({ weapons: expected, flags: [] });
  });

  it.each([
    ['en', 'Soldiers near Verkhivka parked four mortars.'],
    ['en', 'At the holding area a guard told the SMM that 11 BM-21 systems had been moved.'],
    ['ru', 'Военные отвели четыре танка из Верхнего.'],
    ['uk', 'Зенітну установку типу ЗУ-23 бачили біля Степового.'],
  ] as const)('that nobody is said to have seen are flagged in %s', (language, text) => {
    expect(read(language, text)).toEqual({ weapons: [], flags: [text] });
  });
});
