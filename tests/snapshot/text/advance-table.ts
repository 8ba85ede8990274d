import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readAdvances } from './read-advances.ts';

const { resolve } = createRequire(import.meta.url);

const WEIGHTS = { 400: '400Regular/NotoSans_400Regular.ttf', 700: '700Bold/NotoSans_700Bold.ttf' };

/** What the pages and the names on the map are written with: Latin, Cyrillic, punctuation, arrows, currency. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x301, 0x301],
  [0x400, 0x4ff],
  [0x2009, 0x2026],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x20b4, 0x20b4],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** The source of `advance-widths.ts`: the widths of the bundled fonts. */
export function advanceTable(): string {
  const tables = Object.entries(WEIGHTS).map(([weight, file]) => {
    const path = resolve(`@expo-google-fonts/noto-sans/${file}`);
    const { unitsPerEm, advanceOf } = readAdvances(readFileSync(path));
    if (unitsPerEm !== 1000) throw new Error(`Expected 1000 units per em, got ${unitsPerEm}`);
    const lines = RANGES.map(([from, to]) => {
      const widths = Array.from({ length: to - from + 1 }, (_, i) => advanceOf(from + i) ?? '');
      return `    [0x${from.toString(16)}, '${widths.join(' ')}'],\n`;
    });
    return `  ${weight}: [\n${lines.join('')}  ],\n`;
  });
  return `/** Widths of the letters of Noto Sans, in thousandths of an em, in runs from a first code point; made from the bundled fonts. */
export const ADVANCE_WIDTHS: Readonly<Record<400 | 700, readonly (readonly [number, string])[]>> = {
${tables.join('')}};
`;
}
