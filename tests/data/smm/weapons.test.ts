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
      'withdrawing 5 mlrs null null null @Verkhivka unknown',
      'withdrawing 1 tank null null null @Verkhivka unknown',
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
});
