import { circleFeature, circleNumbers, circleStyle } from '../event-circles.ts';
import { collection } from '../features.ts';
import type { MapLayer } from '../map-layer.ts';

/** Explosions: the one accent of the map. */
export const explosions: MapLayer = {
  id: 'explosions',
  sources: {
    explosions({ state, eventPlaces, circleManner, words }) {
      const hasOthers = state.isShown('violations');
      return collection(
        eventPlaces.value.flatMap((place) => {
          const around = hasOthers && place.others.size > 0 ? place.others : null;
          const setting = { inside: null, around };
          return circleFeature(place, place.explosions, setting, circleManner.value, words.value);
        }),
      );
    },
  },
  styles: ({ palette }) => [circleStyle('explosions', palette.explosion, palette)],
  annotations: ({ palette }) => [
    circleNumbers('explosions-numbers', 'explosions', palette.explosion, palette),
  ],
  isStill: true,
  clickable: ['explosions'],
};
