import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, Position } from 'geojson';

/** Absolute path of the repository's `geodata/` folder. */
export const GEODATA_DIR = fileURLToPath(new URL('..', import.meta.url));

/** `value` rounded to `decimals` digits, never negative zero. */
export function roundTo(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}

/** A copy of `line` rounded to `decimals`, without the repeats that rounding makes. */
export function roundLine(line: readonly Position[], decimals: number): Position[] {
  const out: Position[] = [];
  for (const [lng, lat] of line) {
    if (lng === undefined || lat === undefined)
      throw new Error('Expected a position of two numbers');
    const next = [roundTo(lng, decimals), roundTo(lat, decimals)];
    const last = out.at(-1);
    if (last === undefined || last[0] !== next[0] || last[1] !== next[1]) out.push(next);
  }
  return out;
}

/** Writes a FeatureCollection to `dir/name`, one feature a line and a newline at the end, so that differences can be read. */
export function writeFeatures(dir: string, name: string, features: readonly Feature[]): void {
  const lines = features.map((each) => JSON.stringify(each)).join(',\n');
  writeText(dir, name, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** Writes `text` to `dir/name` and makes the folder when it is missing. */
export function writeText(dir: string, name: string, text: string): void {
  const path = join(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The text of `geodata/<name>`. */
export function readText(name: string): string {
  return readFileSync(join(GEODATA_DIR, name), 'utf8');
}

/** The features of `geodata/<name>`, as this folder's own scripts wrote them. */
export function readFeatures(name: string): Feature[] {
  const collection = JSON.parse(readText(name)) as FeatureCollection;
  return collection.features;
}
