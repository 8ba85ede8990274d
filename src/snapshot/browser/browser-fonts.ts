import bold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import { FONT_FAMILY } from '../fonts.ts';
import type { FontSource } from '../fonts.ts';

const TRUE_TYPE = { 400: regular, 700: bold } as const;
const WEB = {
  400: { latin, cyrillic, 'latin-ext': latinExt },
  700: { latin: latinBold, cyrillic: cyrillicBold, 'latin-ext': latinExtBold },
} as const;

/** The bundled fonts from beside the page, each fetched when first needed. */
export const BROWSER_FONTS: FontSource = {
  trueType: (weight) => fetchBytes(TRUE_TYPE[weight]),
  webFont: (weight, part) => fetchBytes(WEB[weight][part]),
};

/** Resolves once the page's own Noto Sans is there to draw Latin and Cyrillic text on a canvas with. */
export async function loadCanvasFonts(): Promise<void> {
  await Promise.all(
    [400, 700].map((weight) =>
      document.fonts.load(`${weight} 16px "${FONT_FAMILY}"`, 'Contact Ґєїя Ž 1'),
    ),
  );
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status} for ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
