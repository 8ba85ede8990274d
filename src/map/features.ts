import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Point } from 'geojson';
import type { LngLat } from '../base/lng-lat.ts';
import type { Names } from '../model/region.ts';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A collection of the features. */
export function collection(features: readonly Feature<Geometry | null>[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.filter((each): each is Feature => each.geometry !== null),
  };
}

/** A feature of the geometry. */
export function feature<Shape extends Geometry>(
  geometry: Shape,
  properties: GeoJsonProperties,
): Feature<Shape> {
  return { type: 'Feature', geometry, properties };
}

/** A point feature; the position is in degrees. */
export function pointFeature([lng, lat]: LngLat, properties: GeoJsonProperties): Feature<Point> {
  return feature({ type: 'Point', coordinates: [lng, lat] }, properties);
}

/** Names as properties, one per language: the style picks one, so a change of language needs no new features. */
export function nameProperties(names: Names): Record<string, string> {
  return { en: names.en, uk: names.uk ?? names.en };
}

/** Row numbers as one property: MapLibre keeps no lists in properties. */
export function rowsProperty(rows: readonly number[]): string {
  return rows.join(' ');
}

/** The row numbers in a feature's `rows` property; none where it has no such property. */
export function readRows(properties: GeoJsonProperties): readonly number[] {
  const text: unknown = properties?.['rows'];
  return typeof text === 'string' && text !== '' ? text.split(' ').map(Number) : [];
}
