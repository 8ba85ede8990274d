import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/cartography/palette.ts';
import { createWords } from '../../src/cartography/words/words.ts';
import { LINE_NAME_SIZE, lineNameStyles } from '../../src/map/line-names.ts';
import { sides } from '../../src/map/layers/sides.ts';
import { styleValues } from '../../src/snapshot/map/style-values.ts';
import { smallMap } from './small-map.ts';

const STYLES = lineNameStyles('side-names', ['Any'], '#000', {
  palette: PALETTES.light,
  words: createWords('en'),
});
const NAMES = sides.sources['side-names']?.(smallMap([]).input).features ?? [];

/** What the guards at the zoom keep free, in px from the places of their names. */
function guardsAt(zoom: number): readonly { readonly feature: Feature; readonly at: number[] }[] {
  return STYLES.flatMap((style) => {
    if (style.type !== 'symbol' || !style.id.includes('guards')) return [];
    const values = styleValues(style, zoom);
    return NAMES.filter((feature) => values.draws(feature)).map((feature) => ({
      feature,
      at: [...values.numbers('icon-offset', feature)],
    }));
  });
}

/** The names that can be seen at the zoom. */
function namesAt(zoom: number): readonly Feature[] {
  const style = STYLES.at(-1);
  if (style?.type !== 'symbol') throw new Error('Expected names');
  const values = styleValues(style, zoom);
  return NAMES.filter(
    (feature) =>
      values.draws(feature) && values.fill('text-color', 'text-opacity', feature).opacity > 0,
  );
}

describe('the guards of names along the line', () => {
  test.each([6.3, 6.6, 7, 7.4, 7.5, 7.9, 8.2, 9.7, 10.2])(
    'at zoom %s are those of the names in sight, under their letters',
    (zoom) => {
      const names = namesAt(zoom);
      const guards = guardsAt(zoom);
      const tiers = (features: readonly Feature[]): ReadonlySet<unknown> =>
        new Set(features.map(({ properties }) => properties?.['tier']));
      expect(names.length).toBeGreaterThan(0);
      expect(tiers(guards.map(({ feature }) => feature))).toEqual(tiers(names));
      for (const { geometry, properties } of names) {
        const own = guards.filter(({ feature }) => sameText(feature.geometry, geometry));
        const reach = Math.max(...own.map(({ at: [x = 0, y = 0] }) => Math.hypot(x, y)));
        const letters = String(properties?.['en']).length;
        expect(reach).toBeGreaterThan(letters * LINE_NAME_SIZE * 0.2);
        expect(reach).toBeLessThan(letters * LINE_NAME_SIZE + 60);
      }
    },
  );
});

function sameText(one: Feature['geometry'], other: Feature['geometry']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
