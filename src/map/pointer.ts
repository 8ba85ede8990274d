import type { LngLat, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../geometry/mercator.ts';
import { crowdRowsAt } from './crowd-picks.ts';
import { readRows } from './features.ts';
import { MAP_LAYERS } from './layers.ts';
import type { MapInput } from './map-input.ts';

const CLICKABLE = MAP_LAYERS.flatMap((layer) => layer.clickable ?? []);

/** How far from the pointer a symbol still counts as under it, in px. */
const REACH = 3;

/** Finds all rows drawn at a point of the canvas (px), topmost first, each once: nothing in a stack is hidden. */
export type FindRows = (x: number, y: number) => readonly number[];

/** The finder of a map: among its features, and among what is painted straight from the table. */
export function rowFinder(map: MapLibreMap, { crowd, state }: MapInput): FindRows {
  return (x, y) => {
    const box: [PointLike, PointLike] = [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ];
    const layers = CLICKABLE.filter((id) => map.getLayer(id) !== undefined);
    const found = map.queryRenderedFeatures(box, { layers });
    const { lng, lat } = map.unproject([x, y]);
    const at = { x: mercatorX(lng), y: mercatorY(lat), zoom: map.getZoom() };
    return [
      ...new Set([
        ...crowdRowsAt(crowd, state.selection.peek(), at, REACH),
        ...found.flatMap((each) => readRows(each.properties)),
      ]),
    ];
  };
}

/** Follows the pointer: what is under it is reported as it changes; a click reports all rows under it, or none, and where it was. */
export function followPointer(
  map: MapLibreMap,
  findRows: FindRows,
  onHover: (rows: readonly number[]) => void,
  onPick: (rows: readonly number[], at: LngLat) => void,
): void {
  let last: readonly number[] = [];
  const report = (rows: readonly number[]): void => {
    map.getCanvas().style.cursor = rows.length > 0 ? 'pointer' : '';
    if (rows.length === last.length && rows.every((row, i) => row === last[i])) return;
    last = rows;
    onHover(rows);
  };
  map.on('mousemove', ({ point }) => report(findRows(point.x, point.y)));
  map.on('mouseout', () => report([]));
  map.on('click', ({ point, lngLat }) => onPick(findRows(point.x, point.y), lngLat));
}
