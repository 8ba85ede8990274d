import { pathToFileURL } from 'node:url';
import type { Feature, Polygon } from 'geojson';
import { readAdminUnits } from './admin-units.ts';
import { makeBorders } from './borders.ts';
import { makeContactLine } from './contact-line.ts';
import { makeGazetteer } from './gazetteer.ts';
import { GEODATA_DIR, readFeatures } from './geojson-file.ts';
import { makeGeoNames } from './geonames.ts';
import { makeJsonSchema } from './json-schema.ts';
import { makeOblasts } from './oblasts.ts';
import { makeRegions } from './regions.ts';
import { makeReports } from './reports.ts';
import { makeRivers } from './rivers.ts';
import { makeTowns } from './towns.ts';
import { makeWaters } from './waters.ts';
import { makeZones } from './zones.ts';

/**
 * Makes what follows from files in `geodata/` alone: no network, no other program. With another `outDir` than `geodata/`
 * each step still reads what is in `geodata/`, so that one step cannot hide a difference in the one before.
 */
export function makeDerived(outDir: string): void {
  makeTowns(outDir);
  makeContactLine(outDir);
  makeZones(outDir);
  makeRegions(outDir);
  makeGazetteer(outDir);
  makeReports(outDir);
}

/** Makes the base map and the list of names in `geodata/` from packages: of npm, and GMT of Debian. */
export async function makeBase(): Promise<void> {
  makeGeoNames(GEODATA_DIR);
  makeRivers(GEODATA_DIR);
  makeWaters(GEODATA_DIR);
  const units = await readAdminUnits();
  makeBorders(GEODATA_DIR, units);
  const sea = readFeatures('base/sea.geojson');
  makeOblasts(
    GEODATA_DIR,
    units,
    sea.filter((each): each is Feature<Polygon> => each.geometry.type === 'Polygon'),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] !== 'derived') await makeBase();
  makeDerived(GEODATA_DIR);
  makeJsonSchema();
}
