/** Ids of the readers in the order of the choice. Named here so that the page need not load the readers to list them. */
export const READER_IDS = [
  'smm-text',
  'csv',
  'xlsx',
  'report-geojson',
  'geojson',
  'topojson',
  'kml',
  'gpx',
  'shapefile',
  'geoparquet',
  'arrow',
  'archive',
  'timemap',
  'json',
] as const;
