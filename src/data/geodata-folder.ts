import { readFile, readdir } from 'node:fs/promises';
import { SHIPPED } from './shipped-files.ts';

/**
 * Reads a shipped file from the folder geodata/ (a URL ending in "/"). The reports, one file each there, are joined:
 * a line a report, each a JSON array of its file name and its text, so that one broken report harms no other.
 */
export async function readGeodata(folder: URL, name: string): Promise<string> {
  if (name !== SHIPPED.reports) return readFile(new URL(name, folder), 'utf8');
  const files = (await readdir(new URL('reports/', folder)))
    .filter((file) => file.endsWith('.geojson'))
    .toSorted();
  const lines = files.map(async (file) => {
    const text = await readFile(new URL(`reports/${file}`, folder), 'utf8');
    return `${JSON.stringify([`reports/${file}`, text])}\n`;
  });
  return (await Promise.all(lines)).join('');
}
