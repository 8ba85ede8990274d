import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';

const HEAD =
  'Latest from the OSCE Special Monitoring Mission to Ukraine (SMM), based on information received as of 19:30, 21 March 2018\n';

function lines(text: string): readonly string[] {
  return readSmmText(HEAD + text).flatMap((reading) =>
    reading.weapons.map((each) => {
      const again = each.isAgain ? ' again' : '';
      return `${each.state} ${each.count} ${each.kind} ${each.model} ${each.calibre} ${each.side} ${each.positionOffset ?? ''}@${each.placeName} ${each.means}${again}`;
    }),
  );
}

const CASES: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  [
    'square brackets',
    'At government-controlled Verkhivka [57km west of Donetsk] the SMM observed one tank [T-64] moving west.',
    ['unstated 1 tank T-64 null government-controlled @Verkhivka saw'],
  ],
  [
    'capitals, in a convoy',
    'The convoy consisted of five Grad Multiple Launch Rocket Systems and one unmarked T-64 tank near Verkhivka.',
    [
      'withdrawing 5 mlrs Grad null null @Verkhivka unknown',
      'withdrawing 1 tank T-64 null null @Verkhivka unknown',
    ],
  ],
  [
    'no weapon in a part of a round',
    'The SMM saw unexploded ordnance, assessed as a mortar fin, near Verkhivka.',
    [],
  ],
  [
    'a violation with two places',
    'In violation of withdrawal lines in non-government-controlled areas, the SMM saw five towed howitzers (D-30, 122mm) near Verkhivka (42km south-west of Donetsk) and ten tanks (T-72) 2.5km north-east of Stepivka (46km south-west of Donetsk).',
    [
      'violation 5 towed-howitzer D-30 122mm non-government-controlled @Verkhivka saw',
      'violation 10 tank T-72 null non-government-controlled 2.5km north-east of@Stepivka saw',
    ],
  ],
  [
    'howitzers whose model tells the class, and some without one',
    'In violation of withdrawal lines, the SMM saw two howitzers (2S1 Gvozdika, 122mm), three howitzers (D-30, 122mm) and a howitzer (type undetermined) near Verkhivka.',
    [
      'violation 2 self-propelled-howitzer 2S1 Gvozdika 122mm null @Verkhivka saw',
      'violation 3 towed-howitzer D-30 122mm null @Verkhivka saw',
      'violation 1 artillery null null null @Verkhivka saw',
    ],
  ],
  [
    'the state of the sentence before',
    'Beyond withdrawal lines but outside designated storage sites, in a non-government-controlled area, aerial imagery revealed the presence of eight tanks (type undetermined) near Verkhivka (36km east of Donetsk). In government-controlled areas, the SMM saw a tank (T-64) in Stepivka (73km north of Donetsk).',
    [
      'beyond-lines-outside-storage 8 tank null null non-government-controlled @Verkhivka imagery',
      'beyond-lines-outside-storage 1 tank T-64 null government-controlled @Stepivka saw',
    ],
  ],
  [
    'models that add up',
    'In violation of withdrawal lines, an SMM UAV spotted five towed howitzers (three 2A65 Msta-B, 152mm and two 2A36 Giatsint-B, 152mm) near Verkhivka (40km east of Donetsk).',
    [
      'violation 3 towed-howitzer 2A65 Msta-B 152mm null @Verkhivka uav',
      'violation 2 towed-howitzer 2A36 Giatsint-B 152mm null @Verkhivka uav',
    ],
  ],
  [
    'places that add up',
    'In violation of withdrawal lines, an SMM UAV spotted 12 multiple launch rocket systems, six near Verkhivka and six near Stepivka.',
    [
      'violation 6 mlrs null null null @Verkhivka uav',
      'violation 6 mlrs null null null @Stepivka uav',
    ],
  ],
  [
    'the same weapons again',
    'In violation of withdrawal lines, the SMM again saw four self-propelled howitzers (2S1 Gvozdika, 122mm) near Verkhivka.',
    ['violation 4 self-propelled-howitzer 2S1 Gvozdika 122mm null @Verkhivka saw again'],
  ],
  [
    'what is missing and what is there',
    'In areas beyond the respective withdrawal lines, the SMM visited a heavy weapons holding area, observed five self-propelled howitzers (2S1) and noted that two self-propelled howitzers (2S1) were again missing.',
    [
      'at-storage 5 self-propelled-howitzer 2S1 null null @null saw',
      'missing-from-storage 2 self-propelled-howitzer 2S1 null null @null saw again',
    ],
  ],
  [
    'the security zone',
    'In the security zone, near Verkhivka (22km north-west of Luhansk), an SMM UAV spotted an infantry fighting vehicle (BMP-2).',
    ['security-zone 1 armoured-vehicle BMP-2 null null @Verkhivka uav'],
  ],
  [
    'no state',
    'The SMM saw four towed howitzers in a convoy near Verkhivka. The SMM saw a tank (T-64) in Stepivka.',
    [
      'withdrawing 4 towed-howitzer null null null @Verkhivka saw',
      'unstated 1 tank T-64 null null @Stepivka saw',
    ],
  ],
  [
    'parts that semicolons divide',
    'In violation of withdrawal lines, an SMM UAV spotted nine towed howitzers (two 2A36 Giatsint-B, 152mm; four D-30 Lyagushka, 122mm; and three 2A65 Msta-B, 152mm) near Verkhivka (40km east of Donetsk).',
    [
      'violation 2 towed-howitzer 2A36 Giatsint-B 152mm null @Verkhivka uav',
      'violation 4 towed-howitzer D-30 Lyagushka 122mm null @Verkhivka uav',
      'violation 3 towed-howitzer 2A65 Msta-B 152mm null @Verkhivka uav',
    ],
  ],
  [
    'models and calibres in front of the class',
    'The SMM saw three D-30 122 mm howitzers, 12 Rapira 100 anti-tank guns and two 2S1 Gvozdika self-propelled howitzers in Verkhivka.',
    [
      'unstated 3 towed-howitzer D-30 122mm null @Verkhivka saw',
      'unstated 12 anti-tank-gun Rapira 100 null null @Verkhivka saw',
      'unstated 2 self-propelled-howitzer 2S1 Gvozdika null null @Verkhivka saw',
    ],
  ],
  [
    'a place in front of each clause',
    'In violation of withdrawal lines, in Verkhivka, the SMM saw a truck transporting a tank (T-72) west and between government-controlled Stepivka (20km north of Donetsk) and Novyi Hai (15km north of Donetsk), the SMM saw two tanks (T-64) heading towards Sadky.',
    [
      'violation 1 tank T-72 null null @Verkhivka saw',
      'violation 2 tank T-64 null null @Novyi Hai saw',
    ],
  ],
  [
    'a place and where that is',
    'In the village of Verkhivka in the east of Donetsk, the SMM saw four tanks; it also saw a tank near Stepivka, which is 12km north of Luhansk.',
    [
      'unstated 4 tank null null null @Verkhivka saw',
      'unstated 1 tank null null null @Stepivka saw',
    ],
  ],
  [
    'winds in capitals and the number of a road',
    'The SMM saw four tanks moving South-East of Verkhivka and a tank on road T1234 in Stepivka.',
    [
      'unstated 4 tank null null null @Verkhivka saw',
      'unstated 1 tank null null null @Stepivka saw',
    ],
  ],
  [
    'weapons that were gone, both and all of them',
    'Withdrawal of weapons\nAt one holding area, both artillery pieces previously recorded were missing and all four previously recorded multiple rocket launchers (BM-21) were absent.\nNone of the mortars was present.',
    [
      'missing-from-storage 2 artillery null null null @null unknown',
      'missing-from-storage 4 mlrs BM-21 null null @null unknown',
    ],
  ],
  [
    'a convoy of which two sentences tell',
    'The SMM saw another convoy close to Verkhivka. The convoy consisted of one Armoured Personnel Carrier (APC) and four tracked howitzers. On 20 March the SMM monitored two convoys from: Stepivka containing nine mortars.',
    [
      'withdrawing 1 armoured-vehicle null null null @Verkhivka unknown',
      'withdrawing 4 self-propelled-howitzer null null null @Verkhivka unknown',
      'withdrawing 9 mortar null null null @Stepivka unknown',
    ],
  ],
  [
    'other verbs and other watchers',
    'The drone detected three tanks near Verkhivka; additional two tanks were spotted in Stepivka. 38 main combat tanks were noticed in Novyi Hai. Monitors found an unidentified armored combat vehicle in Sadky.',
    [
      'unstated 3 tank null null null @Verkhivka uav',
      'unstated 2 tank null null null @Stepivka uav',
      'unstated 38 tank null null null @Novyi Hai saw',
      'unstated 1 armoured-vehicle null null null @Sadky saw',
    ],
  ],
  [
    'places outside storage, and counts of two classes together',
    'The SMM recorded 40 tanks deployed outside designated storage sites near Verkhivka. In the same training area of the Russian-led formations, imagery revealed 11 self-propelled howitzers and mortars.',
    [
      'beyond-lines-outside-storage 40 tank null null null @Verkhivka unknown',
      'beyond-lines-outside-storage 11 artillery null null null @null imagery',
    ],
  ],
  [
    'vehicles that carry observers and guns',
    'In violation of the relevant withdrawal line, a patrol of the SMM in two armoured vehicles near Verkhivka observed three tanks and an anti-aircraft gun (ZU-23, 23mm) mounted on an APC (MT-LB).',
    [
      'violation 3 tank null null null @Verkhivka saw',
      'violation 1 anti-aircraft-gun ZU-23 23mm null @Verkhivka saw',
    ],
  ],
  [
    'nothing to place',
    'Withdrawal of weapons\nThe SMM visited two heavy weapons holding areas and observed that all previously recorded weapons were in situ.',
    [],
  ],
];

