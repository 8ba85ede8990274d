import type { Feature, FeatureCollection } from 'geojson';
import { collection } from '../features.ts';
import type { MapLayer } from '../map-layer.ts';
import { REGULAR } from '../text.ts';

/** The withdrawal distances on both sides as thin labelled lines: a drawn aid, never what a verdict rests on. */
export const zones: MapLayer = {
  id: 'zones',
  sources: {
    zones({ state, words }) {
      const features = state.data.value.drawn['zones']?.features ?? [];
      return collection(
        features.flatMap((each): Feature[] => {
          const km: unknown = each.properties?.['km'];
          if (each.properties?.['kind'] === 'uncertainty' || typeof km !== 'number') return [];
          return [{ ...each, properties: { text: words.value('map.distance', { km }) } }];
        }),
      );
    },
  },
  styles: ({ palette }) => [
    {
      id: 'zones',
      type: 'line',
      source: 'zones',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.zone, 'line-width': 0.9, 'line-opacity': 0.75 },
    },
  ],
  annotations: ({ palette }) => [
    {
      id: 'zone-names',
      type: 'symbol',
      source: 'zones',
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'text'],
        'text-font': REGULAR,
        'text-size': 10.5,
        'text-padding': 12,
      },
      paint: {
        'text-color': palette.zone,
        'text-halo-color': palette.mapHalo,
        'text-halo-width': 1.6,
      },
    },
  ],
};

/** The distances for which the file has outlines, in km. */
export function zonesKm(zonesFile: FeatureCollection | undefined): readonly number[] {
  return (zonesFile?.features ?? []).flatMap(({ properties }): number[] => {
    const km: unknown = properties?.['km'];
    return properties?.['kind'] !== 'uncertainty' && typeof km === 'number' ? [km] : [];
  });
}
