import type { Palette } from '../../cartography/palette.ts';
import type { AppState } from '../../state/app-state.ts';
import { boxPath } from '../box.ts';
import type { Box } from '../box.ts';
import { drawMap } from '../map/draw-map.ts';
import { createProjection } from '../map/web-mercator.ts';
import type { Projection } from '../map/web-mercator.ts';
import { group, path, stroke } from '../scene.ts';
import type { Node, Part, Scene } from '../scene.ts';
import { typeScale } from './block.ts';
import { surveyGround } from './empty-ground.ts';
import { entriesInSight } from './legend-in-sight.ts';
import { locatorMap } from './locator.ts';
import { cameraIn, cameraOf, findPlace, placeScaleBar, scaled } from './map-panels.ts';
import type { MapPicture, PageParts, PageRequest } from './page.ts';
import { pageContent } from './page-content.ts';
import type { PageContent } from './page-content.ts';
import { NOTHING_KEPT, placeLegend, roomIn } from './place-legend.ts';
import type { Explained, Kept, SetMap } from './place-legend.ts';
import { mapScale, planPage } from './plan-page.ts';
import type { PagePlan } from './plan-page.ts';
import { scaleBar } from './scale-bar.ts';
import type { ScaleBar } from './scale-bar.ts';

/** The ground that a map shows, in its own px. */
export interface ShownGround {
  readonly projection: Projection;
  /** The part of its frame in which the extent asked for is shown; the rest is for the legend. */
  readonly room: Box;
}

/** A page ready to be written, with the words that go into its metadata. */
export interface ComposedPage extends ShownGround {
  readonly scene: Scene;
  readonly content: PageContent;
  /** Where the map stands on the page. */
  readonly frame: Box;
  /** There is no room for the legend, and the page says so. */
  readonly isLegendMissing: boolean;
}

/** Composes a page of the state: the one path to every format. The same state and request give the same scene. */
export function composePage(
  state: AppState,
  picture: MapPicture,
  request: PageRequest,
): ComposedPage {
  const content = pageContent(state, request.title);
  const { palette } = picture;
  const explained = explainedMap(state, picture, request, content);
  const { plan, setting, panel, box } = explained;
  const { projection, scale } = setting;
  const panels = panelNodes(state, palette, explained);
  const reserved = panels.boxes.map((each) => scaled(each, 1 / scale));
  const map = group([drawMap(picture.drawing, projection, palette, reserved)], { scale });
  const frameEdge = path(boxPath(plan.frame), { stroke: stroke(palette.rule, 0.75) });
  const legend = panel === null || box === null ? [] : panel.draw(box);
  const parts: readonly Part[] = [
    { role: 'title', alt: '', nodes: plan.title },
    { role: 'text', alt: '', nodes: plan.subtitle },
    { role: 'figure', alt: content.alt, nodes: [map, frameEdge, ...panels.nodes] },
    { role: 'text', alt: '', nodes: [...legend, ...plan.body] },
    { role: 'text', alt: '', nodes: plan.foot },
  ];
  return {
    scene: {
      width: request.size.width,
      height: request.size.height,
      background: palette.page,
      parts: parts.filter(({ nodes }) => nodes.length > 0),
    },
    content,
    projection,
    frame: plan.frame,
    room: setting.room,
    isLegendMissing: explained.isLegendMissing,
  };
}

/** The map of a page; its own px are those of the page times 1 / scale. */
interface PageMap extends SetMap, ShownGround {
  bar(): ScaleBar;
}

type ExplainedMap = Explained<PagePlan, PageMap> & { readonly isLegendMissing: boolean };

/** What a page does without, the longer the more, where the legend needs the room. */
const DISPENSABLE: readonly Partial<PageParts>[] = [
  { timeline: false },
  { timeline: false, table: false, locator: false },
];

/** The page planned around its map and the legend. */
function explainedMap(
  state: AppState,
  picture: MapPicture,
  request: PageRequest,
  content: PageContent,
): ExplainedMap {
  const { legend, palette, drawing } = picture;
  const type = typeScale(request.size.width, request.size.height);
  const planOf = (without: Partial<PageParts>, words = content): PagePlan =>
    planPage(state, palette, { ...request, parts: { ...request.parts, ...without } }, words, type);
  const camera = ({ frame: onPage }: PagePlan, kept: Kept): ShownGround & { scale: number } => {
    const scale = mapScale(onPage);
    const frame = scaled(onPage, 1 / scale);
    const room = scaled(roomIn(onPage, kept), 1 / scale);
    const shown = cameraIn(state.view.value.camera, request.extent, room, frame);
    return { scale, room, projection: createProjection(shown, frame) };
  };
  const plans = [planOf({}), ...DISPENSABLE.map((without) => planOf(without))] as const;
  const { projection: surveyed } = camera(plans[0], NOTHING_KEPT);
  const survey = surveyGround([{ drawing, projection: surveyed }]);
  const settle = (plan: PagePlan, kept: Kept): PageMap => {
    const shown = camera(plan, kept);
    const { projection, scale } = shown;
    return {
      ...shown,
      ground: survey.at([projection]),
      bar: () => scaleBar(projection, scale, plan, palette, content.words, content.formats),
      inSight: () =>
        request.parts.legend ? entriesInSight(legend, [{ drawing, projection }]) : [],
    };
  };
  const zoomOf = ({ frame }: PagePlan, kept: Kept): number => {
    const scale = mapScale(frame);
    const room = scaled(roomIn(frame, kept), 1 / scale);
    return cameraOf(state.view.value.camera, request.extent, room).zoom + Math.log2(scale);
  };
  const placed = placeLegend({ legend, palette, plans, zoomOf, settle });
  if (placed !== null) return { ...placed, isLegendMissing: false };
  const says = [content.words('snapshot.no-legend'), ...content.shown];
  const plan = planOf({}, { ...content, shown: says });
  return {
    plan,
    setting: settle(plan, NOTHING_KEPT),
    panel: null,
    box: null,
    isLegendMissing: true,
  };
}

/** The scale bar, and the small map beside the large one or on it. */
function panelNodes(
  state: AppState,
  palette: Palette,
  { plan, setting, box }: ExplainedMap,
): { readonly nodes: readonly Node[]; readonly boxes: readonly Box[] } {
  const { projection } = setting;
  const bar = setting.bar();
  const boxes = box === null ? [] : [box];
  const barBox = placeScaleBar(setting, bar, plan.frame, boxes);
  boxes.push(barBox);
  const nodes = [...bar.draw(barBox)];
  const onMap =
    plan.locatorInside === null
      ? null
      : findPlace(setting, plan.locatorInside, boxes, [
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
