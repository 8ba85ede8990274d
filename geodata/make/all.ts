import { pathToFileURL } from "node:url";
import { makeContactLine } from "./contact-line.ts";
import { makeGazetteer } from "./gazetteer.ts";
import { GEODATA_DIR } from "./geojson-file.ts";
import { makeGeoNames } from "./geonames.ts";
import { makeOblasts } from "./oblasts.ts";
import { makeRegions } from "./regions.ts";
import { makeRivers } from "./rivers.ts";

/** Makes what follows from files in `geodata/` alone: no network, no other program. */
export function makeDerived(outDir: string): void {
  makeContactLine(outDir);
  makeRegions(outDir);
  makeGazetteer(outDir);
}

/** Makes the base map and the name list from packages: npm, and GMT of Debian. */
export async function makeBase(outDir: string): Promise<void> {
  makeGeoNames(outDir);
  makeRivers(outDir);
  await makeOblasts(outDir);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv[2] !== "derived") await makeBase(GEODATA_DIR);
  makeDerived(GEODATA_DIR);
}
