import type { Polygon } from 'geojson';
import type { LngLat } from '../../src/base/lng-lat.ts';

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The box in which everything seeded lies: about the two regions, degrees. */
export const WEST = 36;
export const SOUTH = 46.5;
const WIDTH = 4.5;
const HEIGHT = 3.75;
/** The line winds as a front does (a third longer than straight), and borders less, so that none crosses another. */
const LINE_ROUGHNESS = 0.5;
const BORDER_ROUGHNESS = 0.3;

/** A winding front from the north-east to the south-west of the box, about 310 km, which never crosses itself. */
export function seededLine(seed: number, vertices: number): LngLat[] {
  return midpointPath(seededRandom(seed), [39.4, 48.9], [37.9, 47.1], vertices, LINE_ROUGHNESS);
}

/** Columns of positions, most of them within some tens of kilometres of the line, as events along a front are. */
export function seededPoints(
  seed: number,
  count: number,
  line: readonly LngLat[],
): { readonly lng: Float64Array; readonly lat: Float64Array } {
  const random = seededRandom(seed);
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const [x, y] = line[Math.floor(random() * line.length)] ?? [WEST, SOUTH];
    const reach = 1.2 * random() ** 3;
    const angle = 2 * Math.PI * random();
    lng[i] = x + 1.5 * reach * Math.cos(angle);
    lat[i] = y + reach * Math.sin(angle);
  }
  return { lng, lat };
}

/**
 * A partition of the box into `across` x `across` polygons with winding borders that neighbours share, vertex for vertex,
 * of about the given number of vertices together.
 */
export function seededRegions(seed: number, across: number, vertices: number): Polygon[] {
  const random = seededRandom(seed);
  const perSide = Math.max(1, Math.round(vertices / (4 * across * across)));
  const corner = (column: number, row: number): LngLat => {
    const isInner = column > 0 && row > 0 && column < across && row < across;
    const shift = (): number => (isInner ? (random() - 0.5) * 0.4 : 0);
    return [
      WEST + ((column + shift()) / across) * WIDTH,
      SOUTH + ((row + shift()) / across) * HEIGHT,
    ];
  };
  const ticks = Array.from({ length: across + 1 }, (_, i) => i);
  const corners = ticks.map((row) => ticks.map((column) => corner(column, row)));
  const at = (column: number, row: number): LngLat => corners[row]?.[column] ?? [WEST, SOUTH];
  const path = (from: LngLat, to: LngLat): LngLat[] =>
    midpointPath(random, from, to, perSide + 1, BORDER_ROUGHNESS);
  const level = ticks.map((row) => ticks.slice(1).map((c) => path(at(c - 1, row), at(c, row))));
  const upright = ticks.slice(1).map((row) => ticks.map((c) => path(at(c, row - 1), at(c, row))));
  return ticks.slice(1).flatMap((row) =>
    ticks.slice(1).map((column): Polygon => {
      const ring = [
        ...(level[row - 1]?.[column - 1] ?? []).slice(0, -1),
        ...(upright[row - 1]?.[column] ?? []).slice(0, -1),
        ...(level[row]?.[column - 1] ?? []).toReversed().slice(0, -1),
        ...(upright[row - 1]?.[column - 1] ?? []).toReversed(),
      ];
      return { type: 'Polygon', coordinates: [ring.map(([lng, lat]) => [lng, lat])] };
    }),
  );
}

/** A path between two ends whose middles are pushed aside by up to `roughness` / 2 of the way, again and again. */
function midpointPath(
  random: () => number,
  from: LngLat,
  to: LngLat,
  vertices: number,
  roughness: number,
): LngLat[] {
  if (vertices <= 2) return [from, to];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const push = (random() - 0.5) * roughness;
  const middle: LngLat = [from[0] + dx / 2 - dy * push, from[1] + dy / 2 + dx * push];
  const before = Math.ceil((vertices + 1) / 2);
  return [
    ...midpointPath(random, from, middle, before, roughness).slice(0, -1),
    ...midpointPath(random, middle, to, vertices + 1 - before, roughness),
  ];
}
