import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import type { LegendEntry } from '../../../src/cartography/legend-entry.ts';
import type { Drawing } from '../../../src/snapshot/map/drawing.ts';
import { createProjection } from '../../../src/snapshot/map/web-mercator.ts';
import { entriesInSight } from '../../../src/snapshot/page/legend-in-sight.ts';

const frame = { x: 0, y: 0, width: 400, height: 300 };
const entry = (isNamed: boolean): LegendEntry => ({
  layer: 'areas',
  symbol: { type: 'line', colour: '#000000', width: 1, casing: null, dash: [] },
  label: String(isNamed),
  of: { isNamed },
});

/** An upright square around 38 E, 48 N, `half` degrees to each side. */
function square(half: number, isNamed: boolean): Feature {
  const [west, east, south, north] = [38 - half, 38 + half, 48 - half, 48 + half];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { isNamed },
  };
}

function labelsAt(zoom: number, lng: number): readonly string[] {
  const drawing: Drawing = [
    {
      layer: 'areas',
      style: { id: 'areas', type: 'fill', source: 'areas' },
      features: { type: 'FeatureCollection', features: [square(0.2, true), square(0.02, false)] },
    },
  ];
  const projection = createProjection({ lng, lat: 48, zoom }, frame);
  return entriesInSight([entry(true), entry(false)], [{ drawing, projection }]).map(
    ({ label }) => label,
  );
}

test('a legend names what is in the frame and large enough to be made out, each by its own features', () => {
  expect(labelsAt(10, 38)).toEqual(['true', 'false']);
  expect(labelsAt(6, 38)).toEqual(['true']);
  expect(labelsAt(3, 38)).toEqual([]);
  expect(labelsAt(9, 45)).toEqual([]);
});
