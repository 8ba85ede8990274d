import { bboxClip, distance, length, lineString, simplify } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import { BASE_BBOX } from './base-box.ts';
import { dumpPieces, type DumpedPiece } from './gmt-dump.ts';
import { roundLine, writeFeatures } from './geojson-file.ts';
import { joinPieces } from './join-pieces.ts';

interface RiverName {
  name_en: string;
  name_uk: string;
  /** Positions (lng, lat) on its banks that tell the river from the others, taken from the towns there. */
  past: readonly Position[];
}

const NAMED_RIVERS: readonly RiverName[] = [
  {
    name_en: 'Siverskyi Donets',
    name_uk: 'Сіверський Донець',
    past: [
      [36.69, 49.84],
      [37.26, 49.21],
      [37.57, 49.03],
      [39.23, 48.74],
      [40.79, 48.18],
    ],
  },
  { name_en: 'Oskil', name_uk: 'Оскіл', past: [[37.62, 49.71]] },
  {
    name_en: 'Don',
    name_uk: 'Дон',
    past: [
      [40.11, 50.45],
      [40.81, 47.52],
    ],
  },
  { name_en: 'Samara', name_uk: 'Самара', past: [[36.44, 48.455]] },
];

const NEAR_A_TOWN_KM = 5;
/** Ends of one river lie up to 0.2 km apart in GSHHG. */
const JOIN_GAP_DEG = 0.0025;
const TOLERANCE_DEG = 0.0003;

/** Writes `base/rivers.geojson` from GSHHG: pieces joined into rivers, clipped to the base box, `rank` 1 (big) to 4 (small). */
export function makeRivers(outDir: string): void {
  const rivers = dumpPieces(['-Ir']).filter((piece) => piece.level > 0);
  const chains = joinPieces(rivers, JOIN_GAP_DEG);
  const features = chains.flatMap(describeChain);
  features.sort((a, b) => a.properties.rank - b.properties.rank || compareStarts(a, b));
  writeFeatures(outDir, 'base/rivers.geojson', features);
}

interface RiverProperties {
  rank: number;
  name_en?: string;
  name_uk?: string;
}

function describeChain(chain: DumpedPiece): Feature<LineString, RiverProperties>[] {
  return clipToBox(chain.line)
    .filter((part) => part.length > 1 && length(lineString(part)) > 1)
    .map((part) => {
      const smaller = simplify(lineString(part), { tolerance: TOLERANCE_DEG, highQuality: true });
      const river = nameOf(chain.line);
      const names = river === undefined ? {} : { name_en: river.name_en, name_uk: river.name_uk };
      return lineString(roundLine(smaller.geometry.coordinates, 4), {
        rank: chain.level,
        ...names,
      });
    });
}

function clipToBox(line: Position[]): Position[][] {
  const { geometry } = bboxClip(lineString(line), BASE_BBOX);
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function nameOf(line: readonly Position[]): RiverName | undefined {
  return NAMED_RIVERS.find((river) =>
    river.past.some((town) => line.some((vertex) => distance(town, vertex) < NEAR_A_TOWN_KM)),
  );
}

function compareStarts(a: Feature<LineString>, b: Feature<LineString>): number {
  const [p = [], q = []] = [a.geometry.coordinates[0], b.geometry.coordinates[0]];
  return (p[0] ?? 0) - (q[0] ?? 0) || (p[1] ?? 0) - (q[1] ?? 0);
}
