import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';

const HEAD =
  'OSCE Special Monitoring Mission to Ukraine (SMM) Daily Report 37/2022 issued on 17 February 2022\nBased on information from the Monitoring Teams as of 19:30 16 February 2022.\n';

function read(text: string) {
  const [reading] = readSmmText(HEAD + text);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  return reading;
}

describe('the headings over weapons', () => {
  it('give side, region, date and means to what follows until the next one', () => {
    const { weapons } = read(
      [
        'Withdrawal of weapons',
        'In violation of withdrawal lines:',
        '16 February 2022',
        'Government-controlled areas',
        '- Four howitzers (D-30, 122mm) near Verkhivka (50km south of Donetsk)',
        'Non-government-controlled areas',
        '- An SMM long-range UAV spotted:',
        '- six self-propelled howitzers (2S1 Gvozdika, 122mm) near Stepivka (30km south-west of Luhansk)',
        'Luhansk region',
        '- three tanks (T-72) near Novyi Hai.',
        'Beyond withdrawal lines but outside designated storage sites',
        '15 February 2022',
        'Non-government-controlled areas',
        '- 11 tanks (T-72) in a training area near Verkhivka',
        'Indications of military and military-type presence in the security zone[3]',
        'Government-controlled areas',
        '- The SMM saw an armoured reconnaissance vehicle (BRDM-2) near Stepivka',
      ].join('\n'),
    );
    expect(
      weapons.map((each) => [
        each.count,
        each.state,
        each.side,
        each.region,
        each.means,
        each.date,
      ]),
    ).toEqual([
      [4, 'violation', 'government-controlled', null, 'unknown', '2022-02-16'],
      [6, 'violation', 'non-government-controlled', null, 'uav', '2022-02-16'],
      [3, 'violation', 'non-government-controlled', 'luhansk', 'uav', '2022-02-16'],
      [
        11,
        'beyond-lines-outside-storage',
        'non-government-controlled',
        null,
        'unknown',
        '2022-02-15',
      ],
      [1, 'security-zone', 'government-controlled', null, 'saw', null],
    ]);
  });
});

describe('hotspots without counts', () => {
  it('behind totals are observations of the violations counted there', () => {
    const { observations, issues } = read(
      'Ceasefire violations\nIn Donetsk region, the SMM recorded 189 ceasefire violations, including 128 explosions (11 impacts, two airbursts and 115 undetermined), mainly in areas south of Verkhivka (31km north-east of Mariupol) and near the disengagement area near Petrivske.',
    );
    expect(
      observations.map((each) => [each.kind, each.count, each.place?.name ?? each.area]),
    ).toEqual([
      ['violation', null, 'Verkhivka'],
      ['violation', null, 'Petrivske'],
    ]);
    expect(issues.map((issue) => issue.code)).not.toContain('total-contradiction');
  });

  it('stand beside counts in one sentence', () => {
    const { observations } = read(
      'Ceasefire violations\nIn Luhansk region, ceasefire violations were recorded mainly in areas south-east of Verkhivka (57km north-east of Donetsk) and inside and near the disengagement area near Zolote, about 600 of which near Stepivka (69km west of Luhansk).',
    );
    expect(observations.map((each) => [each.count, each.place?.name ?? each.area])).toEqual([
      [null, 'Verkhivka'],
      [null, 'Zolote'],
      [600, 'Stepivka'],
    ]);
  });

  it('in a summary about disengagement areas are read', () => {
    const { observations } = read(
      'Summary\n- The SMM continued monitoring the disengagement areas near Stanytsia Luhanska, Zolote and Petrivske. It recorded 212 ceasefire violations (including 177 explosions) close to the disengagement area near Stanytsia Luhanska and 32 explosions close to the disengagement area near Zolote.',
    );
    expect(observations.map((each) => [each.kind, each.count, each.area])).toEqual([
      ['violation', 212, 'Stanytsia Luhanska'],
      ['explosion', 32, 'Zolote'],
    ]);
  });
});

describe('the observer and the place', () => {
  it('are found between commas, ahead of a camera and behind a position', () => {
    const { observations } = read(
      'Ceasefire violations\nThe SMM saw, in Verkhivka (57km north-east of Donetsk), 11 projectiles in flight from west to east 2-3km south-east. Inside the disengagement area near Zolote (60km west of Luhansk), the SMM camera in Zolote recorded five undetermined explosions 2-3km east. The SMM heard one explosion 2-4km north-west of its position at the "DPR"-controlled Stepivka railway station (6km north-west of Donetsk).',
    );
    expect(observations.map((each) => [each.observerName, each.area, each.areaRelation])).toEqual([
      ['Verkhivka', null, null],
      ['Zolote', 'Zolote', 'inside'],
      ['Stepivka railway station', null, null],
    ]);
  });

  it('of one count over several places are ambiguous', () => {
    const { issues } = read(
      'Ceasefire violations\nThe SMM recorded 40 explosions in Verkhivka, Stepivka and Novyi Hai.',
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'place-ambiguous',
        value: 'Verkhivka, Stepivka, Novyi Hai',
      }),
    );
  });
});

describe('totals and periods', () => {
  it('read the same number, damaged quotation marks and a period of weekdays', () => {
    const { totals, report } = read(
      'Summary\n- In Donetsk region, the SMM recorded 50 ceasefire violations, the same number as in the previous reporting period.\n- In Luhansk region, the SMM recorded “5 ceasefire violations”. In the previous” reporting period, it recorded 4"ceasefire violations in the region.',
    );
    expect(totals.map((each) => [each.violations?.value, each.previousViolations?.value])).toEqual([
      [50, 50],
      [5, 4],
    ]);
    expect(report.isPeriodAssumed).toBe(false);
    const [weekend] = readSmmText(
      'Daily Report 52/2021 issued on 8 March 2021\nBased on information from the OSCE Monitoring Teams as of 19:30 7 March 2021.\nBetween the evenings of Friday 5 and Saturday 6 March, in Donetsk region, the SMM recorded 50 ceasefire violations. Between the evenings of 6 and 7 March, it recorded 20.',
    );
    expect(weekend?.totals.map((each) => [each.subPeriod?.from, each.violations?.value])).toEqual([
      ['2021-03-05', 50],
      ['2021-03-06', 20],
    ]);
  });

  it('keeps the note on the period as of a Sunday', () => {
    const [reading] = readSmmText(
      'Daily Report 52/2021 issued on 8 March 2021\nBased on information from the OSCE Monitoring Teams as of 19:30 7 March 2021.\nIn Donetsk region, the SMM recorded 50 ceasefire violations.',
    );
    expect(reading?.report.isPeriodAssumed).toBe(true);
  });
});
