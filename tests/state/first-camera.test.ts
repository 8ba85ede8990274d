import { expect, test } from 'vitest';
import { firstCamera } from '../../src/state/first-camera.ts';

/** MapLibre's Web Mercator: px of a position from the centre of the map. */
function project(
  lng: number,
  lat: number,
  camera: { lng: number; lat: number; zoom: number },
): [number, number] {
  const world = 512 * 2 ** camera.zoom;
  const y = (latitude: number): number =>
    Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
  return [((lng - camera.lng) / 360) * world, (y(camera.lat) - y(lat)) * world];
}

test.each([
  ['a desktop beside the column', 1080, 790],
  ['a phone above the sheet', 390, 610],
  ['a wide wall', 2400, 1200],
])('on %s both regions fit, whatever the shape of the map', (_, width, height) => {
  const camera = firstCamera(width, height);
  for (const [lng, lat] of [
    [36.6, 47.0],
    [40.2, 49.7],
    [37.8, 47.1],
    [38.9, 49.6],
  ] as const) {
    const [x, y] = project(lng, lat, camera);
    expect(Math.abs(x)).toBeLessThanOrEqual(width / 2);
    expect(Math.abs(y)).toBeLessThanOrEqual(height / 2);
  }
});

test('both regions step aside from a legend where there is room, and never off the map', () => {
  const [west] = project(36.55, 48, firstCamera(1080, 790, 0, 280));
  expect(west + 1080 / 2).toBeGreaterThan(280);
  const narrow = firstCamera(400, 790, 0, 280);
  expect(Math.abs(project(40.2, 48, narrow)[0])).toBeLessThanOrEqual(200);
});

test('a map without a size still has a camera', () => {
  expect(firstCamera(0, 0).zoom).toBe(0);
});
