import {
  bboxPolygon,
  buffer,
  featureCollection,
  intersect,
  lineString,
  polygon,
  simplify,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { readFeatures, roundLine, writeFeatures } from './geojson-file.ts';

type Area = Feature<Polygon | MultiPolygon>;

/** Distances of the withdrawal lines from the line in km, widest first so that the narrower lie on top. */
const WITHDRAWAL_KM = [70, 35, 25, 15];
/** West, south, east, north: holds every zone. */
const BOX: [number, number, number, number] = [36, 46, 41, 50];
const STEPS = 64;
const TOLERANCE_DEG = 0.00005;
const NOTE = 'A drawing aid. Distances are decided from the line itself, never from this outline.';

/** Writes `contact-line-zones.geojson` from `contact-line.geojson`: the band of its 90 % precision, and the withdrawal distances on both sides. */
export function makeZones(outDir: string): void {
  const [line] = readFeatures('contact-line.geojson');
  if (line?.geometry.type !== 'LineString') throw new Error('Expected a contact line');
  const lineId = String(line.properties?.id);
  const around = line.geometry.coordinates;
  const bandKm = Number(line.properties?.precisionKm.p90);
  const withdrawal = WITHDRAWAL_KM.map((km) =>
    zone(around, km, { kind: 'withdrawal', km, lineId, note: NOTE }),
  );
  const band = zone(around, bandKm, { kind: 'uncertainty', km: bandKm, lineId, note: NOTE });
  writeFeatures(outDir, 'contact-line-zones.geojson', [...withdrawal, band]);
}

/** Everything within `km` of the line, in the box; round ends and corners have 64 steps a quarter circle. */
function zone(line: readonly Position[], km: number, properties: Record<string, unknown>): Area {
  const around = buffer(lineString([...line]), km, { units: 'kilometers', steps: STEPS });
  const inBox =
    around && intersect(featureCollection<Polygon | MultiPolygon>([around, bboxPolygon(BOX)]));
  if (inBox?.geometry.type !== 'Polygon') throw new Error(`Expected one zone of ${km} km`);
  const smaller = simplify(polygon(inBox.geometry.coordinates), {
    tolerance: TOLERANCE_DEG,
    highQuality: true,
  });
  const rings = smaller.geometry.coordinates.map((ring) => roundLine(ring, 5));
  return polygon(rings, properties);
}
