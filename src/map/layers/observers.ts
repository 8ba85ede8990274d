import type { Feature } from 'geojson';
import { NOTHING, collection, pointFeature } from '../features.ts';
import { observerImage } from '../images.ts';
import type { MapLayer } from '../map-layer.ts';
import { MEANS } from '../../model/observation.ts';
import { REGULAR, nameIn } from '../text.ts';
import { ukrainianNames } from '../towns.ts';

const CAMERA = MEANS.indexOf('camera');

/** From where the shown observations were made: one hollow mark for each position. */
export const observers: MapLayer = {
  id: 'observers',
  sources: {
    observers({ state, rows }) {
      const { table, drawn } = state.data.value;
      const ukrainian = ukrainianNames(drawn['towns'] ?? NOTHING);
      const marks = new Map<string, Feature>();
      for (const row of rows.value) {
        const observer = table.dictionaries.observer[table.observer[row] ?? 0];
        if (observer?.at == null) continue;
        const mark = table.means[row] === CAMERA ? 'camera' : 'patrol';
        const key = observer.at.join(' ');
        if (marks.has(key) && mark === 'patrol') continue;
        const { name } = observer;
        const names = { en: name, uk: ukrainian.get(name) ?? name };
        marks.set(key, pointFeature(observer.at, { ...names, image: observerImage(mark) }));
      }
      return collection([...marks.values()]);
    },
  },
  styles: ({ palette, words }) => [
    {
      id: 'observers',
      type: 'symbol',
      source: 'observers',
      layout: {
        'icon-image': ['get', 'image'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 6.5, 0.6, 9, 1],
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 9, nameIn(words)],
        'text-font': REGULAR,
        'text-size': 10.5,
        'text-anchor': 'left',
        'text-offset': [0.9, 0],
        'text-optional': true,
        'text-max-width': 12,
      },
      paint: {
        'text-color': palette.observer,
        'text-halo-color': palette.mapHalo,
        'text-halo-width': 1.4,
      },
    },
  ],
  isStill: true,
};
