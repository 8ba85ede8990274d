import { featureCollection, point, tin } from '@turf/turf';
import { spotBetween, spotDistance, type Spot } from './local-plane.ts';
import type { Side } from './settlements.ts';

/** A settlement on the plane; `radiusKm` is the assumed extent of its built-up ground. */
export interface Sited {
  spot: Spot;
  side: Side;
  radiusKm: number;
}

/**
 * A Delaunay edge between neighbours of different sides: the line passes between them at `share`
 * of the way from `left` (government-controlled) to `right`.
 */
export interface Gate {
  left: Sited;
  right: Sited;
  share: number;
}

/** Shares of a gate that keep the line off either settlement's centre. */
const MIN_SHARE = 0.12;
const MAX_SHARE = 0.88;

/** The spot where the line passes the gate. */
export function gateSpot(gate: Gate): Spot {
  return spotBetween(gate.left.spot, gate.right.spot, gate.share);
}

/** The gate between two settlements, passed half way between the edges of their built-up ground (an additively weighted Voronoi boundary). */
export function gateBetween(left: Sited, right: Sited): Gate {
  const gap = spotDistance(left.spot, right.spot);
  const share = (gap + left.radiusKm - right.radiusKm) / 2 / gap;
  return { left, right, share: clampShare(share) };
}

/** `share` kept off both ends of a gate. */
export function clampShare(share: number): number {
  return Math.min(MAX_SHARE, Math.max(MIN_SHARE, share));
}

/** Chains of gates, each from the triangle network of all settlements, in the order in which the line passes them; longest first. */
export function findGateChains(sites: readonly Sited[]): Gate[][] {
  const gates = new Map<string, Gate>();
  const links = new Map<string, string[]>();
  for (const corners of trianglesOf(sites)) {
    const mixed = mixedEdges(corners, sites);
    for (const [key, gate] of mixed) gates.set(key, gate);
    const [[first] = [], [second] = []] = mixed;
    if (first === undefined || second === undefined) continue;
    links.set(first, [...(links.get(first) ?? []), second]);
    links.set(second, [...(links.get(second) ?? []), first]);
  }
  const chains = walkChains(links).map((keys) => keys.flatMap((key) => gates.get(key) ?? []));
  return chains.sort((a, b) => b.length - a.length);
}

function trianglesOf(sites: readonly Sited[]): number[][] {
  const points = sites.map(({ spot }, index) => point([spot.x, spot.y], { index }));
  const network = tin(featureCollection(points), 'index');
  return network.features.map(({ properties }) => {
    const { a, b, c } = properties ?? {};
    return [Number(a), Number(b), Number(c)];
  });
}

function mixedEdges(corners: readonly number[], sites: readonly Sited[]): [string, Gate][] {
  return corners.flatMap((from, at): [string, Gate][] => {
    const to = corners[(at + 1) % 3] ?? 0;
    const [a, b] = [sites[from], sites[to]];
    if (a === undefined || b === undefined || a.side === b.side) return [];
    const gate = a.side === 'GCA' ? gateBetween(a, b) : gateBetween(b, a);
    return [[`${Math.min(from, to)}-${Math.max(from, to)}`, gate]];
  });
}

function walkChains(links: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set<string>();
  const ends = [...links].filter(([, next]) => next.length === 1).map(([key]) => key);
  return [...ends, ...links.keys()].flatMap((start) => {
    const chain: string[] = [];
    let here: string | undefined = seen.has(start) ? undefined : start;
    while (here !== undefined) {
      seen.add(here);
      chain.push(here);
      here = links.get(here)?.find((next) => !seen.has(next));
    }
    return chain.length > 0 ? [chain] : [];
  });
}
