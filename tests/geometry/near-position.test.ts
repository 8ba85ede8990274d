import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destination, distanceKm } from '../../src/geometry/geodesic.ts';
import { writePositionsNear } from '../../src/geometry/near-position.ts';

test('is where the geodesic ends, to a millimetre within 15 km in Ukraine and to 5 cm anywhere', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0, max: 80, noNaN: true }),
      (lng, lat, bearing, km) => {
        const radians = (bearing * Math.PI) / 180;
        const north = Float64Array.of(km * Math.cos(radians));
        const east = Float64Array.of(km * Math.sin(radians));
        const out = { lng: new Float64Array(1), lat: new Float64Array(1) };
        writePositionsNear([lng, lat], km, { north, east }, 1, out);
        const [x = 0, y = 0] = [out.lng[0], out.lat[0]];
        const offM = 1000 * distanceKm([x, y], destination([lng, lat], bearing, km));
        expect(Math.abs(x)).toBeLessThanOrEqual(180);
        const isNear = km <= 15 && Math.abs(lat) <= 53;
        expect(offM).toBeLessThan(isNear ? 0.001 : 0.05);
      },
    ),
    { seed: 43, numRuns: 3000 },
  );
});
