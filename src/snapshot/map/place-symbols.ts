import type { Feature } from 'geojson';
import type { Palette } from '../../cartography/palette.ts';
import { grown, isInside } from '../box.ts';
import type { Box } from '../box.ts';
import type { Node } from '../scene.ts';
import { placedFeatures } from './draw-circles.ts';
import type { PlacedFeature } from './draw-circles.ts';
import type { DrawnLayer } from './drawing.ts';
import { NOTHING, iconPiece } from './icon-pieces.ts';
import type { Piece } from './icon-pieces.ts';
import { movedOff } from './moved-off.ts';
import { labelBox, labelNodes, layOutLabel, turned, weightOf } from './label-layout.ts';
import type { Label } from './label-layout.ts';
import { alongLine } from './line-points.ts';
import { styleValues } from './style-values.ts';
import type { StyleValues } from './style-values.ts';
import type { TakenPlaces } from './taken-places.ts';
import type { Projection } from './web-mercator.ts';

/**
 * The symbols of a layer that find room in the frame, in the order of their sort key. Icon and text stand or fall
 * together unless one is optional; what may overlap stands always, but never reaches over the edge of the frame nor into
 * what it must keep clear of. What must keep clear of something (names along the line) takes the ground under its letters.
 */
export function placeSymbols(
  layer: DrawnLayer,
  projection: Projection,
  palette: Palette,
  taken: TakenPlaces,
  { clearOf = null, crowd = null, panels = [], along = null }: Neighbours = {},
): readonly Node[] {
  const { style, features } = layer;
  const { camera, frame } = projection;
  const values = styleValues(style, camera.zoom);
  const drawn = features.features.filter((feature) => values.draws(feature));
  const probe: Feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [0, 0] },
    properties: {},
  };
  const points =
    values.text('symbol-placement', probe) === 'line'
      ? alongLine(drawn, projection, values.number('symbol-spacing', probe))
      : placedFeatures(drawn, projection, frame).map((placed) => ({ ...placed, deg: 0 }));
  const isPressed = style.id === MAIN_TOWNS;
  const order = ({ feature }: PlacedFeature): number => values.number('symbol-sort-key', feature);
  return points
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((point) =>
      placeSymbol(point, values, {
        frame,
        palette,
        taken,
        clearOf,
        crowd,
        panels,
        along,
        isPressed,
      }),
    );
}

/** What symbols must keep clear of besides what has its place. */
export interface Neighbours {
  /** Symbols here are left out rather than written across these. */
  readonly clearOf?: TakenPlaces | null;
  /** The box of the contact line: symbols are left out rather than written across it or past its ends. */
  readonly along?: Box | null;
  /** Texts that stand always step aside from these, and join them. */
  readonly crowd?: Box[] | null;
  /** ... and above all from these, which would hide them. */
  readonly panels?: readonly Box[];
}

/** A page cannot be zoomed into: sooner than leave a main town out, its name stands this close to others, in px. */
const CLOSEST_PX = 1;
export const MAIN_TOWNS = 'main-towns';

interface Setting {
  readonly frame: Box;
  readonly palette: Palette;
  readonly taken: TakenPlaces;
  readonly clearOf: TakenPlaces | null;
  readonly crowd: Box[] | null;
  readonly panels: readonly Box[];
  readonly along: Box | null;
  readonly isPressed: boolean;
}

function placeSymbol(
  point: PlacedFeature & { readonly deg: number },
  values: StyleValues,
  setting: Setting,
): readonly Node[] {
  const { feature } = point;
  const { frame, taken, clearOf, crowd, along, isPressed } = setting;
  const icon = iconPiece(point, values, setting.palette);
  const isFree = (piece: Piece, padding: number): boolean =>
    piece.boxes.every((box) => isInside(box, frame) && taken.isFree(grown(box, padding), feature));
  const hasIconRoom =
    values.flag('icon-allow-overlap', feature) ||
    isFree(icon, values.number('icon-padding', feature));
  const choices = textPieces(point, values, setting);
  const padding = values.number('text-padding', feature);
  const canOverlap = values.flag('text-allow-overlap', feature);
  const isTextFree = (piece: Piece, room: number): boolean => {
    return isWithin(piece, frame) && ((canOverlap && !isPressed) || isFree(piece, room));
  };
  const freeWith = (room: number): readonly Piece[] =>
    choices?.filter((piece) => isTextFree(piece, room)) ?? [];
  const isClear = ({ boxes }: Piece): boolean => boxes.every((box) => taken.isClear(box));
  const [roomy, close] = [freeWith(padding), isPressed ? freeWith(CLOSEST_PX) : []];
  const overCircles = (piece: Piece): boolean =>
    isWithin(piece, frame) && piece.boxes.every((box) => taken.isFreeBut(box, isCircle));
  const anywhere = isPressed && canOverlap ? choices?.find(overCircles) : undefined;
  // Of a town that is not a main one no name is better than one across the line.
  const isMinor = !isPressed && (choices?.length ?? 0) > 1;
  const label =
    choices === null
      ? NOTHING
      : (roomy.find(isClear) ??
        close.find(isClear) ??
        (isMinor ? undefined : (roomy[0] ?? close[0] ?? anywhere)));
  const isCut = icon.nodes.length > 0 && !icon.boxes.every((box) => isInside(box, frame));
  if (isCut && choices !== null && !values.flag('text-optional', feature)) return [];
  if (label === undefined && !values.flag('text-optional', feature)) return [];
  if (!hasIconRoom && !values.flag('icon-optional', feature)) return [];
  if (!hasIconRoom && icon.boxes.some((box) => taken.ownersIn(box).some(isTown))) return [];
  if (along !== null && label !== undefined && !(isClear(label) && isWithin(label, along)))
    return [];
  if (clearOf !== null && label?.boxes.some((box) => !clearOf.isFree(box)) === true) return [];
  const pieces = [...(hasIconRoom ? [icon] : []), ...(label === undefined ? [] : [label])];
  if (!values.flag('icon-ignore-placement', feature))
    icon.boxes.forEach((box) => taken.take(box, feature));
  const takes = clearOf !== null || !values.flag('text-ignore-placement', feature);
  if (label !== undefined && crowd !== null) crowd.push(...label.boxes);
  if (label !== undefined && takes) label.boxes.forEach((box) => taken.take(box, feature));
  return pieces.flatMap(({ nodes }) => nodes);
}

