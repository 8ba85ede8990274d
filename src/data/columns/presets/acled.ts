import { kindOfWords } from '../kind-words.ts';
import { REGION, placeWithin } from '../placing.ts';
import type { Placing } from '../placing.ts';
import type { DateWidth, Preset } from '../preset.ts';

const OWN = [
  'event id cnty',
  'event date',
  'sub event type',
  'event type',
  'latitude',
  'longitude',
];

/** A named town, by the town's coordinates; a part of a region or near a town; a larger region, by some capital (codebook). */
const PLACINGS: ReadonlyMap<string, Placing> = new Map([
  ['1', placeWithin('settlement')],
  ['2', placeWithin('nearby')],
  ['3', REGION],
]);

/** The day; some time in a week; some time in a month (codebook). */
const WIDTHS: ReadonlyMap<string, DateWidth> = new Map<string, DateWidth>([
  ['2', 'week'],
  ['3', 'month'],
]);

/** ACLED: 29, 30 or 31 columns, depending on the export; dates ISO or "16 May 2025". */
export const acled: Preset = {
  id: 'acled',
  source: {
    mission: 'ACLED',
    publisher: 'Armed Conflict Location & Event Data',
    url: 'https://acleddata.com',
    licence: 'ACLED Terms of Use',
  },
  notes: [
    'One row is one event and counts as 1; numbers of shells or deaths stay in the description.',
    'The named actors are in the description only: they say nothing of who caused an event.',
    'Precision 1 means a named town by its centre, so it is shown as a place with a radius of 3 km; 2 as 10 km; 3 only as a region.',
  ],
  matches: ({ set }) => OWN.every((name) => set.has(name)),
  columns: {
    id: 'event_id_cnty',
    date: 'event_date',
    lng: 'longitude',
    lat: 'latitude',
    place: 'location',
    region: 'admin1',
    kind: 'sub_event_type',
    precision: 'geo_precision',
    description: 'notes',
    source: 'source',
  },
  dateOrder: 'day-first',
  described: [
    'sub_event_type',
    'notes',
    ['actor1', 'actor 1'],
    ['actor2', 'actor 2'],
    ['fatalities', 'fatalities'],
    ['source', 'source'],
  ],
  kind: (cells) => kindOfWords(cells('sub_event_type')),
  placing: (cells) => PLACINGS.get(cells('geo_precision').trim()) ?? null,
  dateWidth: (cells) => WIDTHS.get(cells('time_precision').trim()) ?? 'day',
};
