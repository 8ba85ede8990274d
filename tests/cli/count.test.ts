import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contactline-count-'));
const FOUNDING = '2022-02-15T19:30+02:00..2022-02-16T19:30+02:00';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

async function contactline(...args: readonly string[]): Promise<Output> {
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      [join(root, 'src/cli/contactline.mjs'), ...args],
      { cwd: folder },
    );
    return { stdout, stderr, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = Object(error);
    return { stdout: String(stdout), stderr: String(stderr), code: Number(code) };
  }
}

describe('contactline count', () => {
  test('says of 16 February 2022 what the report declares, and that none of it has a place', async () => {
    const { stdout, code } = await contactline('count', '--between', FOUNDING, '--format', 'json');
    const { period, by, regions, total } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(period).toEqual(['2022-02-15T19:30+02:00', '2022-02-16T19:30+02:00']);
    expect(by).toBe('oblast');
    expect(regions).toMatchObject([
      {
        id: 'donetsk',
        declared: { violations: 189, explosions: 128, previous: 24, basis: 'previous-period' },
        located: { min: 0, expected: 0, max: 0 },
        unlocated: 189,
      },
      {
        id: 'luhansk',
        declared: { violations: 402, explosions: 188, previous: 129, basis: 'previous-period' },
        located: { min: 0, expected: 0, max: 0 },
        unlocated: 402,
      },
    ]);
    expect(total).toMatchObject({
      declared: { violations: 591, explosions: 316, previous: 153 },
      unlocated: 591,
    });
  });

  test('counts the weapon sightings of that day by the side that the report names', async () => {
    const { stdout } = await contactline(
      'count',
      '--between',
      FOUNDING,
      '--by',
      'side',
      '--kind',
      'weapon',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout).regions).toMatchObject([
      { id: 'GCA', unlocated: 4, located: { max: 0 } },
      { id: 'NGCA', unlocated: 2, located: { max: 0 } },
    ]);
  });

  test('prints a table and CSV with the same figures', async () => {
    const table = await contactline('count', '--between', FOUNDING);
    const csv = await contactline('count', '--between', FOUNDING, '--format', 'csv');
    expect(table.stdout).toMatch(/donetsk\s+Donetsk.*189\s+128\s+24/u);
    expect(csv.stdout).toMatch(/^donetsk,.*,189,128,24,previous-period,0,0,0,189,/mu);
  });

  test.each([
    [['count', '--by', 'planet'], 'oblast, side, area, band'],
    [['count', '--between', 'yesterday'], 'two instants with offset'],
    [['count', '--kind', 'rumour'], 'explosion, other, weapon'],
    [['count', '--format', 'pdf'], 'table, json, csv'],
    [['count', '--colour'], 'colour'],
    [['fly'], 'Unknown command "fly"'],
  ])('%j is refused with what was expected', async (args, words) => {
    const { stderr, stdout, code } = await contactline(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
  });

  test('counts by the polygons of a file, and refuses one that has none', async () => {
    const regions = join(folder, 'own.geojson');
    const ring = [
      [22, 44],
      [41, 44],
      [41, 53],
      [22, 53],
      [22, 44],
    ];
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const feature = { type: 'Feature', properties: { name: 'All of it' }, geometry };
    writeFileSync(regions, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const own = await contactline('count', '--regions', regions, '--format', 'json');
    const { by, regions: counted, outside, total } = JSON.parse(own.stdout);
    expect([by, counted[0].name]).toEqual(['own-1', 'All of it']);
    expect(counted[0].located.expected).toBe(total.located.expected);
    expect(total.located.max).toBeGreaterThan(1000);
    expect(outside.located.max).toBe(0);
    const text = join(folder, 'none.txt');
    writeFileSync(text, 'nothing');
    expect(await contactline('count', '--regions', text)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds no polygons'),
    });
  });

  test('a file that is missing or no report is named, and the exit code says so', async () => {
    const broken = join(folder, 'broken.geojson');
    writeFileSync(broken, '{"type":');
    const missing = await contactline('count', 'nowhere.geojson');
    const unreadable = await contactline('count', broken);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('nowhere.geojson') });
    expect(unreadable).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('broken.geojson'),
    });
  });

  test('--help explains the options', async () => {
    expect((await contactline('count', '--help')).stdout).toContain('--between A..B');
    expect((await contactline()).stdout).toContain('Usage: contactline COMMAND');
  });
});
