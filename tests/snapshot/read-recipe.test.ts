import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NODE_FONTS } from '../../src/snapshot/node/node-fonts.ts';
import { rasterPng } from '../../src/snapshot/node/resvg-png.ts';
import { readRecipe } from '../../src/snapshot/read-recipe.ts';
import { RECIPE_KEYWORD, parseRecipe, writeRecipe } from '../../src/snapshot/recipe.ts';
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
const files = {
  svg: new TextEncoder().encode(await pageSvg(state, page, request, NODE_FONTS)),
  pdf: await pagePdf(state, [page], request, NODE_FONTS),
  png: await rasterPng(page.scene, request.size, [
    [RECIPE_KEYWORD, recipeOf(state, page, request)],
  ]),
};

describe.each(['svg', 'pdf', 'png'] as const)('the recipe in a %s', (format) => {
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
});

test('any bytes at all are refused without a crash', () => {
  const heads = [[], [0x89, 0x50, 0x4e, 0x47], [0x25, 0x50, 0x44, 0x46], [...Buffer.from('<svg>')]];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      expect(readRecipe(Uint8Array.from([...head, ...rest])).ok).toBe(false);
    }),
    { seed: 15 },
  );
});

test('a recipe of a later product is told apart from a damaged one', () => {
  const text = recipeOf(state, page, request);
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
  const read = parseRecipe(recipeOf(state, page, request));
  expect(read.ok && writeRecipe(read.value)).toMatch(/^[ -'*-~]+$/u);
});
