import { describe, expect, test } from 'vitest';
import { mapPicture } from '../../../src/map/map-picture.ts';
import { isInside } from '../../../src/snapshot/box.ts';
import { PRESETS } from '../../../src/snapshot/page/page-size.ts';
import { pageOf, shippedState } from '../shipped-page.ts';
import { meetingTexts, textRuns } from '../text-runs.ts';

const LONG =
  'Порушення режиму припинення вогню, зафіксовані Спеціальною моніторинговою місією ОБСЄ в Україні вздовж лінії зіткнення в Донецькій та Луганській областях протягом доби';

const PAGES = PRESETS.flatMap(({ id, canTurn }) =>
  (canTurn ? (['landscape', 'portrait'] as const) : [null]).map((turn) => [id, turn] as const),
);
/** A day with located observations at close range. */
const PLACES = {
  start: Date.UTC(2015, 6, 6, 16, 30) / 60_000,
  end: Date.UTC(2015, 6, 7, 16, 30) / 60_000,
};

const states = { en: shippedState({ language: 'en' }), uk: shippedState({ language: 'uk' }) };
const founding = (await states.en).view.value.period;

describe.each(['en', 'uk'] as const)('a page in %s', (language) => {
  test.each([
    ['of the founding day', founding, [null, LONG]],
    ['of a day with places', PLACES, [null]],
  ])(
    '%s has on no size two texts that meet, nor one that leaves the page, whatever its title',
    async (_, period, titles) => {
      const state = await states[language];
      state.view.value = { ...state.view.value, period };
      const picture = mapPicture(state);
      for (const [size, turn] of PAGES)
        for (const title of titles) {
          const { page } = pageOf(state, size, turn, title, picture);
          const { width, height } = page.scene;
          const runs = textRuns(page.scene).filter((run) => !run.isTurned);
          const whole = { x: 0, y: 0, width, height };
          const outside = runs
            .filter((run) => !isInside(run.box, run.isOnMap ? page.frame : whole))
            .map(({ text }) => text);
          const at = { size, turn, title };
          expect({ ...at, outside }).toEqual({ ...at, outside: [] });
          expect({ ...at, meeting: meetingTexts(runs) }).toEqual({ ...at, meeting: [] });
        }
    },
  );
});

describe('a page of the founding day', () => {
  test('says 189, 128 and 24, and 402, 188 and 129, the caveat and the credits', async () => {
    const { page } = pageOf(await shippedState(), 'a3');
    const words = textRuns(page.scene).map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['189', '128', '24', '402', '188', '129']));
    expect(words).toContain('The map shows where events were recorded, not who caused them.');
    expect(words.join(' ')).toContain('OSCE Special Monitoring Mission');
    expect(words.join(' ')).toContain(page.content.hash);
    expect(page.content.shown).toEqual([
      'Shown: 4 of 4 observations, 2 without a published place.',
      '591 violations have no published place.',
    ]);
  });

  test('is dated by its data, not by a clock', async () => {
    const { page } = pageOf(await shippedState(), 'a4');
    expect(page.content.dataDate).toBe('2022-02-17');
  });

  test('draws the layers of the map in their order, each that is shown and none that is not', async () => {
    const state = await shippedState({ layers: ['base', 'line', 'labels'] });
    const { drawing } = pageOf(state, 'a4');
    expect(
      [...new Set(drawing.map(({ layer }) => layer))].filter((layer) => layer !== 'marks'),
    ).toEqual(['base', 'line', 'labels']);
  });

  test('the same state gives the same scene', async () => {
    const [one, other] = [pageOf(await shippedState(), 'a4'), pageOf(await shippedState(), 'a4')];
    expect(one.page.scene).toEqual(other.page.scene);
  });
});
