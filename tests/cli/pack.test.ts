import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/main.ts';

const good = fileURLToPath(new URL('../fixtures/good/', import.meta.url));
const report = fileURLToPath(new URL('../fixtures/smm/syn_00.txt', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contactline-pack-'));
const FILES = [
  join(good, 'viina-event-info.csv'),
  join(good, 'eyes-on-russia.geojson'),
  join(good, 'ucdp-ged.csv'),
  report,
];

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function contactline(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  try {
    return { code: await run(args), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('contactline pack', () => {
  test('writes one archive whose counts are those of the files', async () => {
    const out = join(folder, 'all.arrow.gz');
    const packed = await contactline('pack', ...FILES, '--out', out);
    expect(packed).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('16 observations of 4 reports, 2 rows left out'),
    });
    for (const level of ['oblast', 'side']) {
      const words = ['--by', level, '--format', 'json'];
      const ofArchive = await contactline('count', out, ...words);
      const ofFiles = await contactline('count', ...FILES, ...words);
      expect(JSON.parse(ofArchive.stdout)).toEqual(JSON.parse(ofFiles.stdout));
      expect(JSON.parse(ofArchive.stdout).total.located.expected).toBeGreaterThan(0);
    }
    const declared = await contactline('count', out, '--format', 'json');
    expect(JSON.parse(declared.stdout).total.declared.violations).not.toBeNull();
  });

  test('writes the same bytes again, gzipped or not', async () => {
    for (const ending of ['arrow', 'arrow.gz']) {
      const [one, other] = [join(folder, `1.${ending}`), join(folder, `2.${ending}`)];
      await contactline('pack', ...FILES, '--out', one);
      await contactline('pack', ...FILES, '--out', other);
      expect(Buffer.compare(readFileSync(one), readFileSync(other))).toBe(0);
    }
  });

  test('packs an archive of an archive without a change of what it says', async () => {
    const [one, two] = [join(folder, 'one.arrow'), join(folder, 'two.arrow')];
    await contactline('pack', ...FILES, '--out', one);
    await contactline('pack', one, '--out', two);
    const a = await contactline('read', one, '--format', 'json');
    const b = await contactline('read', two, '--format', 'json');
    expect({ ...JSON.parse(b.stdout), file: '' }).toEqual({ ...JSON.parse(a.stdout), file: '' });
  });

  test('writes nothing where one of the files cannot be read', async () => {
    const broken = join(folder, 'broken.geojson');
    writeFileSync(broken, '{"type":');
    const before = readdirSync(folder);
    const out = join(folder, 'never.arrow');
    const outcome = await contactline('pack', ...FILES, broken, '--out', out);
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining('broken.geojson') });
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each([
    [['pack', '--out', 'x.arrow'], 'expects a FILE'],
    [['pack', 'x.csv'], '--out expects'],
    [['pack', 'x.csv', '--out', 'x.parquet'], '.arrow.gz'],
  ])('%j is refused with what was expected', async (args, words) => {
    expect(await contactline(...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(words),
    });
  });
});
