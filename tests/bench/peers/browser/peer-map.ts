import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { CAMERA } from '../../browser/picture.ts';
import { seededLine, seededPoints, seededRandom } from '../../seeded.ts';

/** Seeded rows as the peers are given them, made before the clock starts. */
export interface PeerRows {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly radius: Float32Array;
}

/** As many rows as the address says (?rows=N), where ours are. */
export function peerRows(): PeerRows {
  const rows = Number(new URLSearchParams(location.search).get('rows'));
  const random = seededRandom(1);
  const { lng, lat } = seededPoints(2, rows, seededLine(3, 600));
  const radius = Float32Array.from(
    { length: rows },
    () => 2.2 * Math.sqrt(1 + Math.floor(20 * random() ** 3)),
  );
  return { lng, lat, radius };
}

/** A map with an empty ground: a peer pays for nothing but its points. */
export function peerMap(): MapLibreMap {
  setWorkerUrl(new URL('./maplibre-gl-worker.mjs', location.href).href);
  const { lng, lat, zoom } = CAMERA;
  return new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#eee' } }],
    },
    center: [lng, lat],
    zoom,
    attributionControl: false,
    fadeDuration: 0,
  });
}