function isWithin({ boxes }: Piece, frame: Box): boolean {
  return boxes.every((box) => isInside(box, frame));
}

/** The circle of a stack of observations, which keeps its ground from names that can do without. */
function isCircle({ properties }: Feature): boolean {
  return properties?.['guard'] !== undefined;
}

/** The name of another town over its dot would make a name without a dot, and a dot with two names. */
function isTown({ properties }: Feature): boolean {
  return properties?.['rank'] !== undefined;
}

/** The ways in which the text can stand, best first; null where there is none to set. */
function textPieces(
  { feature, x, y, deg }: PlacedFeature & { readonly deg: number },
  values: StyleValues,
  { frame, crowd, panels }: Pick<Setting, 'frame' | 'crowd' | 'panels'>,
): readonly Piece[] | null {
  const size = values.number('text-size', feature);
  const haloWidth = values.number('text-halo-width', feature);
  const halo = values.fill('text-halo-color', 'text-opacity', feature);
  const label = layOutLabel(values.formatted('text-field', feature), {
    size,
    weight: weightOf(values.words('text-font', feature).join()),
    fill: values.fill('text-color', 'text-opacity', feature),
    halo: halo.opacity === 0 || haloWidth === 0 ? null : { colour: halo.colour, width: haloWidth },
    maxWidth: values.number('text-max-width', feature),
    lineHeight: values.number('text-line-height', feature),
    spacing: values.number('text-letter-spacing', feature),
  });
  if (label.lines.length === 0) return null;
  // The style hides what it only lays out for another zoom; nothing unseen is to be found in the text of a file.
  if (label.look.fill.opacity === 0) return [];
  const rotate = values.number('text-rotate', feature) + deg;
  const variable = values.anchors(feature);
  const icon = values.text('icon-image', feature) === 'town' ? 5 : 0;
  const [dx = 0, dy = 0] = values.numbers('text-offset', feature);
  const own = [[values.text('text-anchor', feature), [dx, dy]] as const];
  return (variable.length > 0 ? variable : own).map(([anchor, offset]) => {
    const [right, down] = variable.length > 0 ? awayFrom(anchor, icon) : [0, 0];
    const at = [x + offset[0] * size + right, y + offset[1] * size + down] as const;
    const box = labelBox(label, anchor, ...at);
    const isUpright =
      rotate === 0 && variable.length === 0 && values.flag('text-allow-overlap', feature);
    const inside = isUpright ? movedInto(box, frame) : box;
    const shifted =
      isUpright && crowd !== null ? movedOff(inside, crowd, grown(frame, -4), panels) : inside;
    return textPiece(label, shifted, anchor, { deg: rotate, at: [x, y] });
  });
}

function textPiece(
  label: Label,
  box: Box,
  anchor: string,
  turn: { readonly deg: number; readonly at: readonly [number, number] },
): Piece {
  const justify = anchor.includes('left') ? 'left' : anchor.includes('right') ? 'right' : 'center';
  return { boxes: coverOf(box, turn), nodes: labelNodes(label, box, justify, turn) };
}

/** MapLibre keeps a name that may stand on any side of its icon clear of it. */
function awayFrom(anchor: string, gap: number): readonly [number, number] {
  const right = anchor.includes('left') ? 1 : anchor.includes('right') ? -1 : 0;
  const down = anchor.includes('top') ? 1 : anchor.includes('bottom') ? -1 : 0;
  return right !== 0 && down !== 0
    ? [right * gap * Math.SQRT1_2, down * gap * Math.SQRT1_2]
    : [right * gap, down * gap];
}

/** What must stand moves in from the edge rather than being cut. */
function movedInto(box: Box, frame: Box): Box {
  const room = grown(frame, -4);
  const into = (from: number, length: number, start: number, whole: number): number =>
    Math.min(Math.max(from, start), start + Math.max(0, whole - length));
  return {
    ...box,
    x: into(box.x, box.width, room.x, room.width),
    y: into(box.y, box.height, room.y, room.height),
  };
}

/** A turned box covered with small upright ones, since the upright box around it would keep too much free. */
function coverOf(
  box: Box,
  turn: { readonly deg: number; readonly at: readonly [number, number] },
): readonly Box[] {
  if (turn.deg === 0) return [box];
  const step = box.height;
  const count = Math.max(1, Math.ceil(box.width / step));
  return Array.from({ length: count }, (_, i): Box => {
    const middle = [box.x + ((i + 0.5) * box.width) / count, box.y + box.height / 2] as const;
    const [x, y] = turned(middle, turn);
    return { x: x - step / 2, y: y - step / 2, width: step, height: step };
  });
}
