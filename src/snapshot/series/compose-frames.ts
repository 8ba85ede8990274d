import { drawMap } from '../map/draw-map.ts';
import { createProjection } from '../map/web-mercator.ts';
import type { Projection } from '../map/web-mercator.ts';
import { boxPath } from '../box.ts';
import type { Box } from '../box.ts';
import type { ShownGround } from '../page/compose-page.ts';
import { entriesInSight } from '../page/legend-in-sight.ts';
import type { Sight } from '../page/legend-in-sight.ts';
import { surveyGround } from '../page/empty-ground.ts';
import type { PageRequest } from '../page/page.ts';
import { placeScaleBar, scaled } from '../page/map-panels.ts';
import { NOTHING_KEPT, placeLegend, roomIn } from '../page/place-legend.ts';
import type { Explained, Kept, SetMap } from '../page/place-legend.ts';
import { mapScale } from '../page/plan-page.ts';
import { scaleBar } from '../page/scale-bar.ts';
import type { ScaleBar } from '../page/scale-bar.ts';
import { group, path, stroke } from '../scene.ts';
import type { Node, Scene } from '../scene.ts';
import { planFrames } from './plan-frames.ts';
import type { FramesPlan } from './plan-frames.ts';
import type { Series } from './series.ts';
import { seriesCameras, seriesZoom } from './series-cameras.ts';

/** The frames of an animation. */
export interface Frames {
  readonly scenes: readonly (() => Scene)[];
  /** Where the map stands on each. */
  readonly frame: Box;
  /** Of the first map. */
  readonly ground: ShownGround;
}

/** A map lower than this in px shows nothing. */
const LEAST_MAP = 100;

/**
 * The scenes of an animation, each made when it is asked for. Everything that does not change stands where it stood, so
 * that nothing jumps: map, legend, scale, heads and feet have the same place on every frame. Null where the frame is too
 * small for all that belongs on it, legend included.
 */
export function composeFrames(series: Series, request: PageRequest): Frames | null {
  const { legend, palette, content } = series;
  const { words, formats } = content;
  const drawings = series.pages.map(({ picture }) => picture.drawing);
  const plans = [planFrames(series, request, true), planFrames(series, request, false)] as const;
  const whole = cameras(series, request, plans[0], NOTHING_KEPT);
  const survey = surveyGround(whole.sights);
  const placed = placeLegend({
    legend,
    palette,
    plans,
    zoomOf: ({ frame }, kept) => {
      const scale = mapScale(frame);
      const room = scaled(roomIn(frame, kept), 1 / scale);
      return seriesZoom(series, request.extent, room) + Math.log2(scale);
    },
    settle: (plan, kept): FrameMaps => {
      const maps = cameras(series, request, plan, kept);
      return {
        ...maps,
        ground: survey.at(maps.projections),
        bar: () => scaleBar(maps.first, maps.scale, plan, palette, words, formats),
        inSight: () => (request.parts.legend ? entriesInSight(legend, maps.sights) : []),
      };
    },
  });
  if (placed === null || placed.plan.frame.height < LEAST_MAP) return null;
  const { plan, setting } = placed;
  const { projections, scale, room } = setting;
  const { nodes: panels, boxes } = panelsOf(placed);
  const { width, height } = request.size;
  const reserved = boxes.map((box) => scaled(box, 1 / scale));
  const scenes = series.pages.map((page, i) => (): Scene => {
    const projection = projections[i];
    const map: readonly Node[] =
      projection === undefined
        ? []
        : [
            group([drawMap(page.picture.drawing, projection, palette, reserved, drawings)], {
              scale,
            }),
          ];
    const edge = path(boxPath(plan.frame), { stroke: stroke(palette.rule, 0.75) });
    return {
      width,
      height,
      background: palette.page,
      parts: [
        { role: 'title', alt: '', nodes: plan.title },
        { role: 'figure', alt: page.content.alt, nodes: [...map, edge, ...panels] },
        { role: 'text', alt: '', nodes: plan.beside(page) },
        { role: 'text', alt: '', nodes: plan.foot(page) },
      ],
    };
  });
  return { scenes, frame: plan.frame, ground: { projection: setting.first, room } };
}

/** The maps of all frames; their own px are those of the page times 1 / scale. */
interface Cameras {
  readonly scale: number;
  readonly projections: readonly Projection[];
  readonly first: Projection;
  readonly room: Box;
  readonly sights: readonly Sight[];
}

interface FrameMaps extends SetMap, Cameras {
  bar(): ScaleBar;
}

function cameras(
  series: Series,
  request: PageRequest,
  { frame: onPage }: FramesPlan,
  kept: Kept,
): Cameras {
  const scale = mapScale(onPage);
  const frame = scaled(onPage, 1 / scale);
  const room = scaled(roomIn(onPage, kept), 1 / scale);
  const projections = seriesCameras(series, request.extent, frame, room).map((camera) =>
    createProjection(camera, frame),
  );
  const sights = series.pages.flatMap(({ picture: { drawing } }, i) => {
    const projection = projections[i];
    return projection === undefined ? [] : [{ drawing, projection }];
  });
  const [first = createProjection(series.camera, frame)] = projections;
  return { scale, projections, first, room, sights };
}

/** Legend and scale bar, and where they stand. */
function panelsOf({ plan, setting, panel, box }: Explained<FramesPlan, FrameMaps>): {
  readonly nodes: readonly Node[];
  readonly boxes: readonly Box[];
} {
  const bar = setting.bar();
  const boxes = box === null ? [] : [box];
  const barBox = placeScaleBar(setting, bar, plan.frame, boxes);
  const legend = panel === null || box === null ? [] : panel.draw(box);
  return { nodes: [...bar.draw(barBox), ...legend], boxes: [...boxes, barBox] };
}
