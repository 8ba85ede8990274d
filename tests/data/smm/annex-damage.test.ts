import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { ANNEX_HEAD } from './annex-report.ts';

const HEAD = `${ANNEX_HEAD}\n`;
const FIRE = [
  ['SMM position', 'Event location', 'Means', 'No.', 'Observation', 'Weapon', 'Date, time'],
  ['Verkhivka', '2-4km ESE', 'Recorded', '#', 'Projectile', 'N/K', '20-Mar, 20:11'],
  ['', 'N/K SW', 'Heard', '#', 'Explosion', 'Mortar (82mm)', '21-Mar, 02:10'],
  ['Stepivka', '1km S', 'Saw', '#', 'Burst', '', '21-Mar, 02:15'],
];
const WEAPONS = [
  ['Date', 'No. of weapons', 'Type of weapon', 'Location', 'Source of observation'],
  ['20/03/2021', '#', 'Tank (T-72)', 'Near Verkhivka (57km north-east of Donetsk)', 'Patrol'],
  ['21/03/2021', '#', 'Towed howitzer (D-30)', 'Stepivka (12km east of Donetsk)', 'Mini-UAV'],
  ['21/03/2021', '#', 'Mortar (82mm)', 'Training area near Stepivka', 'Long-range UAV'],
];

type Damage = (line: string, at: number, divider: string) => string;

/** The place of one of the dividers, or of one of the spaces, of a line. */
function placeOf(line: string, sign: string, at: number): number {
  const pieces = line.split(sign);
  const before = pieces.slice(0, 1 + (at % Math.max(1, pieces.length - 1)));
  return before.join(sign).length;
}

function cut(line: string, place: number, glue: string): string {
  return line.slice(0, place) + glue + line.slice(place + 1);
}

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['a lost divider', (line, at, divider) => cut(line, placeOf(line, divider, at), ' ')],
  [
    'one divider too many',
    (line, at, divider) => cut(line, placeOf(line, divider, at), divider + divider),
  ],
  ['a break in a cell', (line, at) => cut(line, placeOf(line, ' ', at), '\n')],
  ['a break between cells', (line, at, divider) => cut(line, placeOf(line, divider, at), '\n')],
  [
    'a break behind a divider',
    (line, at, divider) => cut(line, placeOf(line, divider, at), `${divider}\n`),
  ],
  ['dividers at its end', (line, _at, divider) => line + divider + divider],
  ['spaces for its dividers', (line, _at, divider) => line.replaceAll(divider, '   ')],
  ['the foot of a page below', (line) => `${line}\n\n- 4 -\n\f`],
  [
    'a note below',
    (line) =>
      `${line}\n* Please see the section on restrictions, which holds for all of the rows of this table, as the cameras were not working at that time.`,
  ],
];

describe('a row of an annex table', () => {
  it.each(DAMAGES)('with %s is read or flagged, as are the others', (_title, damage) => {
    const counts = fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), {
      minLength: 3,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom(FIRE, WEAPONS),
        fc.constantFrom('\t', ';', '|'),
        fc.array(fc.nat(40), { minLength: 9, maxLength: 9 }),
        (numbers, [titles = [], ...kinds], divider, places) => {
          const rows = numbers.map((number, index) => {
            const line = (kinds[index % kinds.length] ?? [])
              .join(divider)
              .replace('#', String(number));
            const at = places[index] ?? 0;
            return at % 3 === 0 ? damage(line, at, divider) : line;
          });
          const text = HEAD + [titles.join(divider), ...rows].join('\n');
          const [reading] = readSmmText(text);
          const read = [...(reading?.observations ?? []), ...(reading?.weapons ?? [])];
          const flagged = (reading?.issues ?? []).flatMap(({ place }) =>
            place.span === undefined ? [] : text.slice(...place.span),
          );
          for (const number of numbers) {
            const isRead = read.filter(({ count }) => count === number).length;
            const isFlagged = flagged.some((line) => line.includes(String(number)));
            expect
              .soft([isRead, isFlagged], `${number} of ${text}`)
              .toEqual(isRead === 1 ? [1, false] : [0, true]);
          }
          expect(read.every(({ count }) => numbers.includes(count ?? 0))).toBe(true);
        },
      ),
      { seed: 78, numRuns: 60 },
    );
  });

  it('that is broken takes its own date, not that of the row above', () => {
    const [titles = [], ...rows] = WEAPONS;
    const [first = '', second = ''] = rows.map((row) => row.join('\t').replace('#', '3'));
    const table = [titles.join('\t'), first, second.replace('\t', '\n')].join('\n');
    const [reading] = readSmmText(HEAD + table);
    expect(reading?.weapons.map(({ date }) => date)).toEqual(['2021-03-20', '2021-03-21']);
  });

  it('whose number cannot be read is none without a number', () => {
    const [titles = [], row = []] = WEAPONS;
    const [reading] = readSmmText(
      `${HEAD}${titles.join('\t')}\n${row.join('\t').replace('#', '1O')}`,
    );
    expect(reading?.weapons).toEqual([]);
    expect(reading?.issues.map(({ code }) => code)).toContain('sentence-not-understood');
  });
});
