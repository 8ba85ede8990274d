import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { observationLine } from './observation-line.ts';

const HEAD =
  'Latest from the OSCE Special Monitoring Mission to Ukraine (SMM), based on information received as of 19:30, 21 March 2017\n';

const CASES: readonly (readonly [title: string, text: string, lines: readonly string[]])[] = [
  [
    'a wind without a hyphen, and the name of a body that took a decision',
    'Positioned in Stepivka, the SMM heard about 90 shots at an assessed range of 1-2km south-south west and north east, against the decision of the Trilateral Contact Group of 3 March 2016.',
    ['90 shot heard Stepivka 1-2 SSW,NE'],
  ],
  [
    'a flight with a wind behind it',
    'Positioned in Stepivka, the SMM saw a projectile in flight from south to north, west of its position.',
    ['1 projectile saw Stepivka - W S>N'],
  ],
  [
    'what was one of several explosions, and the rest undetermined',
    'Positioned in Stepivka, the SMM heard nine explosions (one assessed as an impact, six undetermined and two assessed as airbursts) and ten explosions, eight undetermined and two assessed as outgoing mortar rounds, all 2-4km south-east.',
    [
      '1 impact heard Stepivka 2-4 SE',
      '6 explosion heard Stepivka 2-4 SE',
      '2 airburst heard Stepivka 2-4 SE',
      '8 explosion heard Stepivka 2-4 SE',
      '2 outgoing heard Stepivka 2-4 SE',
    ],
  ],
  [
    'the impact of a round among explosions',
    'Positioned in Stepivka, the SMM heard three explosions (one caused by an impact of a round from an undetermined weapon and two undetermined explosions) 2-5km west.',
    ['1 impact heard Stepivka 2-5 W', '2 explosion heard Stepivka 2-5 W'],
  ],
  [
    'what went on meanwhile',
    'The SMM recorded ceasefire violations near Stepivka during the transfer of workers between Verkhnie and the station.',
    ['null violation recorded null -  @Stepivka'],
  ],
  [
    'a part of the hotspots that has a number',
    'In Donetsk region, the SMM recorded 35 explosions. The majority of ceasefire violations were recorded in areas west of Stepivka, including about 28 explosions, and in areas south-east of Verkhnie.',
    [
      'null violation recorded null - W @Stepivka',
      '28 explosion recorded null - W @Stepivka',
      'null violation recorded null - SE @Verkhnie',
    ],
  ],
  [
    'a camera that recorded violations behind the total of a region',
    'In Donetsk region, the SMM recorded 35 explosions. The SMM camera in Stepivka recorded about 20 ceasefire violations 2km south.',
    ['20 violation camera Stepivka 2-2 S'],
  ],
  [
    'a total that has a place',
    'In Donetsk region, the SMM recorded three ceasefire violations (undetermined explosions) in areas north and south-west of the Donetsk Filtration Station (15km north of Donetsk).',
    ['3 violation recorded null - N,SW @Donetsk Filtration Station'],
  ],
  [
    'a total of which a place has a part, and one compared with another',
    'In Donetsk region, the SMM recorded 30 explosions, mostly in areas north of Stepivka (non-government-controlled, 27km north of Donetsk). In Luhansk region, the SMM recorded eight explosions, compared with nine in the previous reporting period in areas near Zolote (government-controlled, 60km west of Luhansk).',
    ['null violation recorded null - N @Stepivka'],
  ],
];

describe('parts, totals and places of a report', () => {
  it.each(CASES)('with %s are read', (_title, text, lines) => {
    const observations = readSmmText(HEAD + text).flatMap((reading) => reading.observations);
    expect(observations.map(observationLine)).toEqual(lines);
  });
});
