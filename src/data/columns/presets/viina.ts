import type { KindReading } from '../kind-words.ts';
import { REGION, placeWithin } from '../placing.ts';
import type { Placing } from '../placing.ts';
import type { Cells, Preset } from '../preset.ts';

const SOURCE: Preset['source'] = {
  mission: 'VIINA',
  publisher: 'Yuri M. Zhukov, VIINA',
  url: 'https://github.com/zhukovyuri/VIINA',
  licence: 'ODbL 1.0',
};

/** A street; ADM3 is a settlement, ADM2 a raion, ADM1 an oblast. */
const PLACINGS: ReadonlyMap<string, Placing> = new Map([
  ['STREET', placeWithin('street')],
  ['ADM3', placeWithin('settlement')],
  ['ADM2', placeWithin('district')],
  ['ADM1', REGION],
  ['ADM0', REGION],
]);

const EXPLOSIVE = ['t_artillery', 't_airstrike', 't_ied'];
const FLAGS = [
  'artillery',
  'airstrike',
  'uav',
  'aad',
  'armor',
  'firefight',
  'ied',
  'raid',
  'control',
  'occupy',
  'retreat',
  'arrest',
  'property',
  'cyber',
  'hospital',
  'milcas',
  'civcas',
  'airalert',
].flatMap((name): [string, string][] => [
  [`t_${name}_b`, name],
  [`t_${name}`, name],
]);

function kind(cells: Cells): KindReading {
  const isExplosive = EXPLOSIVE.some((flag) => Number(cells(`${flag}_b`) || cells(flag)) >= 0.5);
  return { kind: isExplosive ? 'explosion' : 'violation', isKnown: true };
}

function placing(cells: Cells): Placing | null {
  return PLACINGS.get(cells('GEO_PRECISION').trim().toUpperCase()) ?? null;
}

const COLUMNS: Preset['columns'] = {
  date: 'date',
  lng: 'longitude',
  lat: 'latitude',
  place: 'asciiname',
  region: 'ADM1_NAME',
  precision: 'GEO_PRECISION',
};

/** VIINA, one row per report of an event; the time 00:00 means that no time is known. */
export const viinaEventInfo: Preset = {
  id: 'viina-event-info',
  source: SOURCE,
  notes: [
    'One row is one news report of an event and counts as 1: several rows may tell of the same event.',
  ],
  matches: ({ set }) =>
    ['viina version', 'event id', 'geo precision', 'report id'].every((name) => set.has(name)),
  columns: { ...COLUMNS, id: 'event_id', time: 'time', description: 'text', source: 'url' },
  described: ['text', ['address', 'address'], ['source', 'source'], ['url', 'url']],
  flags: FLAGS,
  kind,
  placing,
};

/** VIINA, one row per place and day; its labels are those of a classifier of news. */
export const viinaEventPerDay: Preset = {
  id: 'viina-event-1pd',
  source: SOURCE,
  notes: [
    'One row is what was reported of one place on one day and counts as 1; the number of reports stays in the description.',
    'What a row tells of was classified by a machine from the words of news reports.',
  ],
  matches: ({ set }) =>
    ['viina version', 'event id 1pd', 'n reports', 'geo precision'].every((name) => set.has(name)),
  columns: { ...COLUMNS, id: 'event_id_1pd', source: 'sources' },
  described: [
    ['n_reports', 'reports'],
    ['sources', 'sources'],
  ],
  flags: FLAGS,
  kind,
  placing,
};
