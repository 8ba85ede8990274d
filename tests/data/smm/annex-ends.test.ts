import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { ANNEX_HEAD, ANNEX_TITLES } from './annex-report.ts';

const CSV = 'SMM position,Event location,Means,No.,Observation,Description,Weapon,"Date, time"';
const CSV_ROW = 'Verkhivka,2km S,Heard,3,Explosion,,N/K,"20-Mar, 20:11"';
const WEAPON_TITLES = 'Date\tNo. of weapons\tType of weapon\tLocation\tSource of observation';
const WEAPON_ROW = '20/03/2021\t6\tTank (T-72)\tNear Stepivka (20km north of Donetsk)\tPatrol';

function read(table: string) {
  const [reading] = readSmmText(`${ANNEX_HEAD}\n${table}\n`);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  const rejected = reading.issues.filter(({ code }) => code === 'sentence-not-understood').length;
  return { ...reading, rejected };
}

describe('a quotation mark in an annex table', () => {
  it.each(['\t', ',', ';'])('without a partner loses no row where %j divides', (delimiter) => {
    const titles = ANNEX_TITLES.map((title) => (title.includes(delimiter) ? `"${title}"` : title));
    const rows = [
      ['Verkhivka', '2km S', 'Heard', '3', 'Explosion', 'Outgoing', '3" gun', '20-Mar 20:11'],
      ['"Verkhivka', '2km S', 'Heard', '4', 'Explosion', '', 'N/K', '20-Mar 20:12'],
      ['Stepivka', '3km S', 'Heard', '5', 'Burst', '', '"N/K', '20-Mar 20:13'],
      ['Stepivka', '3km S', 'Heard', '6', 'Burst', '', 'N/K', '20-Mar 20:14'],
    ];
    const table = [titles, ...rows].map((row) => row.join(delimiter)).join('\n');
    expect(read(table).observations.map(({ count }) => count)).toEqual([3, 4, 5, 6]);
    expect(read(table).rejected).toBe(0);
  });

  it('at random places leaves each row accepted or rejected', () => {
    const cell = fc.constantFrom('N/K', '3" gun', '"', 'a "b" c', '"open', 'shut"', '', '"a"');
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\t', ','),
        (rows, delimiter) => {
          const lines = rows.map(([position, detail, weapon]) =>
            [position, '2km S', 'Heard', '3', 'Burst', detail, weapon, '20-Mar 20:11'].join(
              delimiter,
            ),
          );
          const titles = delimiter === ',' ? CSV : ANNEX_TITLES.join('\t');
          const { observations, rejected } = read([titles, ...lines].join('\n'));
          // What a quote truly opens and closes over several lines is one row.
          const joined = lines.join('\n').match(/(?:^|[\t,\n])"[^"]*\n[^"]*"(?=[\t,\n]|$)/gu);
          if (joined === null) expect(observations.length + rejected).toBe(rows.length);
          else expect(observations.length + rejected).toBeGreaterThan(0);
        },
      ),
      { seed: 77, numRuns: 200 },
    );
  });

  it('around a cell of several lines keeps the places of the cells behind it', () => {
    const row =
      '"Verkhivka\r\n(government-controlled)",2km S,Heard,37,Explosion,,N/K,"20-Mar, 20:11"';
    const text = `${ANNEX_HEAD}\r\n${CSV}\r\n${row}\r\n`;
    const [reading] = readSmmText(text);
    expect(reading?.observations.map(({ span }) => text.slice(...span))).toEqual(['37']);
  });
});

describe('a table ends', () => {
  it.each(['\n', '\n\n'])('where a table with tabs begins, behind %j', (gap) => {
    const { observations, weapons, rejected } = read(
      `${CSV}\n${CSV_ROW}${gap}${WEAPON_TITLES}\n${WEAPON_ROW}`,
    );
    expect(observations).toHaveLength(1);
    expect(weapons).toMatchObject([{ kind: 'tank', count: 6, placeName: 'Stepivka' }]);
    expect(rejected).toBe(0);
  });

  it('where a section begins, whose headings are its own', () => {
    const { weapons } = read(
      `${ANNEX_TITLES.join('\t')}\nVerkhivka\t2km S\tHeard\t3\tExplosion\t\tN/K\t20-Mar, 20:11\n\nIndications of military presence in the security zone\nGovernment-controlled areas\nThe SMM saw a tank (T-64) near Stepivka.`,
    );
    expect(weapons).toMatchObject([{ state: 'security-zone', side: 'government-controlled' }]);
  });

  it('where a table in CSV with another delimiter begins', () => {
    const { weapons } = read(
      `${CSV}\n${CSV_ROW}\n${[WEAPON_TITLES, WEAPON_ROW].join('\n').replaceAll('\t', ';')}`,
    );
    expect(weapons).toMatchObject([{ kind: 'tank', count: 6 }]);
  });

  it.each(['\n', '\n\n'])('where running text begins, behind %j', (gap) => {
    const { observations, rejected } = read(
      `${CSV}\n${CSV_ROW}${gap}On 21 March, in Stepivka (20km north of Donetsk), the SMM heard seven undetermined explosions, all 2km east, and five bursts, all 3km west.`,
    );
    expect(observations.map(({ count }) => count)).toEqual([7, 5, 3]);
    expect(rejected).toBe(0);
  });

  it('not where a row is ragged, which is flagged', () => {
    const { observations, rejected } = read(
      [CSV, CSV_ROW, 'Verkhivka,2km S,Heard', '', 'Verkhivka,2km S,Heard', CSV_ROW].join('\n'),
    );
    expect(observations).toHaveLength(2);
    expect(rejected).toBe(2);
  });
});
