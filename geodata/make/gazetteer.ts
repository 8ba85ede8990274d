import { findGeoName, isReadableName, readGeoNames, type GeoName } from './geonames.ts';
import { readText, writeText } from './geojson-file.ts';
import { pickRussianName } from './russian-name.ts';
import { readSettlements, type Settlement, type Side } from './settlements.ts';

/** One row of the gazetteer, in the order of its columns; see geodata/README.md. */
interface Entry {
  id: string;
  en: string;
  uk: string | null;
  ru: string | null;
  other: string[];
  lng: number;
  lat: number;
  region: 'donetsk' | 'luhansk';
  side: Side | 'neither';
  sideBasis: 'stated' | 'estimated';
  kind: string;
  radiusKm: number;
  precisionKm: number;
  source: keyof typeof SOURCES;
  basis: string | null;
}

const SOURCES = {
  settlements:
    'geodata/facts/settlements.csv: settlement codes and centres of the Ukrainian codifier as published by UN OCHA (CC BY-IGO 3.0), GeoNames (CC BY 4.0)',
  geonames: 'the same, with names of GeoNames (CC BY 4.0) from geodata/facts/geonames.tsv',
  places: 'geodata/facts/named-places.json: approximate positions, not surveyed',
  wikipedia: 'coordinates in the article on the place in the Russian Wikipedia, rounded',
};

const COLUMNS = [
  'id',
  'en',
  'uk',
  'ru',
  'other',
  'lng',
  'lat',
  'region',
  'side',
  'sideBasis',
  'kind',
  'radiusKm',
  'precisionKm',
  'source',
  'basis',
] as const satisfies readonly (keyof Entry)[];

const PRECISION_KM = 0.5;
const LARGE_CITIES: ReadonlySet<string> = new Set(['Donetsk', 'Luhansk', 'Horlivka', 'Mariupol']);
const PEOPLE_OF_A_CITY = 50_000;

/** Writes `gazetteer.json`: `{ sources, columns, rows }`, one row a line; settlements in the order of their file, then other places. */
export function makeGazetteer(outDir: string): void {
  const geoNames = readGeoNames().filter((each) => each.country === 'UA');
  const settlements = withIds(readSettlements()).map(([id, each]) =>
    describe(id, each, findGeoName(each, geoNames)),
  );
  const entries = [...settlements, ...donetskPlaces(settlements), ...namedPlaces()];
  const rows = entries.map((entry) => JSON.stringify(COLUMNS.map((column) => entry[column])));
  const head = `"sources":${JSON.stringify(SOURCES)},\n"columns":${JSON.stringify(COLUMNS)}`;
  writeText(outDir, 'gazetteer.json', `{${head},\n"rows":[\n${rows.join(',\n')}\n]}\n`);
}

/** Ids such as `lyman-donetsk`, `vesele-donetsk-2`: name, region, and a counter for homonyms in the order of the file. */
function withIds(settlements: readonly Settlement[]): [string, Settlement][] {
  const seen = new Map<string, number>();
  return settlements.map((each) => {
    const stem = `${each.nameEn.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${each.region}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return [count === 1 ? stem : `${stem}-${count}`, each];
  });
}

function describe(id: string, settlement: Settlement, known: GeoName | undefined): Entry {
  const { nameEn, nameUk, lng, lat, region, side, sideBasis } = settlement;
  const kind = settlement.kind.includes('halt') ? 'halt' : settlement.kind || 'settlement';
  const ru = known === undefined ? null : pickRussianName(nameUk, known.names);
  const names = [
    ...settlement.otherNames,
    ...(known?.names ?? []).filter(isRussianOrUkrainian),
  ].filter(isReadableName);
  const other = [...new Set(names)].filter(
    (each) => each !== nameEn && each !== nameUk && each !== ru,
  );
  return {
    id,
    en: nameEn,
    uk: nameUk === '' ? null : nameUk,
    ru,
    other,
    lng,
    lat,
    region,
    side,
    sideBasis,
    kind,
    radiusKm: radiusOf(nameEn, kind, known?.population ?? 0),
    precisionKm: PRECISION_KM,
    source: known === undefined ? 'settlements' : 'geonames',
    basis: null,
  };
}

function isRussianOrUkrainian(name: string): boolean {
  return /^[А-ЯЁІЇЄҐа-яёіїєґ’' -]+$/.test(name);
}

/** A rough extent in km by kind; a city of fewer than 50,000 people counts as a town. */
function radiusOf(name: string, kind: string, population: number): number {
  if (kind === 'city' && LARGE_CITIES.has(name)) return 8;
  if (kind === 'city') return population >= PEOPLE_OF_A_CITY ? 4 : 2;
  return kind === 'urban-type settlement' ? 2 : 1;
}

/** As in the article on the station in the Russian Wikipedia, rounded; the reports give only an offset from the city. */
const STATION = [37.746, 48.044] as const;

/** Places that reports give by their offset from the city only. */
function donetskPlaces(settlements: readonly Entry[]): Entry[] {
  const city = settlements.find((each) => each.id === 'donetsk-donetsk');
  if (city === undefined) throw new Error('Expected Donetsk among the settlements');
  const shared: Entry = {
    ...city,
    other: [],
    sideBasis: 'estimated',
    radiusKm: 1.5,
    precisionKm: 1.5,
  };
  return [
    {
      ...shared,
      id: 'donetsk-city-centre',
      en: 'Donetsk city centre',
      uk: 'центр Донецька',
      ru: 'центр Донецка',
      kind: 'city-centre',
      source: 'settlements',
      basis: 'Centre of the settlement.',
    },
    {
      ...shared,
      id: 'donetsk-railway-station',
      en: 'Donetsk railway station',
      uk: 'залізничний вокзал Донецька',
      ru: 'железнодорожный вокзал Донецка',
      other: ['Donetsk central railway station'],
      lng: STATION[0],
      lat: STATION[1],
      radiusKm: 0.5,
      precisionKm: 0.5,
      kind: 'railway-station',
      source: 'wikipedia',
      basis:
        'Reports since late 2015 put it 6 km north-west of Donetsk city centre, those of mid-2015 say 8 km.',
    },
  ];
}

function namedPlaces(): Entry[] {
  const { places } = JSON.parse(readText('facts/named-places.json')) as {
    places: Entry[];
  };
  return places;
}
