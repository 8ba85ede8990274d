import { expect, test } from 'vitest';
import { NODE_FONTS } from '../../src/snapshot/node/node-fonts.ts';
import { shownHash } from '../../src/snapshot/shown-hash.ts';
import { viewFromSnapshot } from '../../src/snapshot/view-from-snapshot.ts';
import { pageSvg } from '../../src/snapshot/write-page.ts';
import { pageOf, shippedState } from './shipped-page.ts';

test('a picture opens the view that it was made from, and tells whether the data are the same', async () => {
  const state = await shippedState({ language: 'uk', level: 'band', picked: ['37/2022#1'] });
  const { page, request } = pageOf(state, '600x600px');
  const read = await viewFromSnapshot(new Blob([await pageSvg(state, page, request, NODE_FONTS)]));
  expect(read.ok && read.value.view).toEqual(state.view.value);
  expect(read.ok && read.value.recipe.dataHash).toBe(shownHash(state));
});

test('a file of another kind is left to other readers', async () => {
  expect(await viewFromSnapshot(new Blob(['kind,count\nexplosion,3\n']))).toEqual({
    ok: false,
    reason: 'snapshot-unknown',
  });
});
