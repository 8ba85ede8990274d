import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { observationLine } from './observation-line.ts';

const ENGLISH =
  'Latest from the OSCE Special Monitoring Mission to Ukraine (SMM), based on information received as of 19:30, 21 March 2017\n';
const RUSSIAN = 'Отчет СММ ОБСЕ по состоянию на 21 марта 2017 года, 19:30\n';
const UKRAINIAN = 'Звіт СММ ОБСЄ станом на 21 березня 2017 року, 19:30\n';

function read(text: string) {
  const [reading] = readSmmText(text);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  return reading;
}

const CASES: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  [
    'two bounds in words',
    `${ENGLISH}Positioned in Verkhivka, the SMM heard six to seven explosions 2km west and ten to 12 bursts 1km east.`,
    ['6 explosion heard Verkhivka 2-2 W', '10 burst heard Verkhivka 1-1 E'],
  ],
  [
    'a height',
    `${ENGLISH}Positioned in Verkhivka, the SMM saw an explosion at an altitude of about 80m-100m, 200m north.`,
    ['1 explosion saw Verkhivka 0.2-0.2 N'],
  ],
  [
    'an edge of an area',
    `${ENGLISH}The SMM camera in Zolote recorded two explosions 1-2km south-east, assessed as inside the disengagement area, south of its northern edge.`,
    ['2 explosion camera Zolote 1-2 SE'],
  ],
  [
    'an arc behind its range',
    `${ENGLISH}Positioned in Verkhivka, the SMM heard 62 explosions at locations ranging from 2-6km north-west to north.`,
    ['62 explosion heard Verkhivka 2-6 NW,NNW,N'],
  ],
  [
    'a wind in letters',
    `${ENGLISH}The SMM camera in Verkhivka recorded 33 explosions, all 1-2km ESE.`,
    ['33 explosion camera Verkhivka 1-2 ESE'],
  ],
  [
    'a range in words',
    `${RUSSIAN}Находясь в н. п. Верхнее, наблюдатели слышали пять взрывов на расстоянии от 2 до 6 км к северу.`,
    ['5 explosion heard Верхнее 2-6 N'],
  ],
  [
    'a side with its whole name',
    `${UKRAINIAN}Перебуваючи у підконтрольному «Донецькій Народній Республіці» («ДНР») н. п. Степове, СММ чула 17 вибухів за 3–10 км на північ.`,
    ['17 explosion heard Степове 3-10 N'],
  ],
];

describe('the traps of prose', () => {
  it.each(CASES)('with %s are read', (_title, text, expected) => {
    expect(read(text).observations.map(observationLine)).toEqual(expected);
  });

  it.each(['at least 50', 'around 50'])('keep that there were %s', (words) => {
    const [seen] = read(
      `${ENGLISH}Positioned in Verkhivka, the SMM heard ${words} explosions.`,
    ).observations;
    expect(seen).toMatchObject({
      count: 50,
      qualifier: words === 'around 50' ? 'about' : 'at-least',
      description: `${words} explosions`,
    });
  });

  it('flag how a part of the explosions was judged in a sentence of its own', () => {
    const own = 'The SMM assessed four of the explosions as outgoing mortar rounds.';
    const reading = read(
      `${ENGLISH}Positioned in Verkhivka, the SMM heard seven explosions 2km west. ${own}`,
    );
    expect(reading.issues.map(({ value }) => value)).toContain(own);
  });

  it('flag what is counted in front of the verb', () => {
    const { issues } = read(
      `${ENGLISH}Of note were ten explosions the SMM recorded while positioned in Verkhivka.`,
    );
    expect(issues.map(({ value }) => value)).toContain('ten explosions');
  });

  it('begin behind the title of a spot report', () => {
    const reading = read(
      'Spot Report by the OSCE Special Monitoring Mission to Ukraine (SMM): Fire near Verkhivka\nAt 16:20 on 3 June, positioned in Verkhivka, the SMM heard two explosions 200m north-east.',
    );
    expect(reading.observations.map(observationLine)).toEqual([
      '2 explosion heard Verkhivka 0.2-0.2 NE',
    ]);
  });

  it('of 2014 have titles that say until when', () => {
    const text =
      'Latest from the Special Monitoring Mission in Ukraine based on information received until 18:00 hrs, 9 October 2014 (Kyiv time)\nThe SMM heard two explosions.';
    expect(read(text).report.asOf?.value).toBe('2014-10-09T18:00');
  });
});
