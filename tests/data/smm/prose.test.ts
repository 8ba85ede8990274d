import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { observationLine } from './observation-line.ts';

const HEAD =
  'Latest from the OSCE Special Monitoring Mission to Ukraine (SMM), based on information received as of 19:30, 21 March 2017\n';

function read(text: string) {
  const [reading] = readSmmText(HEAD + text);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  return reading;
}

const CASES: readonly (readonly [title: string, text: string, lines: readonly string[]])[] = [
  [
    'what a list says behind a part of one of its items',
    'Positioned in Stepivka, the SMM saw 30 projectiles in flight, two of which were assessed as rocket-propelled grenades, four bursts and a muzzle flash, all 1-3km north.',
    [
      '30 projectile saw Stepivka 1-3 N',
      '4 burst saw Stepivka 1-3 N',
      '1 muzzle-flash saw Stepivka 1-3 N',
    ],
  ],
  [
    'parts of a total of which one is told with an article',
    'Positioned in Stepivka, the SMM heard nine explosions, one of which was assessed as an 82mm mortar round impact and eight as tank round impacts, all 2km north.',
    ['1 impact heard Stepivka 2-2 N', '8 impact heard Stepivka 2-2 N'],
  ],
  [
    'the flights that add up to a total',
    'The SMM camera in Stepivka recorded 12 projectiles, in sequence: seven fired from south to north and five fired from east to west, all 2-4km east.',
    ['7 projectile camera Stepivka 2-4 E S>N', '5 projectile camera Stepivka 2-4 E E>W'],
  ],
  [
    'flights this way and that, which have no one direction and are no bearings',
    'The SMM camera in Stepivka recorded 40 tracer rounds, fired from - in sequence - south to north, west to east and north to south, all at undetermined distances.',
    ['40 tracer camera Stepivka undetermined '],
  ],
  [
    'a round in flight as a projectile',
    'The SMM camera in Stepivka recorded a round in flight from north to south.',
    ['1 projectile camera Stepivka -  N>S'],
  ],
  [
    'two calibres of which only the second has its unit',
    'Positioned in Stepivka, the SMM heard three 122 or 152mm artillery rounds 2km north.',
    ['3 explosion heard Stepivka 2-2 N'],
  ],
  [
    'a range without an upper end as undetermined',
    'Positioned in Stepivka, the SMM heard three explosions at distances ranging between two to more than 9km.',
    ['3 explosion heard Stepivka undetermined '],
  ],
  [
    'winds in capitals',
    'Positioned in Stepivka, the SMM heard three explosions 2km to the North-East.',
    ['3 explosion heard Stepivka 2-2 NE'],
  ],
  [
    'an area and a range as one place',
    'The Mission continued monitoring the disengagement areas near Zolote and Petrivske; it heard an explosion inside the Zolote disengagement area 300-500m from a patrol.',
    ['1 explosion heard null 0.3-0.5  inside Zolote'],
  ],
  [
    'nobody as the observer where several areas were monitored',
    'The SMM continued monitoring the disengagement areas near Zolote and Petrivske and recorded a ceasefire violation inside the Petrivske disengagement area.',
    ['1 violation recorded null -  inside Petrivske'],
  ],
  [
    'a flight without "from", ahead of where the rounds were',
    'The SMM camera in Stepivka recorded four projectiles flying south to north, west of the camera.',
    ['4 projectile camera Stepivka - W S>N'],
  ],
  [
    'flights whose second lacks its "from"',
    'The SMM camera in Stepivka recorded 16 projectiles in flight from west to east and eight east to west, all 3km north.',
    ['16 projectile camera Stepivka 3-3 N W>E', '8 projectile camera Stepivka 3-3 N E>W'],
  ],
  [
    'two areas that share their word',
    'It recorded ceasefire violations inside the Stanytsia Luhanska and Zolote disengagement areas.',
    [
      'null violation recorded null -  inside Stanytsia Luhanska',
      'null violation recorded null -  inside Zolote',
    ],
  ],
  [
    'no observer in the first word of a sentence',
    'Thereafter the camera recorded totals of five tracer rounds from east to west.',
    ['5 tracer camera null -  E>W'],
  ],
  [
    'fire both ways as explosions',
    'Positioned in Stepivka, the SMM heard over 30 explosions caused by incoming and outgoing artillery, all 2km north.',
    ['30 explosion heard Stepivka 2-2 N'],
  ],
  ['no blaze as fire', 'The SMM saw a fire near Stepivka.', []],
  [
    'a count of explosions in front of a passive',
    'More than 350 explosions were recorded in areas to the north-east of Mariupol.',
    ['350 explosion recorded null - NE @Mariupol'],
  ],
  [
    'a patrol',
    'Positioned in Verkhivka (government-controlled, 31km north of Donetsk), the SMM heard 17 undetermined explosions 4-7km west of its position.',
    ['17 explosion heard Verkhivka 4-7 W'],
  ],
  [
    'decimal commas and metres',
    'Positioned in Verkhivka (government-controlled, 31km north of Donetsk), the SMM heard two shots of small-arms fire 200-300m south and one explosion 0,5-1,5km east.',
    ['2 shot heard Verkhivka 0.2-0.3 S', '1 explosion heard Verkhivka 0.5-1.5 E'],
  ],
  [
    'several bearings for one count',
    'While in "DPR"-controlled Stepivka (12km east of Donetsk), the SMM heard 12 undetermined explosions 4-8km north-west, north-north-west, north-north-east and north-east of its position.',
    ['12 explosion heard Stepivka 4-8 NW,NNW,NNE,NE'],
  ],
  [
    'bearings by their ends',
    'Positioned in Stepivka, the SMM heard nine explosions, all 2-6km in directions ranging from south-west to west-north-west.',
    ['9 explosion heard Stepivka 2-6 SW,WSW,W,WNW'],
  ],
  [
    'an undetermined distance',
    'Positioned in Stepivka, the SMM heard nine explosions at an undetermined distance north.',
    ['9 explosion heard Stepivka undetermined N'],
  ],
  [
    'less than half a kilometre',
    'Positioned in Stepivka, the SMM heard two explosions less than half a kilometre north.',
    ['2 explosion heard Stepivka 0-0.5 N'],
  ],
  [
    'a bearing without a distance',
    'Positioned in Stepivka, the SMM heard 20 single shots to the north-north-west.',
    ['20 shot heard Stepivka - NNW'],
  ],
  [
    'a camera in sequence with totals',
    'On the evening and night of 20-21 March, the SMM camera at the Verkhivka railway station (15km north of Donetsk) recorded, in sequence, two projectiles in flight from east to west and an undetermined explosion, followed by totals of 20 tracer rounds in flight from east to west and 25 projectiles (15 from east to west and ten from west to east), all 0.5-1.5km south.',
    [
      '2 projectile camera Verkhivka railway station 0.5-1.5 S E>W',
      '1 explosion camera Verkhivka railway station 0.5-1.5 S',
      '20 tracer camera Verkhivka railway station 0.5-1.5 S E>W',
      '15 projectile camera Verkhivka railway station 0.5-1.5 S E>W',
      '10 projectile camera Verkhivka railway station 0.5-1.5 S W>E',
    ],
  ],
  [
    'a count with parts that add up',
    'Positioned in Stepivka, the SMM heard 13 explosions assessed as caused by mortar (82mm) rounds (five impacts and eight outgoing rounds) 3-5km east.',
    ['5 impact heard Stepivka 3-5 E', '8 outgoing heard Stepivka 3-5 E'],
  ],
  [
    'a count with parts that do not add up',
    'Positioned in Stepivka, the SMM heard 42 undetermined explosions, including 30 assessed as artillery rounds, 7-10km north.',
    ['42 explosion heard Stepivka 7-10 N'],
  ],
  [
    'parts behind a colon',
    'Positioned in Stepivka, the SMM heard 15 explosions: three undetermined 4-6km north-west and twelve outgoing mortar rounds 5-6km south.',
    ['3 explosion heard Stepivka 4-6 NW', '12 outgoing heard Stepivka 5-6 S'],
  ],
  [
    'counts that go on without a noun',
    'Positioned in Stepivka, the SMM heard 23 explosions assessed as outgoing mortar (82mm) rounds, nine as outgoing recoilless-gun (SPG-9, 73mm) rounds and two as impacts of artillery (122mm) rounds, all 2-6km south-east.',
    [
      '23 outgoing heard Stepivka 2-6 SE',
      '9 outgoing heard Stepivka 2-6 SE',
      '2 impact heard Stepivka 2-6 SE',
    ],
  ],
  [
    'the camera of the sentence before',
    'On the evening of 20 March, the SMM camera in Verkhivka recorded one airburst 3km east. On the afternoon of 21 March, the camera recorded two muzzle flashes 1km west.',
    ['1 airburst camera Verkhivka 3-3 E', '2 muzzle-flash camera Verkhivka 1-1 W'],
  ],
  [
    'hotspots',
    'The majority of ceasefire violations were recorded at southerly directions of Verkhivka (government-controlled, 31km north of Donetsk) and in areas east of Stepivka (non-government-controlled, 12km east of Donetsk), while about 60 explosions were recorded at westerly directions of Novyi Hai (15km north of Donetsk).',
    [
      'null violation recorded null - S-erly @Verkhivka',
      'null violation recorded null - E @Stepivka',
      '60 explosion recorded null - W-erly @Novyi Hai',
    ],
  ],
  [
    'a disengagement area',
    'The SMM recorded three bursts of heavy-machine-gun fire inside the disengagement area near Zolote.',
    ['3 burst recorded null -  inside Zolote'],
  ],
  [
    'counts that share their noun',
    'Positioned in Stepivka, the SMM heard 12 incoming/9 outgoing and 21 unknown explosions 3-5km north.',
    [
      '12 impact heard Stepivka 3-5 N',
      '9 outgoing heard Stepivka 3-5 N',
      '21 explosion heard Stepivka 3-5 N',
    ],
  ],
  [
    'the bounds of a count, of which the lower is sure',
    'Positioned in Stepivka, the SMM heard 12-18 undetermined explosions and two-four bursts of small-arms fire 3-5km north.',
    ['12 explosion heard Stepivka 3-5 N', '2 burst heard Stepivka 3-5 N'],
  ],
  [
    'the words of an agency around it',
    '"While positioned in Stepivka, over an hour, the SMM heard four explosions 3-5km north," it said.',
    ['4 explosion heard Stepivka 3-5 N'],
  ],
  [
    'an old name',
    'Positioned in Novyi Hai (formerly Chervonyi Hai, non-government-controlled, 15km north of Donetsk), the SMM saw one illumination flare 2km north.',
    ['1 flare saw Novyi Hai 2-2 N'],
  ],
];

