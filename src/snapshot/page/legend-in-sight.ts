import type { Feature, Geometry, Position } from 'geojson';
import type { LegendEntry } from '../../cartography/legend-entry.ts';
import type { Drawing } from '../map/drawing.ts';
import { styleValues } from '../map/style-values.ts';
import type { Projection } from '../map/web-mercator.ts';

/** An area smaller than this in px of the map shows neither its ground nor its edge. */
const LEAST_AREA_PX = 16;

/** A map with the ground that it shows. */
export interface Sight {
  readonly drawing: Drawing;
  readonly projection: Projection;
}

/** The entries of what can be made out in the frame of the map, or of any of several. */
export function entriesInSight(
  legend: readonly LegendEntry[],
  sights: readonly Sight[],
): readonly LegendEntry[] {
  return legend.filter((entry) => sights.some((sight) => isSeen(entry, sight)));
}

function isSeen({ layer, of }: LegendEntry, { drawing, projection }: Sight): boolean {
  return drawing
    .filter((each) => each.layer === layer)
    .some(({ style, features }) => {
      const values = styleValues(style, projection.camera.zoom);
      return features.features.some(
        (feature) =>
          isOf(feature, of ?? {}) &&
          values.draws(feature) &&
          isInSight(feature.geometry, projection),
      );
    });
}

function isOf({ properties }: Feature, of: NonNullable<LegendEntry['of']>): boolean {
  return Object.entries(of).every(([name, value]) => properties?.[name] === value);
}

/** Whether the box around the shape meets the frame, and is large enough where it is an area. */
function isInSight(geometry: Geometry, { project, frame }: Projection): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positionsOf(geometry)) {
    const [x, y] = project(lng, lat);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const isArea = geometry.type.endsWith('Polygon');
  return (
    right >= frame.x &&
    bottom >= frame.y &&
    left <= frame.x + frame.width &&
    top <= frame.y + frame.height &&
    (!isArea || Math.max(right - left, bottom - top) >= LEAST_AREA_PX)
  );
}

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}
