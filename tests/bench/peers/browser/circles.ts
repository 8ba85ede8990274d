import { idle } from '../../browser/picture.ts';
import { peerMap, peerRows } from './peer-map.ts';

const map = peerMap();
const { lng, lat, radius } = peerRows();
const features = Array.from(lng, (x, row) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [x, lat[row] ?? 0] },
  properties: { r: radius[row] ?? 1 },
}));

Object.assign(globalThis, {
  bench: {
    ready: () => idle(map),
    /** MapLibre's own circle layer: from a GeoJSON object in memory until the map is idle. */
    async draw() {
      const begin = performance.now();
      map.addSource('rows', { type: 'geojson', data: { type: 'FeatureCollection', features } });
      map.addLayer({
        id: 'rows',
        type: 'circle',
        source: 'rows',
        paint: { 'circle-radius': ['get', 'r'], 'circle-color': '#c4320a', 'circle-opacity': 0.9 },
      });
      await idle(map);
      return performance.now() - begin;
    },
  },
});
