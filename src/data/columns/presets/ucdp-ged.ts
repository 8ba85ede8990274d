import { kindOfWords } from '../kind-words.ts';
import { EXACT, REGION, placeWithin } from '../placing.ts';
import type { Placing } from '../placing.ts';
import type { DateWidth, Preset } from '../preset.ts';

const HEADER =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
    ' ',
  );
const OWN = [
  'where prec',
  'date prec',
  'date start',
  'date end',
  'dyad name',
  'latitude',
  'longitude',
];
const AT = (name: string): number => HEADER.indexOf(name);

/**
 * 1: the exact place is known; 2: within about 25 km of it; 3: a district; 4: a first-order region; 5: a line or a fuzzy
 * area, such as a stretch of road; 6: the country; 7: sea or air (codebook).
 */
const PLACINGS: ReadonlyMap<string, Placing> = new Map([
  ['1', EXACT],
  ['2', placeWithin('district')],
  ['3', placeWithin('district')],
  ['4', REGION],
  ['5', placeWithin('district')],
  ['6', REGION],
  ['7', REGION],
]);

/** 1: the day; 2: 2-6 days; 3: a week; 4: a month; 5: up to a year (codebook); both dates are printed as well. */
const WIDTHS: ReadonlyMap<string, DateWidth> = new Map<string, DateWidth>([
  ['2', 'days'],
  ['3', 'week'],
  ['4', 'month'],
  ['5', 'year'],
]);

/** UCDP GED: 49 columns, US dates beside day-first ones, some candidate releases without a header. */
export const ucdpGed: Preset = {
  id: 'ucdp-ged',
  source: {
    mission: 'UCDP GED',
    publisher: 'Uppsala Conflict Data Program',
    url: 'https://ucdp.uu.se',
    licence: 'CC BY 4.0',
  },
  notes: [
    'One row is one event and counts as 1; deaths are kept in the description and are no count of explosions.',
    'The named parties are in the description only: they say nothing of who caused an event.',
  ],
  matches: ({ set }) => OWN.every((name) => set.has(name)),
  headerless: {
    header: HEADER,
    matches: (cells) =>
      cells.length === HEADER.length &&
      /^\d+$/u.test(cells[AT('id')] ?? '') &&
      /^(?:18|19|20)\d\d$/u.test(cells[AT('year')] ?? '') &&
      /^[1-7]$/u.test(cells[AT('where_prec')] ?? '') &&
      /^-?\d+(?:\.\d+)?$/u.test(cells[AT('latitude')] ?? ''),
  },
  columns: {
    id: 'id',
    date: 'date_start',
    dateEnd: 'date_end',
    lng: 'longitude',
    lat: 'latitude',
    place: 'where_coordinates',
    region: 'adm_1',
    precision: 'where_prec',
    description: 'where_description',
    source: 'source_article',
  },
  dateOrder: 'month-first',
  described: [
    'conflict_name',
    'where_description',
    ['side_a', 'side a'],
    ['side_b', 'side b'],
    ['best', 'deaths (best)'],
    ['low', 'deaths (low)'],
    ['high', 'deaths (high)'],
    ['source_article', 'source'],
  ],
  kind: () => ({ ...kindOfWords(''), isKnown: true }),
  placing: (cells) => PLACINGS.get(cells('where_prec').trim()) ?? null,
  dateWidth: (cells) => WIDTHS.get(cells('date_prec').trim()) ?? 'day',
};
