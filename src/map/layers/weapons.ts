import type { ExpressionSpecification } from 'maplibre-gl';
import { numberFormat } from '../../cartography/number-format.ts';
import { PLATE_SIZE } from '../../cartography/sizes.ts';
import { collection, pointFeature, rowsProperty } from '../features.ts';
import { weaponImage } from '../images.ts';
import type { MapLayer } from '../map-layer.ts';
import { BOLD } from '../text.ts';

const TEXT_SIZE = 10.5;
const STEP = PLATE_SIZE + 3;
const TEXT_DOWN_PX = PLATE_SIZE / 2 + 7;
/** Plates are never farther from their place, in px. */
const MOST_SHIFT = 10_000;

/** Sightings of heavy weapons: a silhouette on a plate, side by side where several classes are at one place. */
export const weapons: MapLayer = {
  id: 'weapons',
  sources: {
    weapons({ weaponPlates, words }) {
      const format = numberFormat(words.value.language);
      return collection(
        weaponPlates.value.flatMap((plates) =>
          plates.map(({ lng, lat, kind, plate, stack }, i) => {
            return pointFeature([lng, lat], {
              rows: rowsProperty(stack.rows),
              image: weaponImage(kind, plate),
              shift: (i - (plates.length - 1) / 2) * STEP,
              text: stack.count > 0 ? format.format(stack.count) : '?',
            });
          }),
        ),
      );
    },
  },
  styles: () => [],
  annotations: ({ palette }) => [
    {
      id: 'weapons',
      type: 'symbol',
      source: 'weapons',
      layout: {
        'icon-image': ['get', 'image'],
        'icon-offset': shifted(1, 0),
        'icon-allow-overlap': true,
        'icon-padding': 1,
        'text-field': ['get', 'text'],
        'text-font': BOLD,
        'text-size': TEXT_SIZE,
        'text-offset': shifted(TEXT_SIZE, TEXT_DOWN_PX),
        'text-allow-overlap': true,
        'text-padding': 0,
      },
      paint: {
        'text-color': palette.weapon,
        'text-halo-color': palette.mapHalo,
        'text-halo-width': 1.6,
      },
    },
  ],
  isStill: true,
  clickable: ['weapons'],
};

/**
 * The offset in units of so many px of what stands aside by `shift`. Made of a number, since a pair in a feature's
 * properties is a text by the time MapLibre looks for what is under the pointer.
 */
function shifted(unitPx: number, downPx: number): ExpressionSpecification {
  const at = (shift: number): ExpressionSpecification => [
    'literal',
    [shift / unitPx, downPx / unitPx],
  ];
  const end = MOST_SHIFT;
  return ['interpolate', ['linear'], ['get', 'shift'], -end, at(-end), end, at(end)];
}
