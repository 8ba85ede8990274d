import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../base/lng-lat.ts';
import { arcStepDeg, shapeOutlines } from '../geometry/shape.ts';
import { shapeOf } from '../model/location-shape.ts';
import { locationAt } from '../model/observation-at.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import { groupAt, precisionAt } from './event-places.ts';
import type { KindGroup } from '../model/kind.ts';
import type { Precision } from '../model/location.ts';

/** A range of no thickness, such as 13 km, is drawn at least this thick, or it could not be seen. */
const THINNEST_KM = 0.4;
/** What an outline may be off by to be drawn: less than a px where the map is closest. */
const CUT_KM = 0.002;

/** The area of an uncertain location with all rows that are located so. */
export interface LocatedShape {
  readonly geometry: MultiPolygon;
  readonly precision: Precision;
  /** The most grave group among the rows: an explosion colours the shape. */
  group: KindGroup;
  readonly rows: number[];
}

/** The distinct shapes of the rows, in order of first appearance. Points, areas and regions have none. */
export function locatedShapes(
  table: ObservationTable,
  rows: Iterable<number>,
): readonly LocatedShape[] {
  const shapes = new Map<string, LocatedShape>();
  for (const row of rows) {
    const location = locationAt(table, row);
    if (
      location.precision === 'exact' ||
      location.precision === 'area' ||
      location.precision === 'region'
    )
      continue;
    const group = groupAt(table, row);
    const key = `${group === 'weapon'} ${JSON.stringify(location)}`;
    const known = shapes.get(key);
    if (known !== undefined) {
      known.rows.push(row);
      if (group === 'explosion') known.group = group;
      continue;
    }
    const shape = shapeOf(location);
    const thickness = shape.maxKm - shape.minKm;
    const spare = Math.max(0, THINNEST_KM - thickness) / 2;
    const drawn = { ...shape, minKm: Math.max(0, shape.minKm - spare), maxKm: shape.maxKm + spare };
    const geometry = multiPolygon(
      shapeOutlines(drawn, arcStepDeg(drawn.maxKm, CUT_KM)),
      shape.centre[0],
    );
    shapes.set(key, { geometry, precision: precisionAt(table, row), group, rows: [row] });
  }
  return [...shapes.values()];
}

/** Of longitudes that mean the same the one nearest to the centre's: a shape across 180 degrees would else span the world. */
function multiPolygon(
  polygons: readonly (readonly (readonly LngLat[])[])[],
  centreLng: number,
): MultiPolygon {
  const near = ([lng, lat]: LngLat): number[] => [
    lng + 360 * Math.round((centreLng - lng) / 360),
    lat,
  ];
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(near))),
  };
}
