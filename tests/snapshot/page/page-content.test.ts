import { expect, test } from 'vitest';
import { pageContent } from '../../../src/snapshot/page/page-content.ts';
import { report } from '../../model/small-imports.ts';
import { smallPage } from '../../state/small-page.ts';

const OF_MISSION = report({
  id: '37/2022',
  source: { mission: 'A mission', publisher: 'A publisher', url: null, licence: '' },
});
const OWN = report({
  id: 'mine.csv',
  kind: 'user',
  source: { mission: '', publisher: '', url: null, licence: '' },
});

test('a file that names no mission leaves no gap among the sources', async () => {
  const { overlays } = await smallPage(undefined, [OF_MISSION, OWN], []);
  expect(pageContent(overlays.state, null).subtitle[1]).toMatch(
    /^A mission · .*mine\.csv.* · A publisher$/u,
  );
  const { overlays: alone } = await smallPage(undefined, [OWN], []);
  expect(pageContent(alone.state, null).subtitle[1]).toBe(OWN.title);
});
