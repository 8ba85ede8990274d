import { HOLLOW_DOT } from '../../cartography/sizes.ts';
import { collection, nameProperties, pointFeature } from '../features.ts';
import { declaredLabel, figureStyle } from '../figure-label.ts';
import type { MapLayer } from '../map-layer.ts';

/** What the reports declare but do not place: hollow dots whose positions mean nothing, and the figures themselves. */
export const density: MapLayer = {
  id: 'density',
  sources: {
    'hollow-dots': (input) =>
      collection(
        input.hollowDots.value.dots.map(({ at, isExplosion }) => pointFeature(at, { isExplosion })),
      ),
    figures(input) {
      const place = input.findFigurePlace.value;
      return collection(
        input.declared.value.map(({ region, declared }) =>
          pointFeature(place(region), {
            ...nameProperties(region.name),
            ...declaredLabel(input.words.value, declared),
          }),
        ),
      );
    },
  },
  styles: ({ palette }) => [
    {
      id: 'hollow-dots',
      type: 'circle',
      source: 'hollow-dots',
      paint: {
        'circle-radius': HOLLOW_DOT.radius,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-width': HOLLOW_DOT.stroke,
        'circle-stroke-color': ['case', ['get', 'isExplosion'], palette.explosion, palette.other],
      },
    },
  ],
  annotations: (look) => [figureStyle('figures', 'figures', look)],
};
