import type { Preset } from '../preset.ts';

/** Bellingcat's TimeMap: a JSON list of incidents with US dates and coordinates as text. */
export const bellingcatTimeMap: Preset = {
  id: 'bellingcat-timemap',
  source: {
    mission: 'Bellingcat TimeMap',
    publisher: 'Bellingcat',
    url: 'https://ukraine.bellingcat.com',
    licence: '',
  },
  notes: ['One row is one incident of harm to civilians and counts as 1.'],
  matches: ({ set }) =>
    ['id', 'date', 'latitude', 'longitude', 'sources', 'filters'].every((name) => set.has(name)),
  columns: {
    id: 'id',
    date: 'date',
    lng: 'longitude',
    lat: 'latitude',
    place: 'location',
    description: 'description',
    source: 'sources',
  },
  dateOrder: 'month-first',
  described: ['description', ['filters', 'filters'], ['sources', 'sources']],
  kind: () => ({ kind: 'violation', isKnown: true }),
};
