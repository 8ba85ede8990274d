import {
  along,
  bearing,
  booleanPointInPolygon,
  destination,
  featureCollection,
  lineString,
  union,
} from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { findGateChains, type Sited } from './gates.ts';
import { findGeoName, readGeoNames, type GeoName } from './geonames.ts';
import { readFeatures, roundLine, writeFeatures } from './geojson-file.ts';
import { insertMeetings } from './insert-meetings.ts';
import { lineThroughGates } from './line-through-gates.ts';
import { distanceToPath, fromPlane, toPlane, type Spot } from './local-plane.ts';
import { readOblasts } from './oblast-polygons.ts';
import { riverOnPlane } from './river-path.ts';
import { readSettlements, type Settlement } from './settlements.ts';

/** Measured by tests/geodata/contact-line.test.ts, which fails when these are off; km from the published line to this one. */
const PRECISION_KM = { median: 0.79, p90: 2.49, max: 5.8 };
/** From the line that it was measured against to the day on which no such line held any more. */
const VALID_FROM = '2017-02-01T00:00+02:00';
const VALID_TO = '2022-02-24T00:00+02:00';
const MEASURED_AGAINST =
  'The line of February 2017 published by REACH / IMPACT Initiatives (every 0.5 km of it: distance to this line), measured 2026-11-23. It is five years older than this line, and the sides marked as estimated were themselves read off a line of 2017, so that the measure is not fully independent; two published lines, REACH 2017 and ISW of February 2022, differ from each other by 0.5 km (median), 2.6 km (90 %) and 6.1 km (maximum).';
const METHOD =
  'Inferred, not surveyed. The settlements of either side in February 2022 are joined into a triangle network; the line passes between each pair of neighbours of different sides, half way between the edges of their built-up ground (population at 2,000 per square km). It follows the Siverskyi Donets where neighbours of different sides lie on opposite banks. Elsewhere it is smoothed between the settlements, so that none changes side.';
const METHOD_UK =
  'Лінію виведено, а не знято на місцевості. Населені пункти обох сторін станом на лютий 2022 року з’єднано в мережу трикутників; лінія проходить між кожною парою сусідів із різних сторін, посередині між краями їхньої забудови (2000 мешканців на квадратний кілометр). Там, де сусіди з різних сторін лежать на протилежних берегах Сіверського Дінця, лінія йде річкою. Деінде її згладжено між населеними пунктами так, що жоден не змінює сторони.';

const SOURCE =
  'geodata/facts/settlements.csv (centres: Ukrainian codifier as published by UN OCHA, and GeoNames; sides: the OSCE SMM’s usage where stated, else read off a line of 2017), populations of GeoNames, river of GSHHG 2.3.7';
const LICENCE = 'CC BY 4.0 (GeoNames), CC BY-IGO 3.0 (UN OCHA), LGPL-3.0-or-later (GSHHG)';

const PEOPLE_PER_SQUARE_KM = 2000;
/** Assumed where GeoNames has no population. */
const PEOPLE_BY_KIND: Readonly<Record<string, number>> = {
  city: 15_000,
  'urban-type settlement': 5000,
  settlement: 800,
};
const PEOPLE_OF_A_VILLAGE = 400;

const BEYOND_THE_BORDER_KM = 5;
const MEAN_DIRECTION_OVER_KM = 5;
const NEAR_THE_BORDER_KM = 1.5;
/** Between the two arms of the state border, which turns from the Derkul to the Siverskyi Donets where the line ends. */
const LAST_BEARING_DEG = 52;

/** Writes `contact-line.geojson` (one line, government-controlled ground on its left) from the settlements, the river and the oblasts in `geodata/`. */
export function makeContactLine(outDir: string): void {
  const oblasts = readOblasts();
  const spots = lineThroughGates(longestChain(readSettlements()), siverskyiDonets());
  const line = roundLine(endBeyondBorders(spots.map(fromPlane), oblasts), 5);
  const rings = oblasts.flatMap((oblast) => oblast.geometry.coordinates);
  const withMeetings = rings.reduce((sofar, ring) => insertMeetings(sofar, ring, 5), line);
  writeFeatures(outDir, 'contact-line.geojson', [describe(withMeetings)]);
}

