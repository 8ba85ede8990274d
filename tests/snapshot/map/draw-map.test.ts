import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/snapshot/box.ts';
import { PALETTES } from '../../../src/cartography/palette.ts';
import { drawMap } from '../../../src/snapshot/map/draw-map.ts';
import type { DrawnStyle, Drawing } from '../../../src/snapshot/map/drawing.ts';
import { createProjection } from '../../../src/snapshot/map/web-mercator.ts';
import type { Node } from '../../../src/snapshot/scene.ts';

const frame = { x: 0, y: 0, width: 400, height: 300 };
const projection = createProjection({ lng: 38, lat: 48, zoom: 7 }, frame);

function point(lng: number, lat: number, properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

function drawn(style: DrawnStyle, features: readonly Feature[]): Drawing[number] {
  return {
    layer: 'labels',
    style,
    features: { type: 'FeatureCollection', features: [...features] },
  };
}

function nodesOf(drawing: Drawing, reserved: readonly Box[] = []): readonly Node[] {
  const map = drawMap(drawing, projection, PALETTES.print, reserved);
  return map.type === 'group' ? map.children.slice(1) : [];
}

function textsOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => (node.type === 'text' ? [node.text] : []));
}

const names: DrawnStyle = {
  id: 'names',
  type: 'symbol',
  source: 'names',
  layout: {
    'text-field': ['get', 'name'],
    'text-size': 12,
    'symbol-sort-key': ['get', 'order'],
    'text-font': ['Noto Sans Bold'],
  },
  paint: { 'text-color': '#ff0000' },
};

describe('the map on a page', () => {
  test('names a main town over circles where they leave no room, but never over other texts', () => {
    const towns: DrawnStyle = {
      ...names,
      id: 'main-towns',
      layout: {
        ...names.layout,
        'text-allow-overlap': true,
        'text-variable-anchor-offset': ['left', [0, 0], 'right', [0, 0]],
      },
    };
    const guard: DrawnStyle = {
      ...names,
      id: 'numbers',
      layout: {
        'icon-image': 'blank',
        'icon-size': ['get', 'guard'],
        'icon-allow-overlap': true,
      },
    };
    const circle = drawn(guard, [point(38, 48, { guard: 12 })]);
    const town = drawn(towns, [point(38, 48, { name: 'Town' })]);
    expect(textsOf(nodesOf([town, circle]))).toEqual(['Town']);
    const reserved = [{ x: 100, y: 100, width: 200, height: 100 }];
    expect(textsOf(nodesOf([town, circle], reserved))).toEqual([]);
  });

  test('draws circles where they are, in the colour and size of the style, largest first', () => {
    const circles: DrawnStyle = {
      id: 'circles',
      type: 'circle',
      source: 'circles',
      layout: { 'circle-sort-key': ['-', 0, ['get', 'radius']] },
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': ['case', ['get', 'isOpen'], 'rgba(0,0,0,0)', '#c8401a'],
        'circle-opacity': 0.5,
        'circle-stroke-width': 2,
        'circle-stroke-color': '#ffffff',
      },
    };
    const features = [
      point(38, 48, { radius: 4, isOpen: true }),
      point(38, 48, { radius: 9, isOpen: false }),
    ];
    expect(nodesOf([drawn(circles, features)])).toEqual([
      expect.objectContaining({
        type: 'circle',
        x: 200,
        y: 150,
        radius: 10,
        fill: { colour: '#c8401a', opacity: 0.5 },
      }),
      expect.objectContaining({ type: 'circle', radius: 5, fill: null }),
    ]);
  });

  test('of two names at one place the one that sorts first stands', () => {
    const features = [
      point(38, 48, { name: 'Second', order: 2 }),
      point(38, 48, { name: 'First', order: 1 }),
    ];
    expect(textsOf(nodesOf([drawn(names, features)]))).toEqual(['First']);
  });

  test('a town whose dot lies under the name of another is left out: no name without a dot', () => {
    const towns: DrawnStyle = {
      ...names,
      layout: {
        ...names.layout,
        'icon-image': 'town',
        'icon-optional': true,
        'text-variable-anchor-offset': ['left', [0, 0], 'bottom', [0, 0]],
      },
    };
    const [lng, lat] = projection.unproject(230, 145);
    const features = [
      point(38, 48, { name: 'Nearest town', order: 1, rank: 1 }),
      point(lng, lat, { name: 'Other', order: 2, rank: 1 }),
    ];
    expect(textsOf(nodesOf([drawn(towns, features)]))).toEqual(['Nearest town']);
  });

  test('a name stands neither over the edge of the frame nor on what is reserved', () => {
    const features = [point(38, 48, { name: 'Middle', order: 1 })];
    const reserved = [{ x: 180, y: 140, width: 40, height: 20 }];
    expect(textsOf(nodesOf([drawn(names, features)], reserved))).toEqual([]);
    const [lng, lat] = projection.unproject(2, 150);
    expect(textsOf(nodesOf([drawn(names, [point(lng, lat, { name: 'Edge', order: 1 })])]))).toEqual(
      [],
    );
  });

  test('a text that the style hides is not in the page at all', () => {
    const hidden: DrawnStyle = { ...names, paint: { 'text-opacity': 0 } };
    expect(nodesOf([drawn(hidden, [point(38, 48, { name: 'Hidden', order: 1 })])])).toEqual([]);
  });

  test('an area is cut to the frame and its margin', () => {
    const fill: DrawnStyle = {
      id: 'sea',
      type: 'fill',
      source: 'sea',
      paint: { 'fill-color': '#d3dfe6' },
    };
    const ring = [
      [-20, 20],
      [90, 20],
      [90, 70],
      [-20, 70],
      [-20, 20],
    ];
    const sea: Feature = {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: {},
    };
    const [node] = nodesOf([drawn(fill, [sea])]);
    const numbers =
      node?.type === 'path' ? (node.d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number) : [];
    expect(numbers.length).toBeGreaterThan(6);
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(448);
  });
});
