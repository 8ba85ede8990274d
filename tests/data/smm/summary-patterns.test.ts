import { describe, expect, it } from 'vitest';
import { read, totalsOf } from './total-lines.ts';

const CASES: readonly (readonly [pattern: string, text: string, totals: readonly string[]])[] = [
  [
    'S1',
    'In Donetsk region, the SMM recorded 1,203 ceasefire violations, including six explosions. In the previous 24 hours, it recorded twelve ceasefire violations in the region.',
    ['donetsk 1203/6/12/-'],
  ],
  [
    'S2',
    'In Luhansk region, the Mission recorded 14 ceasefire violations, all explosions. In the previous reporting period, it also recorded no ceasefire violations in the region.',
    ['luhansk 14/14/0/0'],
  ],
  [
    'S2 with an exception',
    'In Luhansk region, the Mission recorded 31 ceasefire violations, all but one explosions.',
    ['luhansk 31/30/-/-'],
  ],
  [
    'S3',
    'The SMM recorded 17 ceasefire violations in Donetsk region. In the previous reporting period, it also recorded three ceasefire violations in the region.',
    ['donetsk 17/-/3/-'],
  ],
  [
    'S4 behind the explosions',
    'In Donetsk region, the SMM recorded 90 ceasefire violations, including 40 explosions, 33 of which were assessed as a live-fire exercise outside the security zone.',
    ['donetsk 90/40/-/- fire 33 outside'],
  ],
  [
    'S4 in two parts',
    'In Donetsk region, the SMM recorded 90 ceasefire violations. Of these, 33 were assessed as live-fire exercises inside the security zone and nine as live-fire exercises outside the security zone. In the previous reporting period, it recorded 8 ceasefire violations in the region.',
    ['donetsk 90/-/8/- fire 33 inside fire 9 outside'],
  ],
  [
    'S4 of the majority',
    'In Luhansk region, the SMM recorded 90 ceasefire violations, including 12 explosions, the majority of which were assessed as live-fire training exercises in the security zone.',
    ['luhansk 90/12/-/- fire most inside'],
  ],
  [
    'S4 of all',
    'In Luhansk region, the SMM recorded 21 ceasefire violations, all of which were assessed as a live-fire exercise outside the security zone.',
    ['luhansk 21/-/-/- fire 21 outside'],
  ],
  [
    'S5 over a weekend',
    'In Donetsk region, between the evenings of 19 and 21 March, the SMM recorded 45 ceasefire violations. In the previous reporting period, it recorded 9 ceasefire violations in the region.\nIn Luhansk region, over the same period, the Mission recorded two ceasefire violations.',
    ['donetsk 2021-03-19..2021-03-21 45/-/9/-', 'luhansk 2021-03-19..2021-03-21 2/-/-/-'],
  ],
  [
    'S5 by two periods',
    'Between the evenings of 19 and 20 March, the SMM recorded no ceasefire violations in Donetsk region and 12 in Luhansk region. In the previous reporting period, it recorded five ceasefire violations in Donetsk region and one in Luhansk region. Between the evenings of 20 and 21 March, the Mission recorded no ceasefire violations in Donetsk region and seven in Luhansk region.',
    [
      'donetsk 2021-03-19..2021-03-20 0/0/5/-',
      'luhansk 2021-03-19..2021-03-20 12/-/1/-',
      'donetsk 2021-03-20..2021-03-21 0/0/-/-',
      'luhansk 2021-03-20..2021-03-21 7/-/-/-',
    ],
  ],
  [
    'S6',
    'The SMM recorded 19 ceasefire violations in Donetsk region and none in Luhansk region. In the previous reporting period, it recorded two ceasefire violations in Donetsk and four in Luhansk region.',
    ['donetsk 19/-/2/-', 'luhansk 0/0/4/-'],
  ],
  [
    'S6 of none',
    'The SMM recorded no ceasefire violations in either Donetsk or Luhansk region. In the previous reporting period, it recorded no ceasefire violations in both regions.',
    ['donetsk 0/0/0/0', 'luhansk 0/0/0/0'],
  ],
  [
    'S6 with comparisons in brackets',
    'The SMM recorded six ceasefire violations in Donetsk region (compared with none in the previous reporting period) and one in Luhansk region (compared with 13 in the previous reporting period).',
    ['donetsk 6/-/0/0', 'luhansk 1/-/13/-'],
  ],
  [
    'a hotspot behind the figure',
    'The SMM recorded 26 ceasefire violations in Donetsk region, most of which occurred in areas north of the city, and eight ceasefire violations in Luhansk region.',
    ['donetsk 26/-/-/-', 'luhansk 8/-/-/-'],
  ],
  [
    'explosions alone',
    'In Luhansk region, the Mission recorded 48 explosions. In the previous reporting period, it recorded 76 ceasefire violations in the region.',
    ['luhansk -/48/76/-'],
  ],
  [
    'Q in words',
    'Compared with the previous 24 hours, the SMM recorded a similar number of ceasefire violations in Donetsk region and fewer in Luhansk region.',
    ['donetsk -/-/-/- similar', 'luhansk -/-/-/- fewer'],
  ],
  [
    'Q with explosions',
    'In Donetsk region, the SMM recorded fewer ceasefire violations[1], including about 75 explosions, compared with the previous reporting period (over 130 explosions).',
    ['donetsk -/75/-/130 fewer'],
  ],
  [
    'Q with two directions',
    'In Donetsk region, the SMM recorded more ceasefire violations, however, fewer explosions (about 90), compared with the previous reporting period (about 120 explosions).',
    ['donetsk -/90/-/120 more'],
  ],
  [
    'Q with none before',
    'In Luhansk region, the Mission recorded more ceasefire violations, including 12 explosions, compared with the previous reporting period, when it recorded no ceasefire violations.',
    ['luhansk -/12/0/0 more'],
  ],
  [
    'a share that is told behind "of which"',
    'In Luhansk region, the SMM recorded 64 ceasefire violations, of which 21 were explosions.',
    ['luhansk 64/21/-/-'],
  ],
  [
    'a previous period that is told last',
    'In Donetsk region, the SMM recorded 14 ceasefire violations. The Mission recorded 35 ceasefire violations in the region in the previous 24 hours.',
    ['donetsk 14/-/35/-'],
  ],
  [
    'a sum in front of its parts',
    'The SMM recorded a total of 46 ceasefire violations: 33 in Donetsk region and 13 in Luhansk region.',
    ['donetsk 33/-/-/-', 'luhansk 13/-/-/-'],
  ],
  [
    'a sum of the Donbas in front of its parts',
    'In Donbas, the SMM recorded 46 ceasefire violations: 33 in Donetsk region and 13 in Luhansk region.',
    ['donetsk 33/-/-/-', 'luhansk 13/-/-/-'],
  ],
  [
    'all violations in one region and none in the other',
    'The SMM recorded four ceasefire violations in Donbas. All ceasefire violations were recorded in Donetsk region and none in Luhansk region.',
    ['luhansk 0/0/-/-'],
  ],
  [
    'a comparison with another day',
    'The SMM recorded more ceasefire violations in Donetsk region (70 explosions compared with 30 on 19 March).',
    ['donetsk -/70/-/30 more'],
  ],
  [
    'figures behind the word for a rise',
    'In Luhansk region, the Mission recorded a higher number of ceasefire violations compared to none during the previous reporting period, noting a sharp increase of violence, including over 320 explosions on the night of 20 March.',
    ['luhansk -/320/0/0 more'],
  ],
  [
    'what the violations were in brackets',
    'In Donetsk region, the SMM recorded three ceasefire violations (undetermined explosions).',
    ['donetsk 3/3/-/-'],
  ],
  [
    'explosions told place by place, which are not the figure of the region',
    'In Donetsk region, the SMM recorded 63 ceasefire violations: 20 explosions near Avdiivka and 11 explosions near Shyrokyne.',
    ['donetsk 63/-/-/-'],
  ],
  [
    'the month in front of the day',
    'In Donetsk region, between the evenings of March 19 and March 21, the SMM recorded 45 ceasefire violations.',
    ['donetsk 2021-03-19..2021-03-21 45/-/-/-'],
  ],
  [
    'a headline without a stop',
    'OSCE records 300 ceasefire violations\nThe SMM recorded 280 ceasefire violations in Donetsk region and 20 in Luhansk region.',
    ['donetsk 280/-/-/-', 'luhansk 20/-/-/-'],
  ],
  [
    'an earlier day that is no previous period',
    'In Donetsk region, the SMM recorded three ceasefire violations. The Mission had previously recorded no ceasefire violations in the region between the evenings of 1 and 2 March.',
    ['donetsk 3/-/-/-'],
  ],
];

