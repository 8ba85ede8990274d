import { area, difference, featureCollection, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { edgeKey, edgeOwners, type AdminUnit } from './admin-units.ts';
import { roundLine, writeFeatures } from './geojson-file.ts';

type Area = Feature<Polygon | MultiPolygon>;

const WANTED = [
  { id: 'donetsk', code: 'UKR-327' },
  { id: 'luhansk', code: 'UKR-329' },
];

/** How far a coastal oblast is led out to sea before the sea is cut off it. */
const SEAWARD_DEG = 0.15;

/**
 * Writes `base/oblasts.geojson`: the two oblasts of Natural Earth 10m, rounded to 5 decimals, the coarse coast
 * of Donetsk replaced by that of `base/sea.geojson` (islands and cut-off spits are left out).
 */
export function makeOblasts(
  outDir: string,
  units: readonly AdminUnit[],
  sea: readonly Feature<Polygon>[],
): void {
  const owners = edgeOwners(units);
  const oblasts = WANTED.map(({ id, code }) => {
    const ring = units.find((unit) => unit.code === code)?.rings[0];
    if (ring === undefined) throw new Error(`Expected unit ${code}`);
    return polygon([refitCoast(ring, coastRun(ring, owners), sea)], { id, adm1_code: code });
  });
  writeFeatures(outDir, 'base/oblasts.geojson', oblasts);
}

function refitCoast(
  ring: readonly Position[],
  coast: readonly Position[],
  sea: readonly Feature<Polygon>[],
): Position[] {
  if (coast.length < 2) return [...ring];
  const offshore = coast.map(([lng = 0, lat = 0]) => [lng, lat - SEAWARD_DEG]).toReversed();
  const strip = polygon([[...coast, ...offshore, coast[0] ?? []]]);
  const wide = union(featureCollection<Polygon | MultiPolygon>([polygon([[...ring]]), strip]));
  const dry =
    wide === null ? null : difference(featureCollection<Polygon | MultiPolygon>([wide, ...sea]));
  if (dry === null) throw new Error('Expected land to be left of an oblast');
  return roundLine(largestRing(dry), 5);
}

/** The vertices of the ring from its first to its last edge that no other unit shares; Natural Earth gives each oblast at most one such coast. */
function coastRun(
  ring: readonly Position[],
  owners: ReadonlyMap<string, readonly AdminUnit[]>,
): Position[] {
  const isCoast = ring.map(
    (at, index) => owners.get(edgeKey(ring[index - 1] ?? at, at))?.length === 1,
  );
  const start = isCoast.indexOf(true);
  return start < 0 ? [] : ring.slice(start - 1, isCoast.lastIndexOf(true) + 1);
}

function largestRing({ geometry }: Area): Position[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap((each) => each.slice(0, 1));
  const [largest] = rings.sort((a, b) => area(polygon([b])) - area(polygon([a])));
  return largest ?? [];
}
