import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GazetteerEntry } from '../../src/data/gazetteer-names.ts';
import { readGazetteer } from '../../src/data/read-gazetteer.ts';
import { writeReportCollection } from '../../src/data/write-geojson.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Figure, RegionTotal, Report } from '../../src/model/report.ts';
import { GEODATA_DIR, readText, writeText } from './geojson-file.ts';
import { readReportFacts } from './report-facts.ts';
import type { ReportFact, TotalFact } from './report-facts.ts';
import { frameOf, localPeriod, regionIdOf } from './report-frame.ts';
import type { ReportFrame } from './report-frame.ts';
import { makeObservation, makeWeapon } from './report-observations.ts';
import { createPlaceFinder } from './report-places.ts';

const MISSION = 'OSCE Special Monitoring Mission to Ukraine';
const LICENCE =
  'OSCE publications may be copied for non-commercial use with acknowledgement of the OSCE as the source.';

/** A report with its observations, and the name of its file. */
interface MadeReport {
  readonly file: string;
  readonly report: Report;
  readonly observations: readonly Observation[];
}

/** Writes one GeoJSON file per report of the facts into `outDir/reports`, in place of what was there. */
export function makeReports(outDir: string): void {
  const folder = join(outDir, 'reports');
  rmSync(folder, { recursive: true, force: true });
  const entries = readGazetteer(readText('gazetteer.json'));
  for (const fact of readReportFacts().reports) {
    const { file, report, observations } = makeReport(fact, entries);
    writeText(folder, file, writeReportCollection(report, observations));
  }
}

/** The report, its observations and then its weapons, each placed as far as the report and the gazetteer allow. */
function makeReport(fact: ReportFact, entries: readonly GazetteerEntry[]): MadeReport {
  const frame = frameOf(fact);
  const places = createPlaceFinder(entries);
  const observations = [
    ...fact.observations.map((each, n) => makeObservation(each, `o${n + 1}`, frame, places)),
    ...fact.weapons.map((each, n) => makeWeapon(each, `w${n + 1}`, frame, places)),
  ];
  const { id, zone, period, datePrecision } = frame;
  const { kind, title, issued, language, publisher, url } = fact;
  const report = {
    id,
    kind,
    title,
    period,
    zone,
    datePrecision,
    issued,
    language,
    source: { mission: MISSION, publisher, url, licence: LICENCE },
    totals: fact.totals.map((total) => makeTotal(total, frame)),
    notes: [...fact.notes, ...places.notes],
  };
  return { file: fileNameOf(fact), report, observations };
}

function makeTotal(fact: TotalFact, frame: ReportFrame): RegionTotal {
  const { region, from, to, trend, basis, liveFire, parts } = fact;
  const regionId = regionIdOf(region);
  if (regionId === null) throw new Error('Expected a total to name its region');
  return {
    regionId,
    period:
      from === undefined || to === undefined ? frame.period : localPeriod(from, to, frame.zone),
    violations: figureOf(fact, 'violations'),
    explosions: figureOf(fact, 'explosions'),
    previousViolations: figureOf(fact, 'previousViolations'),
    previousExplosions: figureOf(fact, 'previousExplosions'),
    basis: basis ?? null,
    trend: trend ?? null,
    liveFire,
    parts,
  };
}

function figureOf(fact: TotalFact, name: TotalFact['about'][number]): Figure | null {
  const value = fact[name];
  if (value === undefined) return null;
  if (fact.atLeast.includes(name)) return { value, qualifier: 'at-least' };
  return { value, qualifier: fact.about.includes(name) ? 'about' : 'exact' };
}

/** "2022-02-16_37-2022.geojson": the day and the id, the day only once. */
function fileNameOf({ id, asOf }: ReportFact): string {
  const day = asOf.slice(0, 10);
  const slug = id
    .replace(day, '')
    .replace(/[^a-z0-9]+/giu, '-')
    .replace(/^-|-$/gu, '');
  return `${day}_${slug.toLowerCase()}.geojson`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeReports(GEODATA_DIR);
