import type { ColumnField } from '../reader.ts';

/**
 * Names of columns in English, Ukrainian and Russian by the field they fill, normalised, the most telling first. Deaths
 * and numbers of reports are no counts of events, and parties to a conflict are no sides of a place: they are not here.
 */
export const COLUMN_WORDS: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  id: ['id', 'event id', 'eventid', 'incident id', 'uuid', 'guid', 'fid', 'objectid', 'номер події', 'ідентифікатор', 'идентификатор'],
  date: [
    'date', 'event date', 'incident date', 'date start', 'start date', 'date begin', 'begin', 'day', 'datetime', 'date time',
    'occurred', 'occurred at', 'verified date', 'timestamp', 'time stamp', 'date of event', 'дата', 'дата події', 'дата события', 'день',
  ],
  dateEnd: ['date end', 'end date', 'end', 'date to', 'дата закінчення', 'кінець', 'дата окончания', 'конец'],
  time: ['time', 'event time', 'time of day', 'hour', 'час', 'время'],
  lng: ['longitude', 'lon', 'lng', 'long', 'x', 'x coord', 'point x', 'lon dd', 'довгота', 'долгота'],
  lat: ['latitude', 'lat', 'y', 'y coord', 'point y', 'lat dd', 'широта'],
  coordinates: [
    'coordinates', 'coordinate', 'coords', 'lat lng', 'latlng', 'lat lon', 'latlon', 'lat long', 'latitude longitude', 'position', 'geo', 'geom',
    'wkt', 'geom wkt', 'geometry', 'gps', 'mgrs', 'grid', 'координати', 'координаты',
  ],
  place: [
    'location', 'place', 'place name', 'settlement', 'town city', 'town', 'city', 'village', 'locality', 'event location', 'asciiname',
    'where', 'населений пункт', 'місце', 'місто', 'населенный пункт', 'место', 'город',
  ],
  region: [
    'region', 'oblast', 'admin1', 'adm 1', 'adm1', 'adm1 name', 'province', 'state', 'область', 'регіон', 'регион',
  ],
  kind: [
    'sub event type', 'event type', 'kind', 'type of event', 'incident type', 'observation', 'type', 'category', 'event',
    'вид', 'тип', 'тип події', 'категорія', 'тип события', 'категория',
  ],
  count: [
    'count', 'number of explosions', 'no of explosions', 'explosions', 'violations', 'number of violations', 'ceasefire violations', 'no', 'quantity',
    'кількість', 'вибухів', 'количество', 'взрывов',
  ],
  precision: ['geo precision', 'geoprecision', 'where prec', 'location precision', 'precision', 'accuracy', 'точність', 'точность'],
  description: ['description', 'notes', 'note', 'title', 'summary', 'text', 'details', 'comment', 'desc', 'name', 'brief description', 'опис', 'примітка', 'описание', 'примечание'],
  source: ['source', 'sources', 'link', 'url', 'reference', 'джерело', 'посилання', 'источник', 'ссылка'],
};
