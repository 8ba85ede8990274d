import { describe, expect, it } from 'vitest';
import { formatBearing } from '../../../src/base/compass.ts';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { ANNEX_HEAD, ANNEX_TITLES } from './annex-report.ts';

const ROWS = [
  [
    'SMM camera in Verkhivka (government-controlled, 17km N of Donetsk)',
    '2-4km ESE',
    'Recorded',
    '3',
    'Explosion',
    'Undetermined',
    'N/K',
    '20-Mar, 20:11',
  ],
  [
    '',
    '2-4km ESE, SE',
    'Recorded',
    '12',
    'Projectile',
    'In flight from W to E',
    'N/K',
    '20-Mar, 20:12-21:30',
  ],
  [
    '1km W of Stepivka (non-government-controlled, 16km NE of Donetsk)',
    'N/K SW',
    'Heard',
    'Multiple',
    'Burst',
    '',
    'Small arms',
    '21-Mar, 10:02',
  ],
  ['', '1-3km S', 'Heard', '7', 'Explosion', 'Outgoing', 'Mortar (82mm)', '21-Mar, 10:20'],
];
const EXPECTED = [
  '3 explosion camera Verkhivka 2-4 ESE 2021-03-20',
  '12 projectile camera Verkhivka 2-4 ESE,SE 2021-03-20',
  'null burst heard Stepivka undetermined SW 2021-03-21',
  '7 outgoing heard Stepivka 1-3 S 2021-03-21',
];

function lines(table: string): readonly string[] {
  return readSmmText(`${ANNEX_HEAD}\nTable of ceasefire violations\n${table}\n`).flatMap(
    (reading) =>
      reading.observations.map((each) => {
        const range = each.rangeKm?.join('-') ?? (each.isRangeUndetermined ? 'undetermined' : '-');
        return `${each.count} ${each.kind} ${each.means} ${each.observerName} ${range} ${each.bearings.map(formatBearing).join(',')} ${each.dates.join()}`;
      }),
  );
}

describe('the annex table of violations', () => {
  it('is read where tabs divide its cells', () => {
    expect(lines([ANNEX_TITLES, ...ROWS].map((row) => row.join('\t')).join('\n'))).toEqual(
      EXPECTED,
    );
  });

  it('is read where bars divide its cells', () => {
    const rows = [ANNEX_TITLES, ANNEX_TITLES.map(() => '---'), ...ROWS].map(
      (row) => `| ${row.join(' | ')} |`,
    );
    expect(lines(rows.join('\n'))).toEqual(EXPECTED);
  });

  it.each([',', ';'])('is read as CSV with "%s", quoted where a cell holds it', (delimiter) => {
    const quoted = (cell: string): string =>
      cell.includes(delimiter) || cell.includes(' ') ? `"${cell}"` : cell;
    const rows = [ANNEX_TITLES, ...ROWS].map((row) => row.map(quoted).join(delimiter));
    expect(lines(rows.join('\r\n'))).toEqual(EXPECTED);
    expect(lines(`${rows.join('\n')}\n\nThe SMM, at 10:00, heard, in Stepivka, nothing.`)).toEqual(
      EXPECTED,
    );
  });

  it('is a report by itself where the line above it dates it', () => {
    const table = [ANNEX_TITLES, ...ROWS].map((row) => row.map((cell) => `"${cell}"`).join(','));
    const [reading] = readSmmText(`As of 21 March 2021\n${table.join('\n')}\n`);
    expect(reading?.observations.map(({ dates }) => dates.join())).toEqual([
      '2021-03-20',
      '2021-03-20',
      '2021-03-21',
      '2021-03-21',
    ]);
    const spans = reading?.observations.map(({ span }) => span) ?? [];
    expect(spans.length).toBe(4);
  });

  it('is read where spaces divide its cells and merged cells are missing', () => {
    const filled = ROWS.map((row) =>
      row.map((cell, column) => (cell === '' && column > 0 ? 'N/K' : cell)),
    );
    expect(
      lines(
        [ANNEX_TITLES, ...filled]
          .map((row) => row.filter((cell) => cell !== '').join('   '))
          .join('\n'),
      ),
    ).toEqual(EXPECTED);
  });

  it('is read with its columns in another order and other titles', () => {
    const order = [7, 0, 3, 4, 5, 6, 1, 2];
    const titles = [
      'Date/time',
      'Position',
      'Number',
      'Observation',
      'Description',
      'Weapon type',
      'Location of event',
      'Means',
    ];
    const rows = ROWS.map((row) => order.map((column) => row[column] ?? ''));
    expect(lines([titles, ...rows].map((row) => row.join('\t')).join('\n'))).toEqual(EXPECTED);
  });

  it('flags each row whose cells have run together', () => {
    const row = ROWS[0]?.join(' ') ?? '';
    const [reading] = readSmmText(`${ANNEX_HEAD}\n${row}\n${row}\n`);
    const flagged = reading?.issues.filter(({ code }) => code === 'sentence-not-understood');
    expect(reading?.observations).toEqual([]);
    expect(flagged).toHaveLength(2);
  });

  it('flags each row that it does not understand', () => {
    const [reading] = readSmmText(
      `${ANNEX_HEAD}\n${ANNEX_TITLES.join('\t')}\nVerkhivka\t2km S\tHeard\tsome\tHumming\t\t\t21-Mar, 10:20\n`,
    );
    expect(reading?.observations).toEqual([]);
    expect(reading?.issues.map((issue) => issue.code)).toContain('sentence-not-understood');
  });
});

describe('the annex table of weapons', () => {
  it('is read with the side and state of its headings', () => {
    const table = [
      'In violation of withdrawal lines',
      'Date\tNo. of weapons\tType of weapon\tLocation\tSource of observation',
      'Non-government-controlled areas',
      '20/03/2021\t6\tSelf-propelled howitzer (2S1 Gvozdika, 122mm)\tNear Verkhivka (62km south-west of Luhansk)\tLong-range UAV',
      'Government-controlled areas',
      '21/03/2021\t1\tTank (T-64)\tNear Stepivka (20km north of Donetsk)\tPatrol',
    ].join('\n');
    const [reading] = readSmmText(`${ANNEX_HEAD}\n${table}\n`);
    expect(reading?.weapons).toMatchObject([
      {
        kind: 'self-propelled-howitzer',
        count: 6,
        model: '2S1 Gvozdika',
        calibre: '122mm',
        state: 'violation',
        side: 'non-government-controlled',
        placeName: 'Verkhivka',
        means: 'uav',
        date: '2021-03-20',
      },
      {
        kind: 'tank',
        count: 1,
        model: 'T-64',
        state: 'violation',
        side: 'government-controlled',
        placeName: 'Stepivka',
        means: 'saw',
        date: '2021-03-21',
      },
    ]);
  });
});
