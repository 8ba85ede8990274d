import type { Geometry } from 'geojson';
import type { Palette } from '../../cartography/palette.ts';
import type { AppState } from '../../state/app-state.ts';
import { boxPath, grown, isInside, overlap } from '../box.ts';
import type { Box } from '../box.ts';
import { circlePath, lineRuns, polygonPath, polyline } from '../map/outlines.ts';
import { cameraFor, createProjection, extentOf } from '../map/web-mercator.ts';
import type { Extent, Projection } from '../map/web-mercator.ts';
import { fill, group, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textBox } from '../text/measure.ts';

/** What the base map holds, in degrees. */
const WHOLE: Extent = { west: 33.4, south: 45.2, east: 42.6, north: 50.8 };

/** A small map of all that the base map holds, with the frame of the large one and the contact line. */
export function locatorMap(
  state: AppState,
  palette: Palette,
  main: Projection,
  box: Box,
  size: number,
): readonly Node[] {
  const projection = createProjection(cameraFor(WHOLE, box, -4, 12), box);
  const { drawn, geography } = state.data.value;
  const around = grown(box, 6);
  const mainFrame = frameBox(main, projection);
  const shapes = (id: string): readonly Geometry[] =>
    (drawn[id]?.features ?? []).map((feature) => feature.geometry);
  const areas = (id: string): string =>
    shapes(id)
      .map((geometry) => polygonPath(geometry, projection, around))
      .join('');
  const lines = (geometries: readonly Geometry[]): string =>
    geometries.flatMap((geometry) => lineRuns(geometry, projection, around).map(polyline)).join('');
  const line: Geometry = {
    type: 'LineString',
    coordinates: (geography.line?.positions ?? []).map(([lng, lat]) => [lng, lat]),
  };
  const countries = (drawn['borders']?.features ?? [])
    .filter((feature) => feature.properties?.['level'] === 'country')
    .map((feature) => feature.geometry);
  return [
    group(
      [
        path(boxPath(box), { fill: fill(palette.land) }),
        path(areas('sea'), { fill: fill(palette.sea) }),
        path(lines(countries), { stroke: stroke(palette.border, 0.7) }),
        path(lines([line]), { stroke: stroke(palette.line, 1.2, { isRound: true }) }),
        path(boxPath(mainFrame), { stroke: stroke(palette.explosion, 1.2) }),
        ...townNames(state, palette, projection, size, edgesOf(mainFrame)),
      ],
      { clip: boxPath(box) },
    ),
    path(boxPath(box), { stroke: stroke(palette.rule, 0.75) }),
  ];
}

/** The largest towns, as many as do not meet; they lie in the file by importance. */
function townNames(
  state: AppState,
  palette: Palette,
  { project, frame }: Projection,
  size: number,
  edges: readonly Box[],
): readonly Node[] {
  const key = `name_${state.view.value.language}`;
  const taken: Box[] = [];
  return (state.data.value.drawn['towns']?.features ?? []).flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || properties?.['rank'] !== 1) return [];
    const [x, y] = project(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0);
    const isFree = (box: Box): boolean =>
      isInside(box, frame) && [...edges, ...taken].every((other) => !overlap(box, other));
    const name = String(properties[key] ?? properties['name_en'] ?? '');
    const halo = { colour: palette.mapHalo, width: 1.2 };
    const labels = (['start', 'end'] as const).map((anchor) =>
      text(name, anchor === 'start' ? x + 4 : x - 4, y + size * 0.36, {
        size,
        fill: fill(palette.mapTextQuiet),
        halo,
        anchor,
      }),
    );
    const label = labels.find((each) => isFree(grown(textBox(each), 1)));
    if (label === undefined) return [];
    taken.push(grown(textBox(label), 2));
    return [path(circlePath(x, y, 1.4), { fill: fill(palette.mapTextQuiet) }), label];
  });
}

function edgesOf({ x, y, width, height }: Box): readonly Box[] {
  const [across, down] = [
    { x, width, height: 0 },
    { y, width: 0, height },
  ];
  return [
    { ...across, y },
    { ...across, y: y + height },
    { ...down, x },
    { ...down, x: x + width },
  ];
}

/** The frame of the large map on the small one; both are Web Mercator, so it is an upright box. */
function frameBox(main: Projection, { project }: Projection): Box {
  const { west, south, east, north } = extentOf(main);
  const [x1, y1] = project(west, north);
  const [x2, y2] = project(east, south);
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}
