import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff2?url';
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';

/** Code points of each file, as @fontsource/noto-sans lists them; the first file that covers a character draws it. */
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2212',
];
const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
const CYRILLIC_EXT = ['U+0460-048F', 'U+0492-04AF', 'U+04B2-052F', 'U+20B4'];
const LATIN_EXT = ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'];

/** The bundled fonts by name; the addresses are absolute, as MapLibre's worker asks for them. */
export function fontFaces(): NonNullable<StyleSpecification['font-faces']> {
  return {
    'Noto Sans Regular': faces(latin, cyrillic, cyrillicExt, latinExt),
    'Noto Sans Bold': faces(latinBold, cyrillicBold, cyrillicExtBold, latinExtBold),
  };
}

function faces(...files: readonly string[]): { url: string; 'unicode-range': string[] }[] {
  const ranges = [LATIN, CYRILLIC, CYRILLIC_EXT, LATIN_EXT];
  return files.map((file, i) => ({
    url: new URL(file, document.baseURI).href,
    'unicode-range': ranges[i] ?? [],
  }));
}
