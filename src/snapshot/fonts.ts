import type { Weight } from './scene.ts';

/** The parts into which the web fonts are split, with the letters that each holds. */
export const FONT_PARTS = [
  {
    id: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212',
    holds: isLatin,
  },
  { id: 'cyrillic', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', holds: isCyrillic },
  { id: 'latin-ext', range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF', holds: isLatinExtended },
] as const;

export type FontPart = (typeof FONT_PARTS)[number]['id'];

/** Where a writer gets the bundled Noto Sans from: whole as TrueType, or in parts as woff2. */
export interface FontSource {
  trueType(weight: Weight): Promise<Uint8Array>;
  webFont(weight: Weight, part: FontPart): Promise<Uint8Array>;
}

export const FONT_FAMILY = 'Noto Sans';

function isLatin(code: number): boolean {
  return (
    code <= 0xff ||
    code === 0x131 ||
    code === 0x152 ||
    code === 0x153 ||
    (code >= 0x2000 && code <= 0x20ac) ||
    (code >= 0x2190 && code <= 0x2212)
  );
}

function isCyrillic(code: number): boolean {
  return (code >= 0x400 && code <= 0x4ff) || code === 0x301 || code === 0x2116;
}

function isLatinExtended(code: number): boolean {
  return code >= 0x100 && code <= 0x2ba && code !== 0x131 && code !== 0x152 && code !== 0x153;
}