function longestChain(settlements: readonly Settlement[]) {
  const geoNames = readGeoNames().filter((each) => each.country === 'UA' && each.population > 0);
  const [chain, island] = findGateChains(settlements.map((each) => siteOf(each, geoNames)));
  if (chain === undefined) throw new Error('Expected settlements of both sides');
  if (island !== undefined) throw new Error('Expected one line, got an enclave as well');
  return chain;
}

function siteOf(settlement: Settlement, geoNames: readonly GeoName[]): Sited {
  const spot = toPlane([settlement.lng, settlement.lat]);
  const known = findGeoName(settlement, geoNames);
  const people = known?.population ?? PEOPLE_BY_KIND[settlement.kind] ?? PEOPLE_OF_A_VILLAGE;
  return {
    spot,
    side: settlement.side,
    radiusKm: Math.sqrt(people / PEOPLE_PER_SQUARE_KM / Math.PI),
  };
}

function siverskyiDonets(): Spot[] {
  const parts = readFeatures('base/rivers.geojson')
    .filter((each): each is Feature<LineString> => each.geometry.type === 'LineString')
    .filter((each) => each.properties?.name_en === 'Siverskyi Donets')
    .sort((a, b) => b.geometry.coordinates.length - a.geometry.coordinates.length);
  const longest = parts[0];
  if (longest === undefined)
    throw new Error('Expected the Siverskyi Donets in base/rivers.geojson');
  return riverOnPlane(longest.geometry.coordinates);
}

/**
 * The part of `line` between the coast and the state border, led straight on beyond both: out to sea in its own mean
 * direction, and between the two arms of the state border where it reaches that.
 */
function endBeyondBorders(
  line: readonly Position[],
  oblasts: readonly Feature<Polygon>[],
): Position[] {
  const inland = line.slice(
    line.findIndex((at) => oblasts.some((each) => booleanPointInPolygon(at, each))),
  );
  const border = outerBorder(oblasts);
  const offBorderKm = inland.map((at) => distanceToPath(toPlane(at), border));
  const deepest = offBorderKm.indexOf(Math.max(...offBorderKm));
  const last = offBorderKm.findIndex((km, index) => index > deepest && km < NEAR_THE_BORDER_KM);
  if (last < 0) throw new Error('Expected the line to reach the state border');
  const kept = inland.slice(0, last + 1);
  const [first, end] = [kept[0] ?? [], kept[last] ?? []];
  const ahead = along(lineString(kept), MEAN_DIRECTION_OVER_KM);
  const atSea = destination(first, BEYOND_THE_BORDER_KM, bearing(ahead, first));
  const abroad = destination(end, BEYOND_THE_BORDER_KM, LAST_BEARING_DEG);
  return [atSea.geometry.coordinates, ...kept, abroad.geometry.coordinates];
}

function outerBorder(oblasts: readonly Feature<Polygon>[]): Spot[] {
  const whole = union(featureCollection([...oblasts]))?.geometry;
  if (whole?.type !== 'Polygon') throw new Error('Expected the two oblasts to make one polygon');
  return (whole.coordinates[0] ?? []).map(toPlane);
}

function describe(line: readonly Position[]): Feature<LineString> {
  return lineString([...line], {
    id: 'inferred-2022-02',
    name: {
      en: 'Contact line, inferred, February 2022',
      uk: 'Лінія зіткнення, виведена, лютий 2022',
    },
    date: '2022-02',
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    method: METHOD,
    methodUk: METHOD_UK,
    precisionKm: PRECISION_KM,
    measuredAgainst: MEASURED_AGAINST,
    source: SOURCE,
    licence: LICENCE,
  });
}
