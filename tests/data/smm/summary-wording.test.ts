import { describe, expect, it } from 'vitest';
import { totalsOf } from './total-lines.ts';

const CASES: readonly (readonly [wording: string, text: string, totals: readonly string[]])[] = [
  [
    'periods behind their figures',
    'In Donetsk region, the SMM recorded more ceasefire violations between the evenings of 18 and 19 March, including about 40 explosions, compared with the previous reporting period (about 20 explosions), and fewer between the evenings of 19 and 20 March, including, however, more explosions (about 50), compared with the previous 24-hour period.',
    [
      'donetsk 2021-03-18..2021-03-19 -/40/-/20 more',
      'donetsk 2021-03-19..2021-03-20 -/50/-/- fewer',
    ],
  ],
  [
    'figures of two days, respectively',
    'The SMM recorded fewer ceasefire violations in Donetsk region, including 15 and 12 explosions on 20 and 21 March, respectively, compared with 36 explosions recorded on 19 March.',
    ['donetsk 2021-03-19..2021-03-20 -/15/-/36 fewer', 'donetsk 2021-03-20..2021-03-21 -/12/-/-'],
  ],
  [
    'first what it compares with',
    'Compared with 54 explosions recorded on 19 March, the SMM recorded fewer ceasefire violations in Donetsk region, including 19 and 26 explosions on 20 and 21 March, respectively.',
    ['donetsk 2021-03-19..2021-03-20 -/19/-/54 fewer', 'donetsk 2021-03-20..2021-03-21 -/26/-/-'],
  ],
  [
    'the same as before',
    'The SMM recorded three ceasefire violations in Donetsk region (the same as during the previous reporting period) and again no ceasefire violations in Luhansk region.',
    ['donetsk 3/-/3/-', 'luhansk 0/0/-/-'],
  ],
  [
    'a whole count as a live-fire exercise',
    'In Luhansk region, the Mission recorded 60 ceasefire violations, assessed as part of a live-fire exercise.',
    ['luhansk 60/-/-/- fire 60 somewhere'],
  ],
  [
    'a further count, which is no trend',
    'The SMM recorded 29 ceasefire violations in Donetsk region and two more in Luhansk region over the past day.',
    ['donetsk 29/-/-/-', 'luhansk 2/-/-/-'],
  ],
  [
    'a trend in its verb',
    'In Luhansk region the number of ceasefire violations recorded increased significantly compared with the previous reporting period.',
    ['luhansk -/-/-/- more'],
  ],
  [
    'two figures set against each other',
    'In Donetsk region, the SMM observed a rise in the number of ceasefire violations when compared with the previous reporting period, at the same time fixing a smaller number of explosions (roughly 52 against approximately 140).',
    ['donetsk -/52/-/140 more'],
  ],
  [
    'a sum over the Donbas, which is of neither region',
    'The OSCE SMM recorded 30 explosions in Donbas. In Donetsk region, the SMM recorded 20 explosions and in Luhansk region ten explosions.',
    ['donetsk -/20/-/-', 'luhansk -/10/-/-'],
  ],
  [
    'a previous figure behind explosions',
    'In Donetsk region the Mission recorded 61 ceasefire violations, including 14 explosions; in the previous 24 hours, it recorded 9.',
    ['donetsk 61/14/9/-'],
  ],
  [
    'a comparison in brackets behind the basis',
    'The SMM recorded a similar number of ceasefire violations in Donetsk region to the previous 24 hours (including about 36 explosions compared with 42).',
    ['donetsk -/36/-/42 similar'],
  ],
  [
    'a number that doubled',
    'The number of explosions recorded by the SMM in Donetsk region more than doubled (88) compared with the previous reporting period (41 explosions).',
    ['donetsk -/88/-/41'],
  ],
  [
    'years of both evenings',
    'In Donetsk region, between the evenings of 19 March 2021 and 21 March 2021, the SMM recorded 12 ceasefire violations, including 3 explosions.',
    ['donetsk 2021-03-19..2021-03-21 12/3/-/-'],
  ],
];

describe('the wording of totals', () => {
  it.each(CASES)('is read where it says %s', (_wording, text, totals) => {
    expect(totalsOf(text)).toEqual(totals);
  });
});
