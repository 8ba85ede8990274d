import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cameraFor,
  createProjection,
  extentOf,
  kmPerPx,
} from '../../../src/snapshot/map/web-mercator.ts';

const frame = { x: 10, y: 20, width: 800, height: 600 };

describe('the projection', () => {
  test('puts the camera in the middle of the frame and the world on 512 px at zoom 0', () => {
    const { project } = createProjection({ lng: 0, lat: 0, zoom: 0 }, frame);
    expect(project(0, 0)).toEqual([410, 320]);
    expect(project(180, 0)[0]).toBeCloseTo(410 + 256, 9);
    // The latitude at which Web Mercator is square (EPSG:3857).
    expect(project(0, 85.051_128_779_806_6)[1]).toBeCloseTo(320 - 256, 6);
  });

  test('agrees with EPSG:3857 metres at Donetsk', () => {
    const { project } = createProjection({ lng: 0, lat: 0, zoom: 3 }, frame);
    const [x, y] = project(37.8028, 48.0159);
    const metresPerPx = (2 * Math.PI * 6_378_137) / (512 * 8);
    expect((x - 410) * metresPerPx).toBeCloseTo(4_208_188.45, 0);
    // The standard's own formula, where ours uses the inverse hyperbolic tangent.
    const northing = 6_378_137 * Math.log(Math.tan(Math.PI / 4 + (48.0159 * Math.PI) / 360));
    expect((320 - y) * metresPerPx).toBeCloseTo(northing, 3);
  });

  test('comes back from the page to the same position', () => {
    const camera = fc.record({
      lng: fc.double({ min: 30, max: 45, noNaN: true }),
      lat: fc.double({ min: 44, max: 52, noNaN: true }),
      zoom: fc.double({ min: 4, max: 14, noNaN: true }),
    });
    const x = fc.double({ min: 0, max: 800, noNaN: true });
    fc.assert(
      fc.property(camera, x, x, (each, px, py) => {
        const { project, unproject } = createProjection(each, frame);
        const [backX, backY] = project(...unproject(px, py));
        expect(backX).toBeCloseTo(px, 5);
        expect(backY).toBeCloseTo(py, 5);
      }),
      { seed: 11 },
    );
  });

  test('a camera for an extent shows all of it, and touches the padding on one axis', () => {
    const extent = { west: 37, south: 47, east: 40, north: 49 };
    const projection = createProjection(cameraFor(extent, frame, 30, 20), frame);
    const seen = extentOf(projection);
    expect(seen.west).toBeLessThan(extent.west);
    expect(seen.north).toBeGreaterThan(extent.north);
    const [left, top] = projection.project(extent.west, extent.north);
    expect(Math.min(left - frame.x, top - frame.y)).toBeCloseTo(30, 6);
  });

  test('measures the equator at zoom 0 and half of it at 60 degrees', () => {
    expect(kmPerPx(0, 0)).toBeCloseTo(40_075.017 / 512, 6);
    expect(kmPerPx(0, 60)).toBeCloseTo(40_075.017 / 1024, 6);
  });
});
