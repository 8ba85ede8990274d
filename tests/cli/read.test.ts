import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/main.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(root, 'tests/fixtures');
const folder = mkdtempSync(join(tmpdir(), 'contactline-read-'));
/** Settlements with their centres, from which the gazetteer is made: name, longitude, latitude. */
const SETTLEMENTS = readFileSync(join(root, 'geodata/facts/settlements.csv'), 'utf8').split('\n');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Placed {
  readonly place: string | null;
  readonly precision: string;
  readonly issues: readonly { readonly code: string }[];
}

interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Runs the command in this process, in which it is much faster than in one of its own. */
async function contactline(args: readonly string[]): Promise<Output> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  try {
    return { code: await run(['read', ...args]), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function contactlineProcess(args: readonly string[], stdin: string): Promise<Output> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'src/cli/contactline.mjs'), 'read', ...args],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        resolve({ stdout, stderr, code: Number(error?.code ?? 0) });
      },
    );
    child.stdin?.end(stdin);
  });
}

function smm(name: string): string {
  return join(fixtures, 'smm', name);
}

function isAt(name: string, lng: number, lat: number): boolean {
  const english = name.replace(/ \(formerly.*/u, '');
  return SETTLEMENTS.some(
    (line) => line.startsWith(`${english},`) && line.includes(`,${lng},${lat},`),
  );
}

describe('contactline read', () => {
  test('reads the twenty synthetic reports as their answers say, each place where its settlement is', async () => {
    const names = readdirSync(join(fixtures, 'smm')).filter((name) =>
      /^syn_\d\d\.txt$/u.test(name),
    );
    expect(names).toHaveLength(20);
    const { stdout, code } = await contactline([...names.map(smm), '--format', 'json']);
    expect(code).toBe(0);
    const outputs = JSON.parse(stdout);
    names.forEach((name, index) => {
      const text = readFileSync(smm(name), 'utf8');
      const answer = JSON.parse(readFileSync(smm(name.replace('.txt', '.expected.json')), 'utf8'));
      const { report, totals, observations, weapons } = outputs[index];
      expect([report.asOf, report.basis, report.periodHours], name).toEqual([
        answer.as_of,
        answer.comparison_basis,
        24,
      ]);
      for (const region of ['Donetsk', 'Luhansk']) {
        const { violations, explosions, previous, live_fire: liveFire } = answer.regions[region];
        expect(totals[region], name).toMatchObject({ violations, explosions, previous });
        const { n, where } = totals[region].liveFire ?? {};
        expect(liveFire ?? {}, name).toEqual(n === undefined ? {} : { n, where });
      }
      expect(observations).toHaveLength(answer.events.length);
      for (const [at, event] of answer.events.entries()) {
        const seen = observations[at];
        const written =
          seen.formerly === null ? seen.observer : `${seen.observer} (formerly ${seen.formerly})`;
        expect([written, seen.side, seen.means, seen.count, seen.rangeKm]).toEqual([
          event.observer,
          event.side,
          event.means,
          event.n,
          event.dist_km,
        ]);
        expect(isAt(event.observer, seen.lng, seen.lat), `${name}: ${event.observer}`).toBe(true);
        expect(text.slice(...seen.span)).toContain(event.what.split(' ')[0]);
        expect(seen.issues).toEqual([]);
      }
      expect(weapons).toHaveLength(answer.weapons.length);
      for (const [at, weapon] of answer.weapons.entries()) {
        const seen = weapons[at];
        expect([seen.count, seen.model, seen.side]).toEqual([weapon.n, weapon.type, weapon.side]);
        expect(seen.state).toBe(
          weapon.status === 'violation' ? 'violation' : 'beyond-lines-outside-storage',
        );
        expect(isAt(weapon.place, seen.lng, seen.lat), `${name}: ${weapon.place}`).toBe(true);
        expect(text.slice(...seen.span)).toContain(weapon.type);
      }
    });
  });

  test('places or flags everything of a report full of difficult places', async () => {
    const { stdout } = await contactline([smm('hard-places.txt'), '--format', 'json']);
    const { observations, weapons } = JSON.parse(stdout);
    const found = [...observations, ...weapons].map(({ place, precision, issues }: Placed) =>
      [place, precision].concat(issues.map(({ code }) => code)),
    );
    expect(found).toEqual([
      ['vodiane-donetsk-4', 'sector'],
      ['camera-dfs', 'sector'],
      ['shyrokyne-donetsk', 'fan'],
      ['avdiivka-donetsk', 'ray', 'side-contradiction'],
      ['horlivka-donetsk', 'sector', 'place-contradiction'],
      ['vodiane-donetsk-4', 'sector'],
      [null, 'region', 'place-ambiguous'],
      [null, 'region', 'place-unknown'],
      expect.arrayContaining([expect.stringMatching(/^(?:zolote-luhansk|area-zolote)$/u)]),
      expect.arrayContaining([expect.any(String)]),
      ['shyrokyne-donetsk', 'place', 'side-unsure'],
    ]);
  });

  test('prints GeoJSON of one report as an object, of several as an array, with the issues apart', async () => {
    const issues = join(folder, 'issues.txt');
    const one = await contactline([smm('hard-places.txt'), '--issues', issues]);
    expect(one.stderr).toBe('');
    expect(JSON.parse(one.stdout)).toMatchObject({
      type: 'FeatureCollection',
      report: { id: '41/2021' },
    });
    expect(readFileSync(issues, 'utf8')).toContain(
      `warning place-unknown ${smm('hard-places.txt')}:15:15 "Nowhereivka"`,
    );
    const two = await contactline([smm('feed.xml')]);
    expect(
      JSON.parse(two.stdout).map(({ report }: { report: { id: string } }) => report.id),
    ).toEqual(['217/2020', '218/2020']);
  });

  test('prints CSV in which nothing is a formula', async () => {
    writeFileSync(
      join(folder, 'evil.csv'),
      'id,date,lng,lat,description\n"=1+1",2022-02-16,38,48,"@SUM(A1) ""x"", y"\n',
    );
    const { stdout, code } = await contactline([join(folder, 'evil.csv'), '--format', 'csv']);
    expect(code).toBe(0);
    expect(stdout).toContain(`"'@SUM(A1) ""x"", y"`);
    expect(stdout).not.toMatch(/(?:^|,)"?=/mu);
  });

  test('reads standard input', async () => {
    const text = readFileSync(smm('syn_00.txt'), 'utf8');
    const { stdout, code } = await contactlineProcess(['-', '--format', 'json'], text);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'standard input',
      report: { number: '60/2021' },
    });
  });

  test('reads the formats of others, with their observations and rejected rows', async () => {
    const { stdout, code } = await contactline([
      join(fixtures, 'good/acled.csv'),
      '--format',
      'json',
    ]);
    const { reader, rows, observations, rejected } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(reader).toBe('csv');
    expect(observations.length).toBeGreaterThan(0);
    expect(observations.length + rejected.length).toBe(rows);
  });

  test('prints what could be read and names what could not, and fails only where nothing could', async () => {
    writeFileSync(join(folder, 'noise.txt'), 'The weather is fine.');
    const mixed = await contactline([join(folder, 'noise.txt'), smm('syn_00.txt'), 'missing.txt']);
    expect(mixed.code).toBe(0);
    expect(mixed.stderr).toContain('noise.txt');
    expect(mixed.stderr).toContain('missing.txt');
    expect(JSON.parse(mixed.stdout).report.id).toBe('60/2021');
    const none = await contactline(['missing.txt', join(folder, 'noise.txt')]);
    expect([none.code, none.stdout]).toEqual([1, '']);
  });

  test('explains wrong words', async () => {
    for (const args of [
      [],
      ['x', '--format', 'pdf'],
      ['x', '--as', 'doc'],
      ['-', '-'],
      ['x', '--nonsense'],
    ]) {
      const { code, stderr } = await contactline(args);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toContain('contactline read --help');
    }
    const { stdout } = await contactline(['--help']);
    for (const word of ['liveFire', 'geojson (default)', 'smm-text', '--issues'])
      expect(stdout).toContain(word);
  });
});
