import { describe, expect, it } from 'vitest';
import { formatBearing } from '../../../src/base/compass.ts';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { ANNEX_HEAD, ANNEX_TITLES } from './annex-report.ts';

const TITLES = ANNEX_TITLES.join('\t');

function read(table: string) {
  const text = `${ANNEX_HEAD}${table}\n`;
  const [reading] = readSmmText(text);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  return { ...reading, text };
}

function lines(table: string): readonly string[] {
  return read(table).observations.map((each) => {
    const range = each.rangeKm?.join('-') ?? (each.isRangeUndetermined ? 'undetermined' : '-');
    return `${each.count} ${each.kind} ${each.means} ${each.observerName} ${range} ${each.bearings.map(formatBearing).join(',')} ${each.dates.join()}`;
  });
}

const EXPECTED = [
  '3 projectile camera Verkhivka 2-4 ESE 2021-03-20',
  '1 explosion camera Verkhivka 1-3 S 2021-03-21',
];

describe('the annex table of violations, copied from a page of a PDF', () => {
  it('is read where nothing but single spaces divides its cells', () => {
    const table = [
      'SMM position Event location Means No. Observation Description Weapon Date, time',
      'SMM camera in Verkhivka (government-controlled, 57km NE of Donetsk) 2-4km ESE Recorded 3 Projectile In flight from W to E N/K 20-Mar, 20:11',
      '1-3km S Recorded 1 Explosion Undetermined N/K 21-Mar, 02:10',
    ];
    expect(lines(table.join('\n'))).toEqual(EXPECTED);
    const { observations, text } = read(table.join('\n'));
    expect(observations.map(({ span }) => text.slice(...span))).toEqual(['3', '1']);
  });

  it('is read where such rows are wrapped', () => {
    const table = [
      'SMM position Event location Means No. Observation Description Weapon Date, time',
      'SMM camera in Verkhivka',
      '(government-controlled,',
      '57km NE of Donetsk) 2-4km ESE Recorded 3 Projectile In flight from W to',
      'E N/K 20-Mar, 20:11',
      '1-3km S Recorded 1 Explosion Undetermined N/K 21-Mar, 02:10',
    ];
    expect(lines(table.join('\n'))).toEqual(EXPECTED);
    const { observations, text } = read(table.join('\n'));
    expect(observations.map(({ span }) => text.slice(...span))).toEqual(['3', '1']);
  });

  it('flags the rows that it does not understand', () => {
    const { observations, issues } = read(
      'SMM position Event location Means No. Observation Description Weapon Date, time\nVerkhivka somewhere Heard 7 Humming at dawn\n',
    );
    expect(observations).toEqual([]);
    expect(issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });

  it('is read where a position is wrapped in front of its row', () => {
    const table = [
      TITLES,
      'SMM camera in',
      'Verkhivka (government-controlled,',
      '57km NE of Donetsk)\t2-4km ESE\tRecorded\t3\tProjectile\tIn flight\tN/K\t20-Mar, 20:11',
      '\t1-3km S\tRecorded\t1\tExplosion\t\tN/K\t21-Mar, 02:10',
    ];
    expect(lines(table.join('\n'))).toEqual(EXPECTED);
  });

  it('keeps the position over the head of the next page', () => {
    const table = [
      TITLES,
      'SMM camera in Verkhivka\t2-4km ESE\tRecorded\t3\tProjectile\t\tN/K\t20-Mar, 20:11',
      '\f- 4 -',
      TITLES,
      '\t1-3km S\tRecorded\t1\tExplosion\t\tN/K\t21-Mar, 02:10',
    ];
    expect(lines(table.join('\n'))).toEqual(EXPECTED);
  });
});

describe('the annex table of violations, in other shapes', () => {
  it('is read where a quoted cell holds a line break', () => {
    const table = [
      'SMM position,Event location,Means,No.,Observation,Description,Weapon,"Date, time"',
      '"SMM camera in Verkhivka',
      '(government-controlled)",2-4km ESE,Recorded,3,Projectile,,N/K,"20-Mar, 20:11"',
      ',1-3km S,Recorded,1,Explosion,,N/K,"21-Mar, 02:10"',
    ];
    expect(lines(table.join('\n'))).toEqual(EXPECTED);
  });

  it('is read with the lines and signs of old and printed files', () => {
    const table = [
      'SMM position,Event location,Means,No.,Observation,Descrip\u00ADtion,Weapon,"Date, time"',
      'SMM camera in Verkhivka,2-4km ESE,Re\u00ADcorded,3\u00B9,Projectile,,N/K,"20-Mar, 20:11"',
      ',1-3km S,Recorded,1,Muzzle \uFB02ash,,N/K,"21-Mar, 02:10"',
    ];
    const expected = [EXPECTED[0], '1 muzzle-flash camera Verkhivka 1-3 S 2021-03-21'];
    expect(lines(table.join('\r'))).toEqual(expected);
    expect(lines(table.map((row) => `> ${row}`).join('\n'))).toEqual(expected);
  });

  it('is read with its titles over two lines', () => {
    const table = [
      'SMM\tEvent\tMeans\tNo.\tObservation\tDescription\tWeapon\tDate,',
      'position\tlocation\t\t\t\t\t\ttime',
      'SMM camera in Verkhivka\t2-4km ESE\tRecorded\t3\tProjectile\t\tN/K\t20-Mar, 20:11',
      '\t1-3km S\tRecorded\t1\tExplosion\t\tN/K\t21-Mar, 02:10',
    ];
    expect(lines(table.join('\n'))).toEqual(EXPECTED);
  });

  it('is told from a table of weapons though a column is the type of the weapon', () => {
    const table =
      'Camera position | Location of event | Means | Number | Event | Details | Type of weapon | Date/time\nSMM camera in Verkhivka | 2-4km ESE | Recorded | 3 | Projectile | | N/K | 20/03/2021 20:11';
    expect(lines(table)).toEqual(EXPECTED.slice(0, 1));
  });

  it.each([
    ['4\u20136km SSW', '4-6 SSW'],
    ['5km N-NE', '5-5 N,NE'],
    ['2-4km E, SE and S', '2-4 E,SE,S'],
    ['N/K ESE', 'undetermined ESE'],
    ['N/K', 'undetermined '],
  ])('is read with the location %s', (location, expected) => {
    const row = `Verkhivka\t${location}\tHeard\t3\tExplosion\t\tN/K\t20-Mar, 20:11`;
    expect(lines(`${TITLES}\n${row}`)).toEqual([
      `3 explosion heard Verkhivka ${expected} 2021-03-20`,
    ]);
  });
});

describe('the annex table of weapons, in other shapes', () => {
  const EXPECTED_WEAPONS = [
    '3 self-propelled-howitzer 2S1 Gvozdika 122mm Verkhivka uav 2021-03-20',
    '1 tank T-64 null Stepivka saw 2021-03-20',
  ];

  it.each([
    [
      'a date that is printed once for its rows',
      'Date\tNo. of weapons\tType of weapon\tLocation\tSource of observation\n20/03/2021\t3\tSelf-propelled howitzer (2S1 Gvozdika, 122mm)\tNear Verkhivka (57km NE of Donetsk)\tMini-UAV\n\t1\tTank (T-64)\tStepivka (12km E of Donetsk)\tPatrol',
    ],
    [
      'single spaces between its cells',
      'Date No. Type of weapon Location Source of observation\n20/03/2021 3 Self-propelled howitzer (2S1 Gvozdika, 122mm) Near Verkhivka (57km NE of Donetsk) Mini-UAV\n1 Tank (T-64) Stepivka (12km E of Donetsk) Patrol',
    ],
  ])('is read with %s', (_title, table) => {
    const weapons = read(table).weapons.map(
      (each) =>
        `${each.count} ${each.kind} ${each.model} ${each.calibre} ${each.placeName} ${each.means} ${each.date}`,
    );
    expect(weapons).toEqual(EXPECTED_WEAPONS);
  });
});