describe('the summary of a report', () => {
  it.each(CASES)('in pattern %s is read', (_pattern, text, totals) => {
    expect(totalsOf(text)).toEqual(totals);
  });

  it('takes the basis and the period from the text, and says so where it assumes 24 hours', () => {
    const weekend = read(
      'In Donetsk region, between the evenings of 19 and 21 March, the SMM recorded 45 ceasefire violations. In the previous reporting period, it recorded nine ceasefire violations in the region.',
    );
    expect(weekend.report.periodHours).toBe(48);
    expect(weekend.report.isPeriodAssumed).toBe(false);
    expect(weekend.report.basis?.value).toBe('previous-period');
    const day = read(
      'In Donetsk region, the SMM recorded 45 ceasefire violations. In the previous 24 hours, it recorded nine ceasefire violations in the region.',
    );
    expect(day.report.periodHours).toBe(24);
    expect(day.report.basis?.value).toBe('previous-24h');
    expect(day.issues.map((issue) => issue.code)).toContain('period-assumed');
  });

  it('reads the kinds of explosions and checks that they add up', () => {
    const right = read(
      'In Donetsk region, the SMM recorded 75 ceasefire violations, including 18 explosions (six impacts, two airbursts and ten undetermined).',
    );
    const parts = Object.entries(right.totals[0]?.parts ?? {}).map(([kind, part]) => [
      kind,
      part.value,
    ]);
    expect(Object.fromEntries(parts)).toEqual({ impact: 6, airburst: 2, explosion: 10 });
    expect(right.issues.map((issue) => issue.code)).not.toContain('total-contradiction');
    const wrong = read(
      'In Donetsk region, the SMM recorded 75 ceasefire violations, including 18 explosions (six impacts, two airbursts and 11 undetermined).',
    );
    expect(wrong.issues.map((issue) => issue.code)).toContain('total-contradiction');
  });

  it('reads the running total and checks that its parts add up', () => {
    const text = (total: string) =>
      `From 00:01 on 27 July 2020 until the end of the reporting period, the SMM has recorded at least ${total} ceasefire violations in both Donetsk and Luhansk regions (including 1,000 explosions, 200 projectiles in flight, 30 muzzle flashes, 4 illumination flares and at least 2,000 bursts and shots).`;
    const right = read(text('3,234'));
    expect(right.runningTotals.map((total) => [total.since, total.total.value])).toEqual([
      ['2020-07-27', 3234],
    ]);
    expect(right.totals).toEqual([]);
    expect(right.issues.map((issue) => issue.code)).not.toContain('total-contradiction');
    expect(read(text('3,235')).issues.map((issue) => issue.code)).toContain('total-contradiction');
  });

  it.each([
    [
      'more explosions than violations',
      'In Donetsk region, the SMM recorded 5 ceasefire violations, including 9 explosions.',
    ],
    [
      'two figures for one region',
      'In Donetsk region, the SMM recorded 5 ceasefire violations. In Donetsk region, the SMM recorded 6 ceasefire violations.',
    ],
    [
      'a sum that is not the sum',
      'The SMM recorded 47 ceasefire violations in total. In Donetsk region, the SMM recorded 29 ceasefire violations. In Luhansk region, the SMM recorded ten ceasefire violations.',
    ],
    [
      'more live fire than violations',
      'In Donetsk region, the SMM recorded 5 ceasefire violations, 9 of which were assessed as a live-fire exercise inside the security zone.',
    ],
  ])('with %s raises an issue', (_title, text) => {
    expect(read(text).issues.map((issue) => issue.code)).toContain('total-contradiction');
  });

  it.each([
    [
      'a number that it cannot assign',
      'The SMM recorded 12 ceasefire violations in Donetsk region and 7 incidents of other kinds in Luhansk region.',
    ],
    [
      'explosions that are told place by place',
      'In Donetsk region, the SMM recorded 63 ceasefire violations: 20 explosions near Avdiivka and 11 explosions near Shyrokyne.',
    ],
    [
      'a rise without figures',
      'There was an increase in the number of explosions recorded in Luhansk region.',
    ],
  ])('flags %s', (_title, text) => {
    expect(read(text).issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });

  it('does not take a period that it cannot read for a day', () => {
    const reading = read(
      'In Donetsk region, between the evenings of Friday and Saturday, the SMM recorded 45 ceasefire violations.',
    );
    expect(reading.issues.map((issue) => issue.code)).toContain('date-invalid');
    expect(reading.report.isPeriodAssumed).toBe(true);
  });

  it('flags counts by day, which it does not understand', () => {
    const reading = read(
      'The SMM observed an increase in the number of explosions recorded in Donetsk region both on 20 March (over 430) and 21 March (over 540).',
    );
    expect(reading.totals).toEqual([]);
    expect(reading.issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });

  it('has no totals where none are printed', () => {
    const reading = read('The SMM followed up on reports of damage to houses.');
    expect(reading.totals).toEqual([]);
    expect(reading.issues.filter((issue) => issue.code === 'total-missing')).toHaveLength(2);
  });
});
