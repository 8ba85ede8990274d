import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { PALETTES } from '../../../src/cartography/palette.ts';
import { drawMap } from '../../../src/snapshot/map/draw-map.ts';
import type { DrawnLayer } from '../../../src/snapshot/map/drawing.ts';
import { createProjection } from '../../../src/snapshot/map/web-mercator.ts';

const frame = { x: 0, y: 0, width: 600, height: 400 };
const projection = createProjection({ lng: 38, lat: 48, zoom: 7 }, frame);

function point(lng: number, lat: number, properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

/** A layer of names in two layouts, of which the style shows the first. */
function sides(features: readonly Feature[], hasOffset = false): DrawnLayer {
  return {
    layer: 'sides',
    style: {
      id: 'side-names',
      type: 'symbol',
      source: 'side-names',
      layout: {
        'text-field': ['get', 'en'],
        'text-size': 11,
        ...(hasOffset ? { 'text-offset': ['get', 'offset'] } : {}),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-opacity': ['case', ['==', ['get', 'tier'], 1], 1, 0] },
    },
    features: { type: 'FeatureCollection', features: [...features] },
  };
}

/** The line from west to east at 48 N. */
const line: DrawnLayer = {
  layer: 'line',
  style: { id: 'line', type: 'line', source: 'line' },
  features: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'LineString',
          coordinates: [
            [35.5, 48],
            [40.5, 48],
          ],
        },
      },
    ],
  },
};

/** A figure that keeps its place. */
function figure(lng: number, lat: number): DrawnLayer {
  return {
    layer: 'density',
    style: {
      id: 'figures',
      type: 'symbol',
      source: 'figures',
      layout: { 'text-field': '402', 'text-size': 24, 'text-allow-overlap': true },
    },
    features: { type: 'FeatureCollection', features: [point(lng, lat, {})] },
  };
}

function textsOf(
  drawing: readonly DrawnLayer[],
): readonly { text: string; x: number; y: number }[] {
  const map = drawMap(drawing, projection, PALETTES.print, []);
  const nodes = map.type === 'group' ? map.children : [];
  return nodes.flatMap((node) =>
    node.type === 'text' ? [{ text: node.text, x: node.x, y: node.y }] : [],
  );
}

const NAMES = [
  point(38, 48.15, { en: 'north', tier: 1 }),
  point(38, 47.85, { en: 'south', tier: 1 }),
  point(38, 48, { en: 'south', tier: 2 }),
  point(39.5, 47.92, { en: 'south', tier: 3 }),
  point(37, 47.92, { en: 'south', tier: 0 }),
];

test('the name of a side whose place is taken stands where a nearer look has it, off the line', () => {
  const free = textsOf([line, sides(NAMES)]);
  expect(free.map(({ text }) => text).toSorted()).toEqual(['north', 'south']);
  const taken = textsOf([line, sides(NAMES), figure(38, 47.85)]);
  const south = taken.filter(({ text }) => text === 'south');
  const [x] = projection.project(39.5, 47.92);
  expect(south).toHaveLength(1);
  expect(Math.abs((south[0]?.x ?? 0) - x)).toBeLessThan(30);
});

test('a name that would stand past the end of the line stands nowhere', () => {
  const past = [...NAMES.slice(0, 2), point(38, 46.9, { en: 'south', tier: 2 })];
  const texts = textsOf([line, sides(past), figure(38, 47.85)]).map(({ text }) => text);
  expect(texts.toSorted()).toEqual(['402', 'north']);
});

test('a name that no layout has a place for moves along the line, on its own side of it', () => {
  const south = point(38, 48, { en: 'south', tier: 1, offset: [0, 1.5] });
  const [x, y] = projection.project(38, 48);
  const [moved, ...others] = textsOf([line, sides([south], true), figure(38, 47.9)]).filter(
    ({ text }) => text === 'south',
  );
  expect(others).toEqual([]);
  expect(moved?.y).toBeGreaterThan(y + 11);
  expect(moved?.y).toBeLessThan(y + 11 * 4.5);
  expect(Math.abs((moved?.x ?? x) + 15 - x)).toBeGreaterThan(20);
});
