import { circleFeature, circleNumbers, circleStyle } from '../event-circles.ts';
import { collection } from '../features.ts';
import type { MapLayer } from '../map-layer.ts';

/** Explosions: the one accent of the map. */
export const explosions: MapLayer = {
  id: 'explosions',
  sources: {
    explosions({ state, eventPlaces, words }) {
      const hasOthers = state.isShown('violations');
      return collection(
        eventPlaces.value.flatMap((place) => {
          const isInside = hasOthers && place.others.rows.length > 0;
          return circleFeature(place, place.explosions, { inside: null, isInside }, words.value);
        }),
      );
    },
  },
  styles: ({ palette }) => [circleStyle('explosions', palette.explosion, palette)],
  annotations: ({ palette }) => [
    circleNumbers('explosions-numbers', 'explosions', palette.explosion, palette),
  ],
  clickable: ['explosions'],
};
