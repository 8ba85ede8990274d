import { createProjection } from '../map/web-mercator.ts';
import type { Projection } from '../map/web-mercator.ts';
import { drawMap } from '../map/draw-map.ts';
import { boxPath } from '../box.ts';
import type { Box } from '../box.ts';
import { group, path, stroke } from '../scene.ts';
import type { Node, Part, Scene } from '../scene.ts';
import type { AppState } from '../../state/app-state.ts';
import { typeScale } from './block.ts';
import { surveyGround } from './empty-ground.ts';
import type { EmptyGround } from './empty-ground.ts';
import { entriesInSight } from './legend-in-sight.ts';
import { locatorMap } from './locator.ts';
import { anyCorner, cameraIn, findPlace, legendPanel, scaled } from './map-panels.ts';
import type { LegendPanel } from './map-panels.ts';
import type { MapPicture, PageRequest } from './page.ts';
import { pageContent } from './page-content.ts';
import type { PageContent } from './page-content.ts';
import { mapScale, planPage } from './plan-page.ts';
import type { PagePlan } from './plan-page.ts';
import { scaleBar } from './scale-bar.ts';

/** A page ready to be written, with the words that go into its metadata. */
export interface ComposedPage {
  readonly scene: Scene;
  readonly content: PageContent;
  /** In the map's own px. */
  readonly projection: Projection;
  /** Where the map stands on the page. */
  readonly frame: Box;
}

/** Composes a page of the state: the one path to every format. The same state and request give the same scene. */
export function composePage(
  state: AppState,
  picture: MapPicture,
  request: PageRequest,
): ComposedPage {
  const content = pageContent(state, request.title);
  const { width, height } = request.size;
  const type = typeScale(width, height);
  const settle = (shown: MapPicture, hasLegendInside: boolean, kept = NOTHING_KEPT): Settled => {
    const plan = planPage(state, shown, request, content, type, hasLegendInside);
    const scale = mapScale(plan.frame);
    const frame = scaled(plan.frame, 1 / scale);
    const room = scaled(without(plan.frame, kept), 1 / scale);
    const camera = cameraIn(state.view.value.camera, request.extent, room, frame);
    const projection = createProjection(camera, frame);
    return { plan, scale, projection, ground: surveyGround([picture.drawing], projection) };
  };
  const first = settle(picture, true);
  // A smaller frame shows the same ground: what is in sight does not depend on where the legend stands.
  const entries = entriesInSight(picture.legend, [picture.drawing], first.projection);
  const explained = { ...picture, legend: entries };
  const legend = legendPanel(explained, request, type, first.scale);
  const { settled, legendBox } = settleLegend(legend, request, {
    inside: (kept) => settle(explained, true, kept),
    outside: () => settle(explained, false),
  });
  const { plan, scale, projection } = settled;
  const panels = panelNodes(state, picture, content, { settled, legendBox, request });
  const reserved = panels.boxes.map((box) => scaled(box, 1 / scale));
  const map = group([drawMap(picture.drawing, projection, picture.palette, reserved)], { scale });
  const frameEdge = path(boxPath(plan.frame), { stroke: stroke(picture.palette.rule, 0.75) });
  const inLegend = legend === null || legendBox === null ? [] : legend.draw(legendBox);
  const parts: readonly Part[] = [
    { role: 'title', alt: '', nodes: plan.title },
    { role: 'text', alt: '', nodes: plan.subtitle },
    { role: 'figure', alt: content.alt, nodes: [map, frameEdge, ...panels.nodes] },
    { role: 'text', alt: '', nodes: [...inLegend, ...plan.body] },
    { role: 'text', alt: '', nodes: plan.foot },
  ];
  return {
    scene: {
      width,
      height,
      background: picture.palette.page,
      parts: parts.filter(({ nodes }) => nodes.length > 0),
    },
    content,
    projection,
    frame: plan.frame,
  };
}

/** A plan with its map; the map's own px are those of the page times 1 / scale. */
interface Settled {
  readonly plan: PagePlan;
  readonly scale: number;
  readonly projection: Projection;
  readonly ground: EmptyGround;
}

/** Px that are kept free at the edges of a map. */
interface Kept {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const NOTHING_KEPT: Kept = { left: 0, right: 0, top: 0, bottom: 0 };

function without({ x, y, width, height }: Box, { left, right, top, bottom }: Kept): Box {
  return {
    x: x + left,
    y: y + top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom),
  };
}

const CORNERS = ['top-left', 'bottom-left', 'bottom-right', 'top-right'] as const;
/** Around a legend on the map. */
const LEGEND_ROOM = 14;
/** Not worth a place for the legend on the map. */
const ZOOM_TO_LOSE = 0.1;

interface LegendPlaces {
  inside(kept: Kept): Settled;
  outside(): Settled;
}

/** The legend stands on empty ground of the map; else the map moves aside for it, or it stands outside: where the map is larger. */
function settleLegend(
  legend: LegendPanel | null,
  { extent }: PageRequest,
  { inside, outside }: LegendPlaces,
): { readonly settled: Settled; readonly legendBox: Box | null } {
  const free = inside(NOTHING_KEPT);
  if (legend === null) return { settled: free, legendBox: null };
  const freeBox = findPlace(free, legend, [], CORNERS);
  if (freeBox !== null) return { settled: free, legendBox: freeBox };
  const below = { settled: outside(), legendBox: null };
  if (extent === null) return below;
  const width = legend.width + LEGEND_ROOM;
  const height = legend.height + LEGEND_ROOM;
  const moved = [{ left: width }, { right: width }, { top: height }, { bottom: height }]
    .flatMap((kept) => {
      const settled = inside({ ...NOTHING_KEPT, ...kept });
      const legendBox = findPlace(settled, legend, [], CORNERS);
      return legendBox === null ? [] : [{ settled, legendBox }];
    })
    .toSorted((a, b) => zoomOf(b) - zoomOf(a));
  const [best] = moved;
  return best !== undefined && zoomOf(best) > zoomOf(below) - ZOOM_TO_LOSE ? best : below;
}

function zoomOf({ settled }: { readonly settled: Settled }): number {
  // Of what is printed: a map that is drawn smaller shows less at the same zoom.
  return settled.projection.camera.zoom + Math.log2(settled.scale);
}

interface PanelSetting {
  readonly settled: Settled;
  readonly legendBox: Box | null;
  readonly request: PageRequest;
}

/** The scale bar, and the small map beside the large one or on it. */
function panelNodes(
  state: AppState,
  { palette }: MapPicture,
  { words, formats }: PageContent,
  { settled, legendBox, request }: PanelSetting,
): { readonly nodes: readonly Node[]; readonly boxes: readonly Box[] } {
  const { plan, projection, scale } = settled;
  const boxes = legendBox === null ? [] : [legendBox];
  const bar = scaleBar(projection, scale, plan, palette, words, formats);
  const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
  const barBox = findPlace(settled, bar, boxes, corners) ?? anyCorner(bar, plan.frame, boxes);
  boxes.push(barBox);
  const nodes = [...bar.draw(barBox)];
  if (!request.parts.locator) return { nodes, boxes };
  const onMap =
    plan.locatorInside === null
      ? null
      : findPlace(settled, plan.locatorInside, boxes, [
          'top-left',
          'top-right',
          'bottom-left',
          'bottom-right',
        ]);
  if (onMap !== null) boxes.push(onMap);
  const locatorBox = onMap ?? plan.locatorBox;
  if (locatorBox !== null)
    nodes.push(...locatorMap(state, palette, projection, locatorBox, plan.type.small * 0.92));
  return { nodes, boxes };
}
