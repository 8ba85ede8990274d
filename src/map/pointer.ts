import type { LngLat, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { readRows } from './features.ts';
import { MAP_LAYERS } from './layers.ts';

const CLICKABLE = MAP_LAYERS.flatMap((layer) => layer.clickable ?? []);

/** How far from the pointer a symbol still counts as under it, in px. */
const REACH = 3;

/** All rows drawn at a point of the canvas (px), topmost first, each once: nothing in a stack is hidden. */
export function rowsAt(map: MapLibreMap, x: number, y: number): readonly number[] {
  const box: [PointLike, PointLike] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const layers = CLICKABLE.filter((id) => map.getLayer(id) !== undefined);
  const found = map.queryRenderedFeatures(box, { layers });
  return [...new Set(found.flatMap((each) => readRows(each.properties)))];
}

/** Follows the pointer: what is under it is reported as it changes; a click reports all rows under it, or none, and where it was. */
export function followPointer(
  map: MapLibreMap,
  onHover: (rows: readonly number[]) => void,
  onPick: (rows: readonly number[], at: LngLat) => void,
): void {
  let last = '';
  const report = (rows: readonly number[]): void => {
    map.getCanvas().style.cursor = rows.length > 0 ? 'pointer' : '';
    const key = rows.join(' ');
    if (key === last) return;
    last = key;
    onHover(rows);
  };
  map.on('mousemove', ({ point }) => report(rowsAt(map, point.x, point.y)));
  map.on('mouseout', () => report([]));
  map.on('click', ({ point, lngLat }) => onPick(rowsAt(map, point.x, point.y), lngLat));
}
