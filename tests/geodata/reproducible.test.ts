import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDerived } from '../../geodata/make/all.ts';

const GEODATA = fileURLToPath(new URL('../../geodata/', import.meta.url));
const DERIVED = [
  'base/towns.geojson',
  'contact-line-zones.geojson',
  'contact-line.geojson',
  'gazetteer.json',
  'regions.geojson',
];

describe('the files derived from others in geodata/', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'geodata-'));

  beforeAll(() => makeDerived(outDir), 60_000);
  afterAll(() => rmSync(outDir, { recursive: true }));

  it('are these', () => {
    const made = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    const files = made.filter((name) => statSync(join(outDir, name)).isFile());
    expect(files.filter((name) => !name.startsWith('reports')).toSorted()).toEqual(DERIVED);
  });

  it.each(DERIVED)('%s is made again byte for byte', (name) => {
    expect(
      readFileSync(join(outDir, name), 'utf8') === readFileSync(join(GEODATA, name), 'utf8'),
    ).toBe(true);
  });
});
