import {
  area,
  bboxPolygon,
  difference,
  featureCollection,
  intersect,
  polygon,
  simplify,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { BASE_BBOX } from './base-box.ts';
import { dumpPieces } from './gmt-dump.ts';
import { roundLine, writeFeatures } from './geojson-file.ts';
import { joinPieces } from './join-pieces.ts';

type Area = Feature<Polygon | MultiPolygon>;

const SAME_END_DEG = 0.00002;
const TOLERANCE_DEG = 0.0004;
const SMALLEST_LAKE_KM2 = 1;
const SMALLEST_ISLAND_KM2 = 0.5;

/** Writes `base/sea.geojson` and `base/lakes.geojson` from the full-resolution shores of GSHHG, clipped to the base box. */
export function makeWaters(outDir: string): void {
  const chains = joinPieces(dumpPieces(['-W']), SAME_END_DEG);
  const linesOf = (level: number) =>
    chains.filter((each) => each.level === level).map((each) => each.line);
  const islands = closedAreas(linesOf(1), SMALLEST_ISLAND_KM2);
  const sea = cutOut(polygon([closeSea(linesOf(1))]), islands);
  const islets = closedAreas(linesOf(3), SMALLEST_ISLAND_KM2);
  const lakes = closedAreas(linesOf(2), SMALLEST_LAKE_KM2).map((lake) => cutOut(lake, islets));
  writeFeatures(outDir, 'base/sea.geojson', splitAreas([sea]));
  writeFeatures(outDir, 'base/lakes.geojson', splitAreas(lakes));
}

/** The ring of the sea: the one coast that runs from the western to the southern edge of the dump, closed over its south-western corner. */
function closeSea(lines: readonly Position[][]): Position[] {
  const [coast] = lines.filter((line) => !isClosed(line)).sort((a, b) => b.length - a.length);
  const [start, end] = [coast?.at(0), coast?.at(-1)];
  if (!coast || !start || !end) throw new Error('Expected an open coast');
  const corner = [Math.min(start[0] ?? 0, end[0] ?? 0), Math.min(start[1] ?? 0, end[1] ?? 0)];
  const [small] = simplifyRing([...coast, corner, start]);
  return small ?? [];
}

function closedAreas(lines: readonly Position[][], smallestKm2: number): Feature<Polygon>[] {
  const rings = lines.filter(isClosed).filter((line) => area(polygon([line])) > smallestKm2 * 1e6);
  return rings.flatMap((ring) => simplifyRing(ring)).map((ring) => polygon([ring]));
}

function simplifyRing(ring: Position[]): Position[][] {
  return simplify(polygon([ring]), { tolerance: TOLERANCE_DEG, highQuality: true }).geometry
    .coordinates;
}

function isClosed(line: readonly Position[]): boolean {
  return line.length > 3 && String(line.at(0)) === String(line.at(-1));
}

/** `water` within the base box and without the islands. */
function cutOut(water: Feature<Polygon>, islands: readonly Feature<Polygon>[]): Area | null {
  const inBox = intersect(featureCollection([water, bboxPolygon(BASE_BBOX)]));
  if (inBox === null || islands.length === 0) return inBox;
  return difference(featureCollection<Polygon | MultiPolygon>([inBox, ...islands]));
}

/** One feature a polygon, rounded to 4 decimals, from west to east. */
function splitAreas(areas: readonly (Area | null)[]): Feature<Polygon>[] {
  const polygons = areas.flatMap((each) => {
    if (each === null) return [];
    return each.geometry.type === 'Polygon'
      ? [each.geometry.coordinates]
      : each.geometry.coordinates;
  });
  const rounded = polygons.map((rings) => rings.map((ring) => roundLine(ring, 4)));
  const firstLng = (rings: Position[][]) => rings[0]?.[0]?.[0] ?? 0;
  return rounded.sort((a, b) => firstLng(a) - firstLng(b)).map((rings) => polygon(rings));
}
