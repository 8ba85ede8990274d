import type { LngLat } from '../../base/lng-lat.ts';
import { shapeOutlines } from '../../geometry/shape.ts';
import { regionById } from '../../model/geography.ts';
import type { Geography } from '../../model/geography.ts';
import { shapeOf } from '../../model/location-shape.ts';
import { locationAt } from '../../model/observation-at.ts';
import { numberAt } from '../../model/number-column.ts';
import type { ObservationTable } from '../../model/observation-table.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Drawing } from '../map/drawing.ts';
import type { Extent } from '../map/web-mercator.ts';

/** Not closer than this to anything, in degrees to each side of the middle: a single place needs its surroundings. */
const LEAST_HALF_DEG = 0.16;
/** Counts without a place are strewn over the security zone, so the line stands in the frame with room beside it. */
const ZONE_DEG = 0.14;

/**
 * What must be in the frame to show everything that is shown: the located observations with their observers, and the
 * contact line and the figures of the regions where counts have no place. Null where nothing is shown at all.
 */
export function shownExtent(state: AppState, drawing: Drawing): Extent | null {
  const { table, geography } = state.data.value;
  const rows = state.rows.value;
  const positions =
    rows.length > SHAPED_ROWS ? cornersOf(table, rows) : shapePositions(table, geography, rows);
  const hasTotals = state.periodReports.value.some((report) => report.totals.length > 0);
  const line = geography.line?.positions ?? [];
  const isUnplaced = hasTotals || positions.length === 0;
  const zone = isUnplaced
    ? line.flatMap(([lng, lat]): readonly LngLat[] => [
        [lng - ZONE_DEG * 1.5, lat - ZONE_DEG],
        [lng + ZONE_DEG * 1.5, lat + ZONE_DEG],
      ])
    : [];
  return boxOf([...positions, ...zone, ...(isUnplaced ? figurePositions(drawing) : [])]);
}

/** Of more rows than this the shapes of locations change a frame less than they cost. */
const SHAPED_ROWS = 5_000;

/** Two corners of the box that holds the positions of the rows; none where no row has one. */
function cornersOf({ lng, lat }: ObservationTable, rows: Uint32Array): readonly LngLat[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    const [x, y] = [numberAt(lng, row), numberAt(lat, row)];
    // Comparisons with what is not a number are false: rows without a position change nothing.
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west > east
    ? []
    : [
        [west, south],
        [east, north],
      ];
}

function shapePositions(
  table: ObservationTable,
  geography: Geography,
  rows: Uint32Array,
): readonly LngLat[] {
  return [...rows].flatMap((row): readonly LngLat[] => {
    const location = locationAt(table, row);
    switch (location.precision) {
      case 'area': {
        const region = regionById(geography, location.regionId);
        return region === null ? [] : [region.labelAt];
      }
      case 'exact':
        return [location.at];
      case 'region':
        return [];
      default:
        return shapeOutlines(shapeOf(location)).flat(2);
    }
  });
}

/** A figure by region is this wide and high around its point, in degrees, at the scale that shows the whole line. */
const FIGURE_DEG = { lng: 0.42, lat: 0.16 };

function figurePositions(drawing: Drawing): readonly LngLat[] {
  return drawing
    .filter(
      ({ layer, style }) => style.type === 'symbol' && (layer === 'density' || layer === 'regions'),
    )
    .flatMap(({ features }) =>
      features.features.flatMap(({ geometry }): readonly LngLat[] => {
        if (geometry.type !== 'Point') return [];
        const [lng = 0, lat = 0] = geometry.coordinates;
        return [
          [lng - FIGURE_DEG.lng, lat - FIGURE_DEG.lat],
          [lng + FIGURE_DEG.lng, lat + FIGURE_DEG.lat],
        ];
      }),
    );
}

/** The extent that holds all of them; null of none. */
export function joinExtents(extents: readonly Extent[]): Extent | null {
  const [first, ...others] = extents;
  if (first === undefined) return null;
  return others.reduce(
    (all, each) => ({
      west: Math.min(all.west, each.west),
      south: Math.min(all.south, each.south),
      east: Math.max(all.east, each.east),
      north: Math.max(all.north, each.north),
    }),
    first,
  );
}

/** Whether there is anything to put on a page: an observation, a declared total, or a report that says there was none. */
export function isAnythingShown(state: AppState): boolean {
  return state.selection.value.length > 0 || state.periodReports.value.length > 0;
}

function boxOf(positions: readonly LngLat[]): Extent | null {
  const [first] = positions;
  if (first === undefined) return null;
  let [west, south, east, north] = [first[0], first[1], first[0], first[1]];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  return {
    west: Math.min(west, lng - LEAST_HALF_DEG * 1.5),
    east: Math.max(east, lng + LEAST_HALF_DEG * 1.5),
    south: Math.min(south, lat - LEAST_HALF_DEG),
    north: Math.max(north, lat + LEAST_HALF_DEG),
  };
}
