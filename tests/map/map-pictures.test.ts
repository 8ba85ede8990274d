import { expect, test } from 'vitest';
import { mapPicture } from '../../src/map/map-picture.ts';
import { mapPictures } from '../../src/map/map-pictures.ts';
import { shippedState } from '../snapshot/shipped-page.ts';

const DAY = 24 * 60;
const END = Date.UTC(2022, 1, 18, 17, 30) / 60_000;
const changes = [4, 2, 0].map((back) => ({
  period: { start: END - (back + 1) * DAY, end: END - back * DAY },
}));

test('maps to be compared have one class for one figure, and one number of violations for one dot', async () => {
  const state = await shippedState({ layers: ['base', 'regions', 'density', 'line', 'sides'] });
  const view = state.view.value;
  const { pictures, legend } = mapPictures(state, changes);
  expect(state.view.value).toBe(view);
  const labels = legend.map(({ label }) => label);
  // The largest figure of the three days is 975, which takes two violations to a dot.
  expect(labels.join('\n')).toContain('2 other violations without a published place');
  expect(labels.join('\n')).toContain('2 regions with a figure: smallest 17, largest 975');
  for (const picture of pictures) {
    const own = picture.legend.flatMap(({ layer, label }) => (layer === 'regions' ? label : []));
    expect(own.length).toBeGreaterThanOrEqual(5);
    expect(labels).toEqual(expect.arrayContaining(own));
  }
  const [quiet] = pictures;
  state.view.value = { ...view, ...changes[0] };
  const alone = mapPicture(state);
  const dotsOf = (picture: typeof alone): number =>
    picture.drawing.find(({ style }) => style.id === 'hollow-dots')?.features.features.length ?? 0;
  expect(dotsOf(alone)).toBe(174);
  expect(quiet === undefined ? 0 : dotsOf(quiet)).toBe(Math.ceil(17 / 2) + Math.ceil(157 / 2));
});

test('the names along the line stand at the same places on each', async () => {
  const { pictures } = mapPictures(await shippedState(), changes);
  const names = pictures.map(({ drawing }) =>
    drawing.filter(({ layer, style }) => layer === 'sides' && style.type === 'symbol'),
  );
  expect(names[0]?.length).toBeGreaterThan(0);
  expect(names[1]).toEqual(names[0]);
  expect(names[2]).toEqual(names[0]);
});
