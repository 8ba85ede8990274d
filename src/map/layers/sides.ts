import { NOTHING, collection, feature, nameProperties } from '../features.ts';
import { LINE_NAME_SIZE, TIER_FILTER, namesAlongLine } from '../line-names.ts';
import type { MapLayer } from '../map-layer.ts';
import { sideBeside } from '../side-of-line.ts';
import { REGULAR, nameIn } from '../text.ts';

/** The two sides: near-greys that differ in lightness, a faint hatch on one, and their names along the line. */
export const sides: MapLayer = {
  id: 'sides',
  sources: {
    sides({ state }) {
      const { geography } = state.data.value;
      const left = sideBeside(geography, 'left');
      const parts = geography.regions.filter((region) => region.level === 'side');
      return collection(parts.map((part) => feature(part.geometry, { isLeft: part.side === left?.id })));
    },
    'side-names'({ state }) {
      const { geography } = state.data.value;
      if (geography.line === null) return NOTHING;
      const [left, right] = [sideBeside(geography, 'left'), sideBeside(geography, 'right')];
      const names = {
        left: left && nameProperties(left.name),
        right: right && nameProperties(right.name),
        line: null,
      };
      return collection(namesAlongLine(geography.line.positions, names).sides);
    },
  },
  styles: ({ palette }) => [
    {
      id: 'sides',
      type: 'fill',
      source: 'sides',
      paint: { 'fill-color': ['case', ['get', 'isLeft'], palette.sideLeft, palette.sideRight] },
    },
    {
      id: 'sides-hatch',
      type: 'fill',
      source: 'sides',
      filter: ['!', ['get', 'isLeft']],
      paint: { 'fill-pattern': 'hatch side' },
    },
  ],
  annotations: ({ palette, words }) => [
    {
      id: 'side-names',
      type: 'symbol',
      source: 'side-names',
      filter: TIER_FILTER,
      layout: {
        'text-field': nameIn(words),
        'text-font': REGULAR,
        'text-size': LINE_NAME_SIZE,
        'text-letter-spacing': 0.04,
        'text-max-width': 40,
        'text-offset': ['get', 'offset'],
        'text-rotate': ['get', 'rotateDeg'],
        'text-rotation-alignment': 'map',
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.mapTextQuiet,
        'text-halo-color': palette.mapHalo,
        'text-halo-width': 1.2,
      },
    },
  ],
};
