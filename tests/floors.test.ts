import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const house = mkdtempSync(join(tmpdir(), 'contactline-floors-'));
cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));

afterAll(() => {
  rmSync(house, { recursive: true });
});

/** What the linter says of one file planted in an otherwise empty house. */
function lint(path: string, source: string): string {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), [path], {
      cwd: house,
      encoding: 'utf8',
    });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  } finally {
    rmSync(file);
  }
}

describe('the floors of the house', () => {
  test.each([
    ['src/base/planted.ts', '../geometry/shape.ts'],
    ['src/geometry/planted.ts', '../model/kind.ts'],
    ['src/model/planted.ts', '../data/reader.ts'],
    ['src/data/planted.ts', '../cartography/palette.ts'],
    ['src/data/smm/planted.ts', '../../state/view.ts'],
    ['src/cartography/planted.ts', '../data/reader.ts'],
    ['src/state/planted.ts', '../map/layers.ts'],
    ['src/map/planted.ts', '../panels/app.tsx'],
    ['src/panels/planted.tsx', '../map/layers.ts'],
    ['src/map/layers/planted.ts', '../../panels/app.tsx'],
  ])('%s may not import %s', (path, imported) => {
    expect(lint(path, `import { x } from '${imported}';\nexport const y = x;\n`)).toContain(
      'no-restricted-imports',
    );
  });

  test.each([
    ['src/model/planted.ts', '@turf/turf'],
    ['src/panels/planted.tsx', 'maplibre-gl'],
    ['src/map/planted.ts', 'preact'],
    ['src/model/planted.ts', 'valibot'],
  ])('%s may not import the library %s, which has one owner', (path, library) => {
    expect(lint(path, `import { x } from '${library}';\nexport const y = x;\n`)).toContain(
      'no-restricted-imports',
    );
  });

  test('the floors below may be imported', () => {
    expect(
      lint(
        'src/data/smm/planted.ts',
        "import { x } from '../../model/kind.ts';\nexport const y = x;\n",
      ),
    ).not.toContain('no-restricted-imports');
  });
});
