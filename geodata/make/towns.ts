import { point } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { editDistance } from './edit-distance.ts';
import { findGeoName, readGeoNames, type GeoName } from './geonames.ts';
import { roundTo, writeFeatures } from './geojson-file.ts';
import { romaniseRussian, romaniseUkrainian } from './romanise.ts';
import { pickRussianName } from './russian-name.ts';
import { readSettlements } from './settlements.ts';

interface TownNames {
  name_en: string;
  name_uk: string | null;
  name_ru: string | null;
}

/** How many towns have a rank of at most 1, 2, 3 and 4. */
const TOWNS_BY_RANK = [8, 25, 80, 200];
/** GeoNames' codes of Donetsk and Luhansk oblasts, whose towns the map is about: they count as thrice as large. */
const OWN_OBLASTS: ReadonlySet<string> = new Set(['05', '14']);
const OWN_WEIGHT = 3;
/** Ukrainian names of towns in Russia near the two oblasts, and of its largest in the box. */
const UKRAINIAN_NAMES: Readonly<Record<string, string>> = {
  Азов: 'Азов',
  Батайск: 'Батайськ',
  Белгород: 'Бєлгород',
  Волгодонск: 'Волгодонськ',
  Гуково: 'Гуково',
  Донецк: 'Донецьк',
  Ейск: 'Єйськ',
  'Каменск-Шахтинский': 'Каменськ-Шахтинський',
  Краснодар: 'Краснодар',
  Миллерово: 'Міллерово',
  Новочеркасск: 'Новочеркаськ',
  Новошахтинск: 'Новошахтинськ',
  'Ростов-на-Дону': 'Ростов-на-Дону',
  Ставрополь: 'Ставрополь',
  Таганрог: 'Таганрог',
  Шахты: 'Шахти',
};
/** Letters of Ukrainian, and no ending that only Russian has ("-ск", "-ский"). */
const UKRAINIAN_SPELLING = /^(?!.*(?:ск|ский|во)$)[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’' -]+$/;
const MAX_CHANGED_SHARE = 0.3;
/** Common English names that are not romanisations. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = { 'Rostov-na-Donu': 'Rostov-on-Don' };

/** Writes `base/towns.geojson`: the 200 largest towns of the base box by GeoNames' population, names in English and Ukrainian, and in Russian for the two oblasts and Russia. */
export function makeTowns(outDir: string): void {
  const geoNames = readGeoNames();
  const own = ownNames(geoNames);
  const ordered = geoNames.toSorted((a, b) => weightOf(b) - weightOf(a) || a.id - b.id);
  const largest = ordered.filter(
    (town, place) => !ordered.slice(0, place).some((each) => isTwin(each, town)),
  );
  const towns = largest
    .slice(0, TOWNS_BY_RANK.at(-1))
    .map((town, place) => describe(town, place, own.get(town.id) ?? namesOf(town)));
  writeFeatures(outDir, 'base/towns.geojson', towns);
}

/** Names of the project's own settlements by GeoNames id; of two that claim one entry, that of the same name has it. */
function ownNames(geoNames: readonly GeoName[]): Map<number, TownNames> {
  const own = new Map<number, TownNames>();
  for (const settlement of readSettlements()) {
    const known = findGeoName(settlement, geoNames);
    if (known === undefined || own.get(known.id)?.name_en === known.name) continue;
    const { nameEn, nameUk } = settlement;
    const ru = pickRussianName(nameUk, known.names);
    own.set(known.id, { name_en: nameEn, name_uk: nameUk === '' ? null : nameUk, name_ru: ru });
  }
  return own;
}

/** True for two entries of one town, as GeoNames has of a few: near each other, and names alike. */
function isTwin(a: GeoName, b: GeoName): boolean {
  const isNear = Math.abs(a.lng - b.lng) < 0.05 && Math.abs(a.lat - b.lat) < 0.05;
  return isNear && editDistance(a.name, b.name) <= 2;
}

function weightOf(town: GeoName): number {
  const isOwn = town.country === 'UA' && OWN_OBLASTS.has(town.admin1);
  return town.population * (isOwn ? OWN_WEIGHT : 1);
}

function describe(town: GeoName, place: number, names: TownNames): Feature<Point> {
  const rank = TOWNS_BY_RANK.findIndex((count) => place < count) + 1;
  const at = [roundTo(town.lng, 4), roundTo(town.lat, 4)];
  return point(at, { ...names, population: town.population, rank });
}

/** GeoNames does not tag languages: a spelling counts as Ukrainian or Russian when its letters are, and its romanisation is nearest to the main name. */
function namesOf(town: GeoName): TownNames {
  const main = ENGLISH_NAMES[town.name] ?? town.name;
  if (town.country !== 'UA') {
    const ru = nearest(town, /^[А-ЯЁа-яё -]+$/, romaniseRussian);
    return {
      name_en: main.replaceAll(/[’'`]/g, ''),
      name_uk: UKRAINIAN_NAMES[ru ?? ''] ?? null,
      name_ru: ru,
    };
  }
  const uk = nearest(town, UKRAINIAN_SPELLING, romaniseUkrainian);
  if (uk === null) return { name_en: main, name_uk: null, name_ru: null };
  return { name_en: romaniseUkrainian(uk), name_uk: uk.replaceAll("'", '’'), name_ru: null };
}

function nearest(
  town: GeoName,
  letters: RegExp,
  romanise: (name: string) => string,
): string | null {
  const main = town.name.toLowerCase().replaceAll(/[’'`]/g, '');
  const ranked = town.names
    .filter((each) => letters.test(each))
    .map((each) => ({ each, changes: editDistance(main, romanise(each).toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes);
  const best = ranked[0];
  return best !== undefined && best.changes <= main.length * MAX_CHANGED_SHARE ? best.each : null;
}
