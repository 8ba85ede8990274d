import type { Side } from '../../model/region.ts';
import { collection, feature, nameProperties } from '../features.ts';
import { lineNameStyles, sideNames } from '../line-names.ts';
import type { LineName } from '../line-names.ts';
import type { MapLayer } from '../map-layer.ts';
import { sideBeside } from '../side-of-line.ts';
import { REGULAR } from '../text.ts';

/** The two sides: near-greys that differ in lightness, a faint hatch on one, and their names along the line. */
export const sides: MapLayer = {
  id: 'sides',
  sources: {
    sides({ state }) {
      const { geography } = state.data.value;
      const left = sideBeside(geography, 'left');
      const parts = geography.regions.filter((region) => region.level === 'side');
      return collection(
        parts.map((part) => feature(part.geometry, { isLeft: part.side === left?.id })),
      );
    },
    'side-names'(input) {
      const { geography } = input.state.data.value;
      const [left, right] = [sideBeside(geography, 'left'), sideBeside(geography, 'right')];
      const names = {
        left: left && lineName(left),
        right: right && lineName(right),
      };
      return collection(sideNames(input.sideLayouts.value, names));
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
  annotations: (look) => lineNameStyles('side-names', REGULAR, look.palette.mapTextQuiet, look),
};

function lineName(side: Side): LineName {
  return { long: nameProperties(side.name), short: nameProperties(side.short) };
}
