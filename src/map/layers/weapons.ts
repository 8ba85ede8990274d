import { numberFormat } from '../../cartography/number-format.ts';
import { PLATE_SIZE } from '../../cartography/sizes.ts';
import { collection, pointFeature, rowsProperty } from '../features.ts';
import { weaponImage } from '../images.ts';
import type { MapLayer } from '../map-layer.ts';
import { BOLD } from '../text.ts';

const TEXT_SIZE = 10.5;
const STEP = PLATE_SIZE + 3;

/** Sightings of heavy weapons: a silhouette on a plate, side by side where several classes are at one place. */
export const weapons: MapLayer = {
  id: 'weapons',
  sources: {
    weapons({ weaponPlates, words }) {
      const format = numberFormat(words.value.language);
      return collection(
        weaponPlates.value.flatMap((plates) =>
          plates.map(({ lng, lat, kind, plate, stack }, i) => {
            const shift = (i - (plates.length - 1) / 2) * STEP;
            return pointFeature([lng, lat], {
              rows: rowsProperty(stack.rows),
              image: weaponImage(kind, plate),
              iconOffset: [shift, 0],
              text: stack.count > 0 ? format.format(stack.count) : '?',
              textOffset: [shift / TEXT_SIZE, (PLATE_SIZE / 2 + 7) / TEXT_SIZE],
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
        'icon-offset': ['get', 'iconOffset'],
        'icon-allow-overlap': true,
        'icon-padding': 1,
        'text-field': ['get', 'text'],
        'text-font': BOLD,
        'text-size': TEXT_SIZE,
        'text-offset': ['get', 'textOffset'],
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
