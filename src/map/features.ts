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

/**
 * Whether two collections draw the same: having the map take features over costs far more than to see that it has them.
 * Shapes other than points are the same only where they are one object.
 */
export function isSameCollection(one: FeatureCollection, other: FeatureCollection): boolean {
  const { features } = other;
  return (
    one.features.length === features.length &&
    one.features.every((each, index) => {
      const beside = features[index];
      return (
        beside !== undefined &&
        isSameGeometry(each.geometry, beside.geometry) &&
        JSON.stringify(each.properties) === JSON.stringify(beside.properties)
      );
    })
  );
}

function isSameGeometry(one: Geometry, other: Geometry): boolean {
  if (one === other) return true;
  if (one.type !== 'Point' || other.type !== 'Point') return false;
  const { coordinates } = other;
  return one.coordinates.every((degrees, axis) => degrees === coordinates[axis]);
}
