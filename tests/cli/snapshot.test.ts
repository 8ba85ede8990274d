import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { readPdfText } from '../../src/data/readers/pdf-text.ts';
import { readRecipe } from '../../src/snapshot/read-recipe.ts';

// An atlas is half a minute's work on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'contactline-snapshot-'));
const written: { out: string; err: string } = { out: '', err: '' };

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  written.out = '';
  written.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += String(text);
    return true;
  });
});

function snapshot(...args: readonly string[]): Promise<number> {
  return run(['snapshot', ...args]);
}

function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

// A page is drawn in a second; on a machine with much else to do the tests wait longer.
vi.setConfig({ testTimeout: 120_000 });

describe('the snapshot command', () => {
  test('writes the founding day on A3 at 300 dpi as 4961 x 3508 px', async () => {
    const file = join(folder, 'a3.png');
    expect(
      await snapshot('--date', '2022-02-16', '--page', 'a3', '--dpi', '300', '--out', file),
    ).toBe(0);
    expect(sizeOf(file)).toEqual([4961, 3508]);
    expect(written.out).toContain('Donetsk region: 189 violations, 128 explosions; before: 24.');
    expect(written.out).toContain('Luhansk region: 402 violations, 188 explosions; before: 129.');
  });

  test.each(['a4', 'story', 'square', 'slide', 'column'])(
    'names the city nearest to the line on the map of a %s',
    async (page) => {
      const file = join(folder, `named-${page}.svg`);
      await snapshot('--date', '2022-02-16', '--page', page, '--lang', 'uk', '--out', file);
      // In the inset names are set in the regular weight.
      expect(readFileSync(file, 'utf8')).toMatch(/font-weight="700"[^>]*>Донецьк</u);
    },
  );

  test.each(['png', 'svg', 'pdf', 'html'])('two runs give the same %s', async (format) => {
    const files = ['one', 'two'].map((name) => join(folder, `${name}.${format}`));
    for (const file of files)
      expect(
        await snapshot(
          '--date',
          '2022-02-16',
          '--page',
          '600x600px',
          '--lang',
          'uk',
          '--out',
          file,
        ),
      ).toBe(0);
    const [one, two] = files.map((file) => readFileSync(file));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  test('opens a file made earlier and makes it again, byte for byte', async () => {
    const [first, again] = [join(folder, 'first.svg'), join(folder, 'again.svg')];
    await snapshot(
      'map=8/48.1/37.9&period=2022-02-15T19:30%2B02:00..2022-02-16T19:30%2B02:00'.replaceAll(
        '%2B',
        '+',
      ),
      '--by',
      'side',
      '--page',
      'letter',
      '--portrait',
      '--title',
      'Перевірка',
      '--out',
      first,
    );
    expect(await snapshot(first, '--out', again)).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(first, 'utf8'));
    expect(written.err).toBe('');
  });

  test('makes an atlas of three days of February 2022 with a cover, and a series of pictures by day', async () => {
    const atlas = join(folder, 'february.pdf');
    const small = ['--page', '600x600px'];
    expect(
      await snapshot(
        ...small,
        '--between',
        '2022-02-15..2022-02-17',
        '--each',
        'day',
        '--out',
        atlas,
      ),
    ).toBe(0);
    const pages = /(\d+) pages/u.exec(written.out)?.[1];
    expect(Number(pages)).toBe(3);
    expect(readFileSync(atlas, 'latin1').match(/\/Type \/Page\b/gu)?.length).toBe(
      Number(pages) + 1,
    );
    expect(readRecipe(readFileSync(atlas)).ok).toBe(true);
    await snapshot(
      ...small,
      '--between',
      '2022-02-16..2022-02-17',
      '--each',
      'day',
      '--out',
      join(folder, 'day.svg'),
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('day-'))).toEqual([
      'day-2022-02-16.svg',
      'day-2022-02-17.svg',
    ]);
  });

  test('makes an atlas by week, and small maps by day on one page, and both again from what they carry', async () => {
    const span = ['--between', '2022-02-11..2022-02-16', '--page', '700x500px'];
    const weeks = join(folder, 'weeks.pdf');
    expect(await snapshot(...span, '--each', 'week', '--out', weeks)).toBe(0);
    expect(written.out).toContain('2 pages with cover and contents');
    const small = join(folder, 'small.svg');
    const again = join(folder, 'small-again.svg');
    expect(await snapshot(...span, '--multiples', 'week', '--out', small)).toBe(0);
    expect(written.out).toContain('2 maps on one page');
    expect(await snapshot(small, '--out', again)).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(small, 'utf8'));
  });

  test('makes an animation with its date on each frame, and again from what it carries, byte for byte', async () => {
    const [one, again] = [join(folder, 'one.gif'), join(folder, 'again.gif')];
    const args = ['--between', '2022-02-15..2022-02-16', '--page', '600x600px', '--hold', '0.6'];
    expect(await snapshot(...args, '--out', one)).toBe(0);
    expect(written.out).toContain('2 frames of 600 x 600 px');
    const recipe = readRecipe(readFileSync(one));
    expect(recipe.ok && recipe.value.page.series).toEqual({
      form: 'animation',
      by: 'day',
      holdMs: 600,
    });
    expect(await snapshot(one, '--out', again)).toBe(0);
    expect(readFileSync(again).equals(readFileSync(one))).toBe(true);
  });

  test('writes what is shown beside the picture', async () => {
    await snapshot('--date', '2022-02-16', '--data', '--out', join(folder, 'with.svg'));
    const csv = readFileSync(join(folder, 'with.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toContain('count,qualifier,min,expected,max');
    expect(csv.filter((line) => line.startsWith('declared'))).toHaveLength(4);
    expect(
      csv.some((line) => line.startsWith('declared,37/2022,,donetsk,violations,189,exact')),
    ).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'with.geojson'), 'utf8'))).toMatchObject({
      report: { id: '37/2022' },
    });
  });
});

