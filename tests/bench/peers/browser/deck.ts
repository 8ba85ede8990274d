import { ScatterplotLayer } from '@deck.gl/layers';
import { MapboxOverlay } from '@deck.gl/mapbox';
import { finish, idle } from '../../browser/picture.ts';
import { peerMap, peerRows } from './peer-map.ts';

const map = peerMap();
const { lng, lat, radius } = peerRows();
const position = new Float32Array(2 * lng.length);
for (let row = 0; row < lng.length; row++) {
  position[2 * row] = lng[row] ?? 0;
  position[2 * row + 1] = lat[row] ?? 0;
}

Object.assign(globalThis, {
  bench: {
    ready: () => idle(map),
    /** deck.gl over the map (interleaved it breaks on MapLibre 6), given binary columns, its fastest way in. */
    async draw() {
      const begin = performance.now();
      let drawn = (): void => undefined;
      const first = new Promise<void>((resolve) => (drawn = resolve));
      const layer = new ScatterplotLayer({
        id: 'rows',
        data: {
          length: lng.length,
          attributes: {
            getPosition: { value: position, size: 2 },
            getRadius: { value: radius, size: 1 },
          },
        },
        getFillColor: [196, 50, 10, 230],
        radiusUnits: 'pixels',
      });
      const overlay = new MapboxOverlay({
        interleaved: false,
        layers: [layer],
        onAfterRender: () => drawn(),
      });
      map.addControl(overlay);
      await first;
      const canvas = overlay.getCanvas();
      if (canvas === null) throw new Error('Expected a canvas of deck.gl');
      finish(canvas);
      return performance.now() - begin;
    },
  },
});
