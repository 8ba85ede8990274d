import { readText } from './geojson-file.ts';

export type Side = 'GCA' | 'NGCA';

/** One row of `facts/settlements.csv`; `lng` and `lat` are degrees of the settlement's centre, good to 0.5 km. */
export interface Settlement {
  nameEn: string;
  nameUk: string;
  otherNames: string[];
  lng: number;
  lat: number;
  region: 'donetsk' | 'luhansk';
  side: Side;
  sideBasis: 'stated' | 'estimated';
  kind: string;
}

const FILE = 'facts/settlements.csv';
const HEADER = 'name_en,name_uk,other_names,lon,lat,region,side_2022_02,side_basis,kind';

/** All settlements of the two regions in the order of the file, which has no quoted cells. */
export function readSettlements(): Settlement[] {
  const [header, ...rows] = readText(FILE).trimEnd().split(/\r?\n/);
  if (header !== HEADER) throw new Error(`Expected the header of ${FILE}, got "${header}"`);
  return rows.map(readRow);
}

function readRow(row: string): Settlement {
  const cells = row.split(',');
  const [nameEn = '', nameUk = '', others = '', lng, lat, region, side, basis, kind = ''] = cells;
  if (cells.length !== 9) throw new Error(`Expected 9 cells, got "${row}"`);
  if (region !== 'Donetsk' && region !== 'Luhansk')
    throw new Error(`Expected a region, got "${row}"`);
  if (side !== 'GCA' && side !== 'NGCA') throw new Error(`Expected a side, got "${row}"`);
  if (basis !== 'stated' && basis !== 'estimated')
    throw new Error(`Expected a basis, got "${row}"`);
  return {
    nameEn,
    nameUk,
    otherNames: others === '' ? [] : others.split(';'),
    lng: Number(lng),
    lat: Number(lat),
    region: region === 'Donetsk' ? 'donetsk' : 'luhansk',
    side,
    sideBasis: basis,
    kind,
  };
}
