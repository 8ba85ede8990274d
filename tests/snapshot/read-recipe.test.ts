import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NODE_FONTS } from '../../src/snapshot/node/node-fonts.ts';
import { rasterPng } from '../../src/snapshot/node/resvg-png.ts';
import { readRecipe } from '../../src/snapshot/read-recipe.ts';
import { RECIPE_KEYWORD, parseRecipe, writeRecipe } from '../../src/snapshot/recipe.ts';
import { gifComment } from '../../src/snapshot/write/gif-recipe.ts';
import { jpegWithRecipe, recipeInJpeg } from '../../src/snapshot/write/jpeg-recipe.ts';
import { webpWithRecipe } from '../../src/snapshot/write/webp-recipe.ts';
import { pagePdf, pageSvg, recipeOf } from '../../src/snapshot/write-page.ts';
import { encodeView } from '../../src/state/address.ts';
import { pageOf, shippedState } from './shipped-page.ts';

const TITLE = 'Карта (16 лютого): "перша" <версія> \\ & )';
const state = await shippedState({
  language: 'uk',
  choices: { kind: ['explosion', 'шум)'] },
  level: 'side',
});
const { page, request } = pageOf(state, '700x700px', null, TITLE);
const recipe = recipeOf(state, page, request);
/** No pictures, but built as such: heads, some data, and an end. */
const JPEG = Uint8Array.from(
  Buffer.from(
    'ffd8 ffe0 0010 4a46494600 000000000000000000 ffda 0002 010203 ffd9'.replaceAll(' ', ''),
    'hex',
  ),
);
const WEBP = Uint8Array.from([
  ...Buffer.from('RIFF\x18\0\0\0WEBPVP8 \x0b\0\0\0'),
  ...Array.from({ length: 12 }, (_, i) => i),
]);
const GIF = Uint8Array.from([...Buffer.from('GIF89a'), 1, 0, 1, 0, 0, 0, 0]);
const files = {
  svg: new TextEncoder().encode(await pageSvg(state, page, request, NODE_FONTS)),
  pdf: await pagePdf(state, [page], request, NODE_FONTS),
  png: await rasterPng(page.scene, request.size, [[RECIPE_KEYWORD, recipe]]),
  jpeg: jpegWithRecipe(JPEG, recipe),
  webp: webpWithRecipe(WEBP, recipe, 700, 701),
  gif: Uint8Array.from([...GIF, ...gifComment(recipe), 0x3b]),
};

describe.each(['svg', 'pdf', 'png', 'jpeg', 'webp', 'gif'] as const)(
  'the recipe in a %s',
  (format) => {
    test('gives back the whole view, the page, the sources and the hash', () => {
      const read = readRecipe(files[format]);
      expect(read).toMatchObject({
        ok: true,
        value: {
          view: encodeView(state.view.value),
          page: { size: '700x700px', title: TITLE, extent: request.extent },
          dataHash: page.content.hash,
          dataDate: '2022-02-17',
        },
      });
      expect(read.ok && read.value.sources.map(({ id }) => id)).toEqual(['37/2022']);
    });

    test('is refused where its text has been changed', () => {
      const bytes = files[format].slice();
      const marker = new TextEncoder().encode('contactline-snapshot');
      const at = bytes.findIndex((_, i) => marker.every((byte, j) => bytes[i + j] === byte));
      expect(at).toBeGreaterThan(0);
      bytes[at + 2] = 0x40;
      expect(readRecipe(bytes)).toEqual({ ok: false, reason: 'recipe-damaged' });
    });

    test('is missed in a file that is cut off before it', () => {
      expect(readRecipe(files[format].subarray(0, 60)).ok).toBe(false);
    });
  },
);

test('any bytes at all are refused without a crash', () => {
  const heads = [
    ...['', '%PDF', '<svg>', 'GIF89a', 'RIFF1234WEBP'].map((head) => [...Buffer.from(head)]),
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      expect(readRecipe(Uint8Array.from([...head, ...rest])).ok).toBe(false);
    }),
    { seed: 15 },
  );
});

test('a recipe of a later product is told apart from a damaged one', () => {
  const text = recipe;
  expect(parseRecipe(text.replace('"version":1', '"version":2'))).toEqual({
    ok: false,
    reason: 'recipe-newer',
  });
  expect(parseRecipe(text.replace('"dpi":96', '"dpi":"96"'))).toEqual({
    ok: false,
    reason: 'recipe-damaged',
  });
  expect(parseRecipe(text.replace('period=2022', 'period=20x2'))).toEqual({
    ok: false,
    reason: 'recipe-damaged',
  });
});

test('the text of a recipe is plain ASCII without parentheses', () => {
  const read = parseRecipe(recipe);
  expect(read.ok && writeRecipe(read.value)).toMatch(/^[ -'*-~]+$/u);
});

test('a JPEG carries a recipe of several segments, after the one that must be first', () => {
  const long = 'x'.repeat(150_000);
  const jpeg = jpegWithRecipe(JPEG, long);
  expect(recipeInJpeg(jpeg)).toEqual({ ok: true, value: long });
  expect([...jpeg.subarray(0, 22)]).toEqual([...JPEG.subarray(0, 20), 0xff, 0xfe]);
});

test('a WebP keeps its picture and says how large it is', () => {
  const { webp } = files;
  const view = new DataView(webp.buffer);
  expect(view.getUint32(4, true)).toBe(webp.length - 8);
  expect(Buffer.from(webp.subarray(12, 16)).toString()).toBe('VP8X');
  expect([...webp.subarray(20, 30)]).toEqual([
    4,
    0,
    0,
    0,
    699 & 255,
    699 >> 8,
    0,
    700 & 255,
    700 >> 8,
    0,
  ]);
  expect(Buffer.from(webp).includes(Buffer.from(WEBP.subarray(12, 31)))).toBe(true);
});