describe('files added to a snapshot', () => {
  test('are read as the read command reads them, and what is odd in them is summed up', async () => {
    const out = join(folder, 'added.svg');
    const prose = 'tests/fixtures/smm/syn_00.txt';
    const table = 'tests/fixtures/good/acled.csv';
    const args = ['--date', '2021-03-01', '--page', '600x600px', '--add', prose, '--add', table];
    expect(await snapshot(...args, '--out', out)).toBe(0);
    expect(written.out).toContain('Donetsk region: 1 violation, 1 explosion');
    expect(written.err).toContain(`${table}: read as csv: 4 observations, 0 of 4 rows rejected;`);
    expect(written.err).not.toContain(prose);
  });
});

describe('a snapshot that cannot be made', () => {
  const damaged = join(folder, 'damaged.svg');
  writeFileSync(
    damaged,
    '<svg><metadata><recipe xmlns="urn:contactline:recipe">{"format":</recipe></metadata></svg>',
  );
  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');
  const unknown = join(folder, 'unknown.txt');
  writeFileSync(unknown, 'nothing that the product made');
  const bare = join(folder, 'bare.svg');
  writeFileSync(bare, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const out = join(folder, 'never.png');
  const FEBRUARY = ['--between', '2022-02-10..2022-02-22'];

  test.each([
    [2, '--out FILE is needed', []],
    [2, '--out expects a file ending in', ['--out', 'a.bmp']],
    [2, 'JPEG and WebP are written by the page', ['--out', 'a.webp']],
    [2, '--each expects day, week, month', ['--out', out, '--each', 'hour']],
    [2, 'exclude each other', ['--out', out, '--each', 'day', '--multiples', 'day']],
    [2, '--multiples makes one page', ['--out', `${out}.gif`, '--multiples', 'day']],
    [2, '--hold is for an animation', ['--out', out, '--hold', '1']],
    [2, '--hold expects 0.5 to 60', ['--out', `${out}.gif`, '--hold', '0.1']],
    [1, 'at most 4 million px', ['--out', `${out}.gif`, '--page', 'a3', '--date', '2022-02-16']],
    [
      1,
      'cannot be read on a page',
      [...FEBRUARY, '--page', '400x400px', '--multiples', 'day', '--out', out],
    ],
    [1, 'have no outlines', ['--out', out, '--each', 'region', '--by', 'band']],
    [
      1,
      'Nothing is shown in the span',
      ['--between', '2019-01-01..2019-01-02', '--out', `${out}.gif`],
    ],
    [2, '--page expects', ['--out', out, '--page', 'a9']],
    [2, '--dpi expects', ['--out', out, '--dpi', 'many']],
    [2, '--dpi expects 36 to 600', ['--out', out, '--dpi', '5000']],
    [2, '--lang expects', ['--out', out, '--lang', 'fr']],
    [2, '--by expects', ['--out', out, '--by', 'planet']],
    [2, '--between expects', ['--out', out, '--between', 'then..now']],
    [2, 'VIEW cannot be read', ['nothing-of-the-kind', '--out', out]],
    [1, 'more than can be drawn', ['--out', out, '--page', '3000x3000mm', '--dpi', '600']],
    [1, 'No report at hand covers 2019-01-01', ['--out', out, '--date', '2019-01-01']],
    [1, 'Nothing is shown', ['--out', out, '--between', '2019-01-01..2019-01-02']],
    [1, 'is damaged', [damaged, '--out', out]],
    [1, 'Cannot write', ['--out', join(folder, 'no', 'such', 'folder.svg')]],
    [1, 'Cannot read', ['--out', out, '--add', join(folder, 'absent.geojson')]],
    [1, 'file-empty', ['--out', out, '--add', empty]],
    [1, 'is neither an address', [unknown, '--out', out]],
    [1, 'carries no view', [bare, '--out', out]],
    [1, 'Cannot add', ['--out', out, '--add', damaged]],
  ])('ends with %i and says "%s"', async (code, words, args) => {
    expect(await snapshot(...args)).toBe(code);
    expect(written.err).toContain(words);
    expect(
      readdirSync(folder).filter((name) => name.includes('never') || name.includes('.part')),
    ).toEqual([]);
  });
});

test('the text of a PDF is found in Ukrainian', async () => {
  const file = join(folder, 'search.pdf');
  await snapshot('--date', '2022-02-16', '--lang', 'uk', '--out', file);
  const text = await readPdfText(
    { name: 'search.pdf', blob: new Blob([readFileSync(file)]) },
    { onProgress: () => {}, signal: new AbortController().signal },
  );
  for (const words of [
    'Порушення режиму припинення вогню',
    'Сєвєродонецьк',
    'Лінія зіткнення',
    '402',
    '189',
  ])
    expect(text).toContain(words);
  // A name with a halo is there once, not once more for the halo.
  expect(text.split('Сєвєродонецьк')).toHaveLength(2);
});
