import type { Feature, FeatureCollection } from 'geojson';
import { NO_FIGURE_RADIUS, PLATE_SIZE, circleRadius } from '../../cartography/sizes.ts';
import { regionById } from '../../model/geography.ts';
import { locationAt } from '../../model/observation-at.ts';
import { collection, feature, pointFeature } from '../features.ts';
import type { Gathered } from '../crowd.ts';
import { stacksOfRows } from '../crowd-picks.ts';
import { locatedShapes } from '../located-shapes.ts';
import type { MapInput } from '../map-input.ts';
import type { MapLayer, StyleLayer } from '../map-layer.ts';
import { outerRadius, placesOfStacks } from '../stacks.ts';
import { weaponPlates } from '../weapon-plates.ts';

/** Room in px between a symbol and the outline around it. */
const GAP = 3;

/** Outlines around what is picked, and thinner ones around what is under the pointer. */
export const marks: MapLayer = {
  id: 'marks',
  sources: {
    hovered: (input) => outlines(input, input.hoveredRows.value),
    picked: (input) => outlines(input, input.state.pickedRows.value),
  },
  styles: ({ palette }) => [
    ...outlineStyles('hovered', palette.selected, 1.4),
    ...outlineStyles('picked', palette.selected, 2.6),
  ],
};

function outlineStyles(source: string, colour: string, width: number): readonly StyleLayer[] {
  return [
    {
      id: `${source}-shapes`,
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width },
    },
    {
      id: `${source}-circles`,
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': colour,
        'circle-stroke-width': width,
      },
    },
  ];
}

function outlines(input: MapInput, rows: readonly number[]): FeatureCollection {
  const { table, geography } = input.state.data.value;
  if (rows.length === 0) return collection([]);
  const gathered = input.crowd.settled.value;
  if (gathered?.rows === null) return collection(rings(gathered, rows));
  const areas = rows.flatMap((row): Feature[] => {
    const location = locationAt(table, row);
    const region = location.precision === 'area' ? regionById(geography, location.regionId) : null;
    return region === null ? [] : [feature(region.geometry, {})];
  });
  const shapes = locatedShapes(table, rows).map((shape) => feature(shape.geometry, {}));
  return collection([...areas, ...shapes, ...circles(input, rows), ...plates(input, rows)]);
}

/** Around the circles in which the rows are gathered. */
function rings(gathered: Gathered, rows: readonly number[]): readonly Feature[] {
  const { stacks, points, scale } = gathered;
  const places = placesOfStacks(stacks, points);
  return stacksOfRows(gathered, rows).flatMap((i) => {
    const place = places[i];
    const radius = outerRadius(stacks, i, scale) + GAP;
    return place === undefined ? [] : [pointFeature([place.lng, place.lat], { radius })];
  });
}

function circles({ eventPlaces }: MapInput, rows: readonly number[]): readonly Feature[] {
  const wanted = new Set(rows);
  return eventPlaces.value.flatMap((place) => {
    const { explosions, others } = place;
    if (![...explosions.rows, ...others.rows].some((row) => wanted.has(row))) return [];
    const radius = Math.max(NO_FIGURE_RADIUS, circleRadius(explosions.count + others.count));
    return [pointFeature([place.lng, place.lat], { radius: radius + GAP })];
  });
}

function plates({ state }: MapInput, rows: readonly number[]): readonly Feature[] {
  return weaponPlates(state.data.value, rows).flatMap(([first]) =>
    first === undefined
      ? []
      : [pointFeature([first.lng, first.lat], { radius: PLATE_SIZE * 0.75 + GAP })],
  );
}
