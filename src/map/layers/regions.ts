import { classOf } from '../../cartography/class-breaks.ts';
import { CHOROPLETH_OPACITY } from '../../cartography/sizes.ts';
import { choropleth } from '../choropleth.ts';
import type { ShadedUnit } from '../choropleth.ts';
import { DECLARED_LEVEL } from '../declared-figures.ts';
import { NOTHING, collection, feature, nameProperties, pointFeature } from '../features.ts';
import { figureLabel, figureStyle } from '../figure-label.ts';
import type { MapLayer } from '../map-layer.ts';

/** Shades the units of the chosen level by their figure: one hue, five classes, faint; no figure is hatched. */
export const regions: MapLayer = {
  id: 'regions',
  sources: {
    regions(input) {
      const { units, breaks } = choropleth(input);
      const classFor = ({ figure }: ShadedUnit): number =>
        figure === null ? -1 : breaks === null ? 0 : classOf(breaks, figure.value);
      return collection(
        units.flatMap((unit) =>
          unit.regions.map((region) => feature(region.geometry, { class: classFor(unit) })),
        ),
      );
    },
    'region-figures'(input) {
      const { state, words, level } = input;
      // At the level of the declared figures the layer of the unplaced counts carries them.
      if (level.value === DECLARED_LEVEL && state.isShown('density')) return NOTHING;
      const place = input.findFigurePlace.value;
      return collection(
        choropleth(input).units.flatMap(({ regions: parts, figure }) =>
          parts.slice(0, 1).map((region) =>
            pointFeature(place(region), {
              ...nameProperties(region.name),
              ...figureLabel(
                words.value,
                figure,
                figure === null ? words.value('map.no-figure') : '',
              ),
            }),
          ),
        ),
      );
    },
  },
  styles: ({ palette }) => [
    {
      id: 'regions',
      type: 'fill',
      source: 'regions',
      filter: ['>=', ['get', 'class'], 0],
      paint: {
        'fill-color': [
          'match',
          ['get', 'class'],
          1,
          palette.classes[1],
          2,
          palette.classes[2],
          3,
          palette.classes[3],
          4,
          palette.classes[4],
          palette.classes[0],
        ],
        'fill-opacity': CHOROPLETH_OPACITY,
      },
    },
    {
      id: 'regions-no-figure',
      type: 'fill',
      source: 'regions',
      filter: ['<', ['get', 'class'], 0],
      paint: { 'fill-pattern': 'hatch no-figure', 'fill-opacity': 0.8 },
    },
    {
      id: 'regions-edge',
      type: 'line',
      source: 'regions',
      paint: { 'line-color': palette.border, 'line-width': 0.8 },
    },
  ],
  annotations: (look) => [figureStyle('region-figures', 'region-figures', look)],
};
