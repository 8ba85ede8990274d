import { describe, expect, it } from 'vitest';
import { createTableFinder } from '../../../src/data/readers/pdf-table.ts';
import type { TextRun } from '../../../src/data/readers/text-run.ts';
import { ANNEX_TITLES } from '../smm/annex-report.ts';

/** The left edges of the columns of a page, in points. */
const LEFT = [10, 200, 260, 310, 340, 400, 480, 540];

function run(text: string, x: number, y: number): TextRun {
  return { text, x, y, width: text.length * 4, height: 8 };
}

/** A row as a PDF writes it: cell by cell, the lines of a cell under each other. */
function row(y: number, cells: readonly (string | readonly string[])[]): readonly TextRun[] {
  return cells.flatMap((cell, column) =>
    [cell]
      .flat()
      .filter((line) => line !== '')
      .map((line, index) => run(line, LEFT[column] ?? 0, y - 9 * index)),
  );
}

const HEADER = row(700, [
  'SMM position',
  ['Event', 'location'],
  'Means',
  'No.',
  'Observation',
  'Description',
  'Weapon',
  ['Date,', 'time'],
]);
const FIRST = row(670, [
  ['SMM camera in Avdiivka (government-', 'controlled, 17km N of Donetsk)'],
  '2-4km ESE',
  'Recorded',
  '3',
  'Explosion',
  'Undetermined',
  'N/K',
  ['18-May,', '20:11'],
]);
const MERGED = row(640, [
  '',
  '1-3km S',
  'Heard',
  '12',
  'Burst',
  '',
  'Small arms',
  ['18-May,', '20:12'],
]);
const ROWS = [
  [
    'SMM camera in Avdiivka (government-controlled, 17km N of Donetsk)',
    '2-4km ESE',
    'Recorded',
    '3',
    'Explosion',
    'Undetermined',
    'N/K',
    '18-May, 20:11',
  ],
  ['', '1-3km S', 'Heard', '12', 'Burst', '', 'Small arms', '18-May, 20:12'],
];

function cells(pieces: ReturnType<ReturnType<typeof createTableFinder>>): readonly unknown[] {
  return pieces.flatMap((piece) => ('cells' in piece ? [piece.cells] : []));
}

describe('createTableFinder', () => {
  it('reads rows whose cells have several lines, and rows that go on from a merged cell', () => {
    const [header, ...rows] = cells(createTableFinder()([...HEADER, ...FIRST, ...MERGED]));
    expect(header).toEqual(ANNEX_TITLES);
    expect(rows).toEqual(ROWS);
  });

  it('goes on over the pages, and leaves what is in no row as it was, in its order', () => {
    const find = createTableFinder();
    const before = [run('The SMM heard', 10, 740), run('two explosions.', 80, 740)];
    const after = [run('The SMM continued monitoring.', 10, 600)];
    expect(find([...before, ...HEADER, ...FIRST])[0]).toEqual(before);
    const pieces = find([...MERGED, ...after]);
    expect(cells(pieces)).toEqual([ROWS[1]]);
    expect(pieces.at(-1)).toEqual(after);
  });

  it('takes centred cells to the column that they are under', () => {
    const centred = FIRST.map((each) => ({ ...each, x: each.x + 5 }));
    expect(cells(createTableFinder()([...HEADER, ...centred]))[1]).toEqual(ROWS[0]);
  });

  it('finds no row without the titles of a table, nor in another grid', () => {
    expect(createTableFinder()(FIRST)).toEqual([FIRST]);
    const find = createTableFinder();
    find(HEADER);
    const two = [run('Left column of prose', 10, 500), run('right column', 300, 500)];
    expect(find(two)).toEqual([two]);
    expect(find([])).toEqual([]);
  });
});
