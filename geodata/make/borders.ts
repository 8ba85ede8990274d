import { bboxClip, lineString } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import { edgeKey, edgeOwners, type AdminUnit } from './admin-units.ts';
import { BASE_BBOX } from './base-box.ts';
import { roundLine, writeFeatures } from './geojson-file.ts';

type Level = 'country' | 'oblast';

/** Writes `base/borders.geojson`: every stretch of border that two units share, so never a coast; `level` tells state borders from oblast borders. */
export function makeBorders(outDir: string, units: readonly AdminUnit[]): void {
  const owners = edgeOwners(units);
  const features = units.flatMap((unit) =>
    unit.rings.flatMap((ring) => sharedRuns(unit, ring, owners)),
  );
  const order: readonly Level[] = ['country', 'oblast'];
  features.sort((a, b) => order.indexOf(a.properties.level) - order.indexOf(b.properties.level));
  writeFeatures(outDir, 'base/borders.geojson', features);
}

/** The runs of a ring along one neighbour; each border is taken from the first of its two units. */
function sharedRuns(
  unit: AdminUnit,
  ring: readonly Position[],
  owners: ReadonlyMap<string, readonly AdminUnit[]>,
): Feature<LineString, { level: Level }>[] {
  const runs: { neighbour: AdminUnit; line: Position[] }[] = [];
  let open = false;
  ring.slice(1).forEach((to, index) => {
    const from = ring[index] ?? to;
    const neighbour = owners.get(edgeKey(from, to))?.find((each) => each !== unit);
    const last = runs.at(-1);
    const isTaken = neighbour === undefined || neighbour.code < unit.code;
    if (isTaken) open = false;
    else if (open && last?.neighbour === neighbour) last.line.push(to);
    else runs.push({ neighbour, line: [from, to] });
    if (!isTaken) open = true;
  });
  return runs.flatMap(({ neighbour, line }) => {
    const level = neighbour.country === unit.country ? 'oblast' : 'country';
    return clipToBox(line).map((part) => lineString(roundLine(part, 4), { level }));
  });
}

function clipToBox(line: Position[]): Position[][] {
  const { geometry } = bboxClip(lineString(line), BASE_BBOX);
  const parts = geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  const all = geometry.type === 'LineString' ? [geometry.coordinates] : parts;
  return all.filter((part) => roundLine(part, 4).length > 1);
}
