import { PRECISIONS } from '../../model/location.ts';
import type { Region } from '../../model/region.ts';
import { collection, feature, nameProperties, pointFeature, rowsProperty } from '../features.ts';
import type { MapInput } from '../map-input.ts';
import type { MapLayer } from '../map-layer.ts';
import { REGULAR, nameIn } from '../text.ts';
import { textAt } from '../../model/texts.ts';

const AREA = PRECISIONS.indexOf('area');

/** The disengagement areas, dashed because their outlines are approximate; those with observations stand out. */
export const areas: MapLayer = {
  id: 'areas',
  sources: {
    areas(input) {
      const found = rowsByArea(input);
      return collection(
        approximateRegions(input).map((region) => {
          const rows = found.get(region.id) ?? [];
          return feature(region.geometry, { rows: rowsProperty(rows), isNamed: rows.length > 0 });
        }),
      );
    },
    'area-names'(input) {
      const found = rowsByArea(input);
      return collection(
        approximateRegions(input).map((region) => {
          return pointFeature(region.labelAt, {
            ...nameProperties(region.name),
            isNamed: found.has(region.id),
          });
        }),
      );
    },
  },
  styles: ({ palette }) => [
    {
      id: 'areas-fill',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': palette.zone,
        'fill-opacity': ['case', ['get', 'isNamed'], 0.22, 0.07],
      },
    },
    {
      id: 'areas',
      type: 'line',
      source: 'areas',
      paint: {
        'line-color': ['case', ['get', 'isNamed'], palette.mapText, palette.zone],
        'line-width': ['case', ['get', 'isNamed'], 1.6, 1],
        'line-dasharray': [3, 2],
      },
    },
  ],
  annotations: ({ palette, words }) => [
    {
      id: 'area-names',
      type: 'symbol',
      source: 'area-names',
      minzoom: 8.2,
      layout: {
        'text-field': [
          'format',
          nameIn(words),
          {},
          '\n',
          {},
          words('map.area-approximate'),
          { 'font-scale': 0.85 },
        ],
        'text-font': REGULAR,
        'text-size': 10.5,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
        'text-max-width': 14,
      },
      paint: {
        'text-color': ['case', ['get', 'isNamed'], palette.mapText, palette.mapTextQuiet],
        'text-halo-color': palette.mapHalo,
        'text-halo-width': 1.4,
      },
    },
  ],
  clickable: ['areas-fill'],
};

function approximateRegions({ state }: MapInput): readonly Region[] {
  return state.data.value.geography.regions.filter((region) => region.level === 'area');
}

/** The shown rows that the report puts inside or near an area, by the id of the area. */
function rowsByArea({ state, rows }: MapInput): ReadonlyMap<string, readonly number[]> {
  const { table } = state.data.value;
  const found = new Map<string, number[]>();
  for (const row of rows.value) {
    if (table.precision[row] !== AREA) continue;
    const id = textAt(table.dictionaries.text, table.place[row] ?? 0);
    const known = found.get(id);
    if (known === undefined) found.set(id, [row]);
    else known.push(row);
  }
  return found;
}
