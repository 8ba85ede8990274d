import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontPart, FontSource } from '../fonts.ts';
import type { Weight } from '../scene.ts';

const { resolve } = createRequire(import.meta.url);

const TRUE_TYPE: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  700: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
};

/** The path of a bundled TrueType font, for what wants a file. */
export function trueTypePath(weight: Weight): string {
  return resolve(TRUE_TYPE[weight]);
}

/** The bundled fonts from the installed packages. */
export const NODE_FONTS: FontSource = {
  trueType: async (weight) => new Uint8Array(await readFile(trueTypePath(weight))),
  async webFont(weight: Weight, part: FontPart) {
    const file = `@fontsource/noto-sans/files/noto-sans-${part}-${weight}-normal.woff2`;
    return new Uint8Array(await readFile(resolve(file)));
  },
};
