import { circleFeature, circleNumbers, circleStyle } from '../event-circles.ts';
import { collection } from '../features.ts';
import type { MapLayer } from '../map-layer.ts';

/** Violations other than explosions. Where explosions lie at the same place the ring around them has this layer's share. */
export const violations: MapLayer = {
  id: 'violations',
  sources: {
    violations({ state, eventPlaces, circleManner, words }) {
      const hasExplosions = state.isShown('explosions');
      return collection(
        eventPlaces.value.flatMap((place) => {
          const inside = hasExplosions && place.explosions.size > 0 ? place.explosions : null;
          const setting = { inside, around: null };
          return circleFeature(place, place.others, setting, circleManner.value, words.value);
        }),
      );
    },
  },
  styles: ({ palette }) => [circleStyle('violations', palette.other, palette)],
  annotations: ({ palette }) => [
    circleNumbers('violations-numbers', 'violations', palette.other, palette),
  ],
  isStill: true,
  clickable: ['violations'],
};
