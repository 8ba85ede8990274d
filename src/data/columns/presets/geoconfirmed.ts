import type { KindReading } from '../kind-words.ts';
import { EXACT } from '../placing.ts';
import type { Placing } from '../placing.ts';
import type { Cells, Preset, RowFault } from '../preset.ts';

const SOURCE: Preset['source'] = {
  mission: 'GeoConfirmed',
  publisher: 'GeoConfirmed volunteers',
  url: 'https://geoconfirmed.org',
  licence: '',
};
const NOTES = [
  'One row is one geolocated item and counts as 1.',
  'The faction is in the description only: it says nothing of who caused an event.',
];

/** The export has no word for the kind. */
const KIND: KindReading = { kind: 'violation', isKnown: true };

/** A geolocation that is cited is the source's own word that the position is exact. */
function placing(cells: Cells): Placing | null {
  const isCited =
    /https?:/u.test(cells('Geolocation')) || /Geolocation\(s\):\s*\S/u.test(cells('description'));
  return isCited ? EXACT : null;
}

/** Power stations, airbases and other fixtures of the map have no date. */
function refuse(cells: Cells): RowFault | null {
  const isSpecial = cells('Faction').trim() === 'Special' && cells('Date').trim() === '';
  return isSpecial ? { code: 'date-missing', column: 'Date', value: cells('Name') } : null;
}

/** GeoConfirmed, the table export: semicolons, undated special rows. */
export const geoConfirmed: Preset = {
  id: 'geoconfirmed',
  source: SOURCE,
  notes: NOTES,
  matches: ({ set }) =>
    ['date', 'faction', 'plus code', 'geolocation', 'latitude', 'longitude'].every((name) =>
      set.has(name),
    ),
  columns: {
    id: 'Id',
    date: 'Date',
    lng: 'Longitude',
    lat: 'Latitude',
    place: 'PlusCode',
    description: 'Description',
    source: 'Source',
  },
  described: [
    'Name',
    'Description',
    ['Faction', 'faction'],
    ['Origin', 'origin'],
    ['Equipment', 'equipment'],
    ['EquipmentItems', 'equipment items'],
    ['Units', 'units'],
    ['Source', 'source'],
    ['Geolocation', 'geolocation'],
  ],
  kind: () => KIND,
  placing,
  refuse,
};

/** GeoConfirmed, the map export: a placemark's name is its date, its icon's colour the faction, its folder its age. */
export const geoConfirmedKml: Preset = {
  id: 'geoconfirmed-kml',
  source: SOURCE,
  notes: NOTES,
  matches: ({ set }, sample) =>
    set.has('style url') &&
    set.has('folder') &&
    sample.some((cells) => cells.some((cell) => cell.includes('Source(s):'))) &&
    sample.some((cells) => cells.some((cell) => /#?api\/icons\/[\dA-F]{6}/iu.test(cell))),
  columns: { date: 'name', description: 'description' },
  described: ['description', ['folder', 'folder'], ['icon colour', 'icon colour (faction)']],
  kind: () => KIND,
  placing,
};