describe('the prose of a report', () => {
  it.each(CASES)('with %s is read', (_title, text, lines) => {
    expect(read(text).observations.map(observationLine)).toEqual(lines);
  });

  it('keeps the words on the position, side and time', () => {
    const [seen] = read(
      'On the evening of 20 March, positioned about 1.5km west of Novyi Hai (formerly Chervonyi Hai, controlled by neither side, 15km north of Donetsk), the SMM heard about ten bursts of small-arms fire 2km north.',
    ).observations;
    expect(seen).toMatchObject({
      observerFormerly: 'Chervonyi Hai',
      observerControl: 'neither side',
      observerOffset: { km: 15, of: 'Donetsk' },
      positionOffset: 'about 1.5km west of',
      qualifier: 'about',
      description: 'about ten bursts of small-arms fire',
      timeText: 'On the evening of 20 March',
      dates: ['2017-03-20'],
    });
  });

  it('dates a night over the end of a month', () => {
    const [seen] = read(
      'On the evening and night of 28-1 March, the SMM camera in Verkhivka recorded one explosion 2km east.',
    ).observations;
    expect(seen?.dates).toEqual(['2017-02-28', '2017-03-01']);
  });

  it('flags fire that the mission judged without a word of who saw it', () => {
    const reading = read(
      'The patrol base was left because of mortar rounds assessed as landing close to it.',
    );
    expect(reading.issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });

  it('flags what others told and what it cannot read', () => {
    const told = read(
      'Residents told the SMM that they had heard five explosions near the school.',
    );
    expect(told.observations).toEqual([]);
    expect(told.issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });
});
