import type { Preset } from '../preset.ts';

/** Liveuamap's map points: coordinates as text, seconds since 1970, names with HTML entities. */
export const liveuamap: Preset = {
  id: 'liveuamap',
  source: {
    mission: 'Liveuamap',
    publisher: 'Liveuamap',
    url: 'https://liveuamap.com',
    licence: '',
  },
  notes: ['One row is one news item and counts as 1: several rows may tell of the same event.'],
  matches: ({ set }) =>
    ['lat', 'lng', 'timestamp', 'picpath', 'otherregions'].every((name) => set.has(name)),
  columns: {
    id: 'id',
    date: 'timestamp',
    lng: 'lng',
    lat: 'lat',
    description: 'name',
    source: 'link',
  },
  hasEntities: true,
  described: ['name', ['source', 'source'], ['link', 'link']],
  kind: () => ({ kind: 'violation', isKnown: true }),
};
