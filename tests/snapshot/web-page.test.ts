import { describe, expect, test } from 'vitest';
import { loadShipped } from '../../src/data/load-shipped.ts';
import { SHIPPED } from '../../src/data/shipped-files.ts';
import { readRecipe } from '../../src/snapshot/read-recipe.ts';
import { shownHash } from '../../src/snapshot/shown-hash.ts';
import { DATA_PLACE, GENERATOR, webPageData, writeWebPage } from '../../src/snapshot/web-page.ts';
import type { WebPageData } from '../../src/snapshot/web-page.ts';
import { decodeView } from '../../src/state/address.ts';
import { createAppState } from '../../src/state/app-state.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import type { View } from '../../src/state/view.ts';
import { seededTable } from '../map/seeded-table.ts';
import { readShipped } from '../../src/cli/read-files.ts';

const VIEWER = `<!doctype html>\n<html lang="en">\n${GENERATOR}\n<title>x</title>\n${DATA_PLACE}\n</html>`;
const SOURCE = { readText: readShipped, home: null, hasCamera: true };
const shipped = loadShipped(readShipped);

async function stateOf(view: Partial<View>): Promise<AppState> {
  return createAppState(await shipped, { ...DEFAULT_VIEW, ...view });
}

/** The state that somebody sees who opens the file. */
async function opened({ files, view }: WebPageData): Promise<AppState> {
  const decoded = decodeView(view);
  if (!decoded.ok) throw new Error(`Expected a view, got ${decoded.reason.join()}`);
  const readText = async (name: string): Promise<string> => {
    const text = files[name];
    if (text === undefined) throw new Error('not in this file');
    return text;
  };
  return createAppState(await loadShipped(readText), decoded.value);
}

describe('a self-contained file', () => {
  test.each([
    ['the founding day', {}],
    [
      'a day of sectors, filtered',
      {
        period: {
          start: Date.UTC(2016, 2, 13, 17, 30) / 60_000,
          end: Date.UTC(2016, 2, 14, 17, 30) / 60_000,
        },
        choices: { kind: ['explosion'] },
      },
    ],
    [
      'two years',
      { period: { start: Date.UTC(2015, 0, 1) / 60_000, end: Date.UTC(2017, 0, 1) / 60_000 } },
    ],
  ])('shows of %s exactly what was shown, and counts the same', async (_, view) => {
    const state = await stateOf(view);
    const there = await opened(await webPageData(state, SOURCE));
    expect(shownHash(there)).toBe(shownHash(state));
    expect(there.selection.value.of).toBe(state.selection.value.of);
    expect(there.rows.value.length).toBe(state.rows.value.length);
    expect(there.view.value).toEqual(state.view.value);
    expect(there.counts.value?.violations).toEqual(state.counts.value?.violations);
    expect(there.counts.value?.weapons).toEqual(state.counts.value?.weapons);
  });

  test('holds only what its layers draw and its period covers', async () => {
    const state = await stateOf({ layers: ['explosions'] });
    const { files } = await webPageData(state, SOURCE);
    expect(Object.keys(files).toSorted()).toEqual(
      [
        SHIPPED.hierarchy,
        SHIPPED.regions,
        SHIPPED.contactLine,
        SHIPPED.towns,
        SHIPPED.reports,
      ].toSorted(),
    );
    expect(files[SHIPPED.reports]?.trimEnd().split('\n').length).toBe(
      state.periodReports.value.length,
    );
  });

  test('leaves the camera to the reader where nobody chose one', async () => {
    const state = await stateOf({});
    const { view } = await webPageData(state, { ...SOURCE, hasCamera: false });
    expect(view).not.toContain('map=');
    expect(decodeView(view).ok).toBe(true);
  });

  test('ends no block early, whatever its texts say', () => {
    const evil = '</script><!-- <script>alert(1)</script>';
    const data = { view: '', home: null, files: { [SHIPPED.reports]: evil } };
    const html = writeWebPage(VIEWER, data, { title: evil, language: 'uk', recipe: '{}' });
    expect(html.match(/<\/script>/gu)?.length).toBe(2);
    expect(html).not.toContain('<!--');
    expect(html).toContain('<html lang="uk">');
    const [, json = ''] = /id="contactline-data">(.*)<\/script>/u.exec(html) ?? [];
    expect(JSON.parse(json)).toEqual(data);
  });

  test('carries a recipe, and says so where it is cut off or missing', () => {
    const data = { view: '', home: null, files: {} };
    const html = writeWebPage(VIEWER, data, { title: '', language: 'en', recipe: '{}' });
    const read = (text: string): unknown => readRecipe(new TextEncoder().encode(text));
    expect(read(html)).toMatchObject({ reason: 'recipe-damaged' });
    expect(read(html.slice(0, html.indexOf('{}')))).toMatchObject({ reason: 'recipe-damaged' });
    expect(read(VIEWER)).toMatchObject({ reason: 'recipe-missing' });
    expect(read('<!doctype html><p>A report</p>')).toMatchObject({ reason: 'snapshot-unknown' });
  });

  test('says that more observations than can be written are too many', async () => {
    const data = { ...(await shipped), table: seededTable(5, 200_001, 10) };
    const period = { start: 0, end: 10 * 1440 };
    const state = createAppState(data, { ...DEFAULT_VIEW, period });
    await expect(webPageData(state, SOURCE)).rejects.toThrow(
      '200,001 observations are too many for one file, at most 200,000',
    );
  });
});
