/** What is shipped in geodata/: the one place that names the files. */
export const SHIPPED = {
  reports: 'reports.ndjson',
  hierarchy: 'hierarchy.json',
  regions: 'regions.geojson',
  contactLine: 'contact-line.geojson',
  zones: 'contact-line-zones.geojson',
  gazetteer: 'gazetteer.json',
  sea: 'base/sea.geojson',
  lakes: 'base/lakes.geojson',
  rivers: 'base/rivers.geojson',
  borders: 'base/borders.geojson',
  towns: 'base/towns.geojson',
} as const;

export type ShippedId = keyof typeof SHIPPED;

/** The files that are drawn as they are. */
export const DRAWN = ['zones', 'sea', 'lakes', 'rivers', 'borders', 'towns'] as const;
