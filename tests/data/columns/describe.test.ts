import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { toLine } from '../../../src/data/columns/source-row.ts';
import { checkTable } from '../../../src/data/workspace/table-codec.ts';
import { acceptedOf, readAs } from '../readers/read-file.ts';

const HEADER = ['id', 'date', 'lat', 'lon', 'kind', 'place', 'precision', 'notes', 'crew', 'road'];
const said = fc.oneof(
  fc.constantFrom('', ' ', 'shot', 'burst ', 'Щастя', 'x'.repeat(130), `🜁${'y'.repeat(119)}`),
  fc.string({ maxLength: 6 }),
);
const row = fc.record({
  kind: said,
  place: said,
  precision: fc.constantFrom('', 'exact'),
  notes: said,
  crew: said,
  road: fc.oneof(said, fc.constant('z'.repeat(4100))),
});

/** What a row says, joined of its cells one by one. */
function expectedOf({ kind, place, precision, notes, crew, road }: Cells): string {
  const short = (text: string): string => {
    // Half of a character is none.
    return text
      .trim()
      .slice(0, 120)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .trim();
  };
  const cells: [string, string][] = [
    ['', kind.trim()],
    ['', notes.trim()],
    ['precision: ', precision],
    ['crew: ', short(crew)],
    ['road: ', short(road)],
    ['', precision === 'exact' ? place.trim() : ''],
  ];
  return cells.reduce(
    (text, [label, word]) =>
      word === '' || word === text ? text : `${text}${text === '' ? '' : ' · '}${label}${word}`,
    '',
  );
}

type Cells = Record<'kind' | 'place' | 'precision' | 'notes' | 'crew' | 'road', string>;

async function readRows(rows: readonly Cells[]): Promise<{
  readonly descriptions: readonly string[];
  readonly isKept: boolean;
}> {
  const lines = rows.map((cells, at) => {
    const { kind, place, precision, notes, crew, road } = cells;
    const id = String(at).padStart(5, '0');
    return toLine(
      [id, '2022-02-16', '48.1', '37.8', kind, place, precision, notes, crew, road],
      ',',
    );
  });
  const result = await readAs('x.csv', [HEADER.join(','), ...lines].join('\n'));
  return {
    descriptions: acceptedOf(result).map(({ description }) => description),
    isKept: checkTable(structuredClone(result.table)).ok,
  };
}

it('says what each row says in its own words, whether rows repeat or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const { descriptions, isKept } = await readRows(rows);
      expect(descriptions).toEqual(rows.map(expectedOf));
      expect(isKept).toBe(true);
    }),
    { seed: 43, numRuns: 300 },
  );
});

it('says it also where most of many rows say something else', async () => {
  const rows = Array.from({ length: 6000 }, (_, at): Cells => ({
    kind: 'shot',
    place: 'Zolote',
    precision: at % 2 === 0 ? 'exact' : '',
    notes: ` heard ${at}`,
    crew: '',
    road: `M${at % 100}`,
  }));
  expect((await readRows(rows)).descriptions).toEqual(rows.map(expectedOf));
});
