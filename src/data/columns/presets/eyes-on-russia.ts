import { dayOfFigures, isoDay } from '../date-span.ts';
import { kindOfWords } from '../kind-words.ts';
import { EXACT } from '../placing.ts';
import type { Cells, Preset, RowFault } from '../preset.ts';

const SOURCE: Preset['source'] = {
  mission: 'Eyes on Russia',
  publisher: 'Centre for Information Resilience',
  url: 'https://eyesonrussia.org',
  licence: '',
};
const NOTES = [
  'One row is one verified item and counts as 1: several rows may tell of the same event.',
];
const MAX_GROUP_CHARS = 100;
const TITLE_DATE = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\b/u;

/** Titles begin with the date, day first; where it is another than the column's, one of the two is wrong. */
function doubt(cells: Cells, day: number): RowFault | null {
  const [printed = '', ...figures] = TITLE_DATE.exec(cells('title')) ?? [];
  const [first = '', second = '', year = ''] = figures;
  const titled = printed === '' ? null : dayOfFigures(first, second, year);
  if (titled === null || titled === day) return null;
  return {
    code: 'date-contradiction',
    column: 'title',
    value: printed.trim(),
    expected: isoDay(day),
  };
}

/** Eyes on Russia, the GeoJSON of its map. */
export const eyesOnRussia: Preset = {
  id: 'eyes-on-russia',
  source: SOURCE,
  notes: NOTES,
  matches: ({ set }) =>
    ['id', 'verified date', 'province', 'city', 'title'].every((name) => set.has(name)),
  columns: {
    id: 'id',
    date: 'verifiedDate',
    place: 'city',
    region: 'province',
    description: 'title',
    source: 'url',
  },
  described: ['title', 'description', ['url', 'source']],
  kind: () => ({ kind: 'violation', isKnown: true }),
  doubt,
};

/** Eyes on Russia, the table of its first map: ids that occur twice, titles that begin with a date. */
export const eyesOnRussiaMapHub: Preset = {
  id: 'eyes-on-russia-maphub',
  source: SOURCE,
  notes: NOTES,
  matches: ({ set }) =>
    ['entry', 'date', 'event group', 'violence level', 'lat', 'lon'].every((name) => set.has(name)),
  columns: {
    id: 'entry',
    date: 'date',
    lng: 'lon',
    lat: 'lat',
    place: 'town/city',
    region: 'province',
    kind: 'event_group',
    description: 'brief description',
    source: 'link',
  },
  described: [
    'event_group',
    'brief description',
    ['arms/munition', 'arms or munition'],
    ['violence level', 'violence level'],
    ['link', 'source'],
    ['geolocation', 'geolocation'],
  ],
  kind: (cells) =>
    kindOfWords(
      cells('event_group')
        .slice(0, MAX_GROUP_CHARS)
        .replace(/ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b.*$/u, ''),
    ),
  placing: (cells) => (/https?:/u.test(cells('geolocation')) ? EXACT : null),
  doubt,
};