describe('the weapons of a report', () => {
  it.each(CASES)('with %s are read', (_title, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('raise no warning where nothing was missed', () => {
    const issues = CASES.flatMap(([, text]) =>
      readSmmText(HEAD + text).flatMap((reading) => reading.issues),
    );
    expect(issues.filter((issue) => issue.severity === 'warning')).toEqual([]);
  });

  it.each([
    ['what others saw', 'Residents told the SMM that they had seen three tanks near Verkhivka.'],
    ['a verb that is unknown', 'Soldiers recorded near Verkhivka had deployed six tanks.'],
  ])('of %s are flagged', (_title, text) => {
    const [reading] = readSmmText(HEAD + text);
    expect(reading?.weapons).toEqual([]);
    expect(reading?.issues.map(({ code }) => code)).toContain('sentence-not-understood');
  });

  it('flag a number that may count a weapon, beside others that are read', () => {
    const text = `${HEAD}The SMM saw three Zubr heavy assault tanks and four mortars in Verkhivka.`;
    const [reading] = readSmmText(text);
    expect(reading?.weapons.map(({ count }) => count)).toEqual([4]);
    const spans = reading?.issues.flatMap(({ place }) => place.span ?? []) ?? [];
    expect(text.slice(...spans)).toBe('three Zubr heavy assault tanks');
  });
});
