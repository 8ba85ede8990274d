import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';

const HEAD =
  'Latest from the OSCE Special Monitoring Mission to Ukraine (SMM), based on information received as of 19:30, 17 October 2016\n';

function read(text: string) {
  const [reading] = readSmmText(text);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  return reading;
}

const datesOf = (text: string) => read(HEAD + text).observations.map((each) => each.dates);
const regionsOf = (text: string) => read(HEAD + text).observations.map((each) => each.region);

describe('the day of an observation', () => {
  it('is the second day of a night where it is "the following day"', () => {
    const text =
      'On the night of 15-16 October, the SMM camera in Stepivka recorded two explosions. The following day, positioned in Stepivka, the SMM heard three explosions. The following afternoon, positioned in Verkhivka, the SMM heard four explosions.';
    expect(datesOf(text)).toEqual([['2016-10-15', '2016-10-16'], ['2016-10-16'], ['2016-10-17']]);
  });

  it('is never behind the last day of the report', () => {
    const text =
      'On 17 October, positioned in Stepivka, the SMM heard three explosions. The following day, positioned in Stepivka, the SMM heard two explosions.';
    expect(datesOf(text)).toEqual([['2016-10-17'], ['2016-10-17']]);
  });
});

describe('the region of an observation', () => {
  it('is that of the town its bracket counts from, whatever region was named before', () => {
    const text =
      'In Luhansk region, the SMM recorded fewer ceasefire violations.\n\nPositioned in Verkhivka (government-controlled, 31km north of Donetsk), the SMM heard one explosion.';
    expect(regionsOf(text)).toEqual(['donetsk']);
  });

  it('is that of the last total, wherever in its sentence the region stands', () => {
    const text =
      'In Luhansk region, the SMM recorded three explosions.\n\nThe SMM recorded 40 explosions in Donetsk region.\n\nPositioned in Verkhivka, the SMM heard one explosion.';
    expect(regionsOf(text)).toEqual(['donetsk']);
  });

  it('is not taken over from another point of the summary', () => {
    const text =
      'Summary\n- In Luhansk region, the SMM recorded three explosions.\n- The Mission recorded ceasefire violations inside the disengagement area near Petrivske.';
    expect(regionsOf(text)).toEqual([null]);
  });
});

describe('the year of a period', () => {
  const PERIOD =
    'The OSCE Special Monitoring Mission recorded 16 ceasefire violations in Donetsk region between the evenings of 6 and 8 August.';

  it('is that of the date a page prints in digits', () => {
    const { totals } = read(`2021-08-09 Ukraine\n${PERIOD}`);
    expect(totals[0]?.subPeriod).toMatchObject({ from: '2021-08-06', to: '2021-08-08' });
  });

  it('is not that of an agreement, and the length of the period is known all the same', () => {
    const { report, totals, issues } = read(
      `${PERIOD} Following agreement reached on 22 July 2020, from 00:01 on 27 July 2020 until the end of the reporting period, the SMM has recorded at least 870 ceasefire violations.`,
    );
    expect(totals[0]).toMatchObject({ subPeriod: null, violations: { value: 16 } });
    expect(report).toMatchObject({ firstDay: null, periodHours: 48, isPeriodAssumed: false });
    expect(issues.map((issue) => issue.code)).toContain('date-invalid');
  });
});

describe('the length of a period', () => {
  it('is read where it is printed in words', () => {
    const { report } = read(
      `${HEAD}The SMM heard a total of 25 explosions during the 48-hour period ending at 19:30hrs on 17 October.`,
    );
    expect(report).toMatchObject({ periodHours: 48, isPeriodAssumed: false });
  });

  it('is read from evenings that are printed as ordinals', () => {
    const { report } = read(
      'Місія ОБСЄ зафіксувала у період з вечора 16-го до вечора 18-го квітня 2021 року 26 порушень режиму припинення вогню у Донецькій області.',
    );
    expect(report).toMatchObject({ firstDay: '2021-04-16', periodHours: 48 });
  });
});

describe('what is counted over a longer time', () => {
  it.each([
    'Last week, the SMM recorded 84 tanks in violation of withdrawal lines.',
    'Since 1 July, the SMM has registered 36 howitzers in violation of withdrawal lines.',
  ])('is flagged and not taken for a sighting: %s', (text) => {
    const { weapons, issues } = read(HEAD + text);
    expect(weapons).toEqual([]);
    expect(issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });
});
