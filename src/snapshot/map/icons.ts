import type { Palette } from '../../cartography/palette.ts';
import { PLATE_SIZE } from '../../cartography/sizes.ts';
import { OBSERVER_PATHS, PLATES, weaponPath } from '../../cartography/symbols.ts';
import type { Plate } from '../../cartography/symbols.ts';
import { isKindId } from '../../model/kind.ts';
import { boxPath } from '../box.ts';
import { fill, group, path, stroke } from '../scene.ts';
import type { Node } from '../scene.ts';
import { circlePath } from './outlines.ts';

/** An image of the map as shapes around its middle, at its own size in px. */
export interface Icon {
  readonly size: number;
  readonly nodes: readonly Node[];
}

const SILHOUETTE_PX = 24;
const BLANK_PX = 10;
const OBSERVER_PX = 14;
const TOWN_PX = 7;

/** The icon of an image name of the map's style; null for a name that no icon has. */
export function iconOf(name: string, palette: Palette): Icon | null {
  const [family, id = '', state = ''] = name.split(' ');
  if (family === 'blank') return { size: BLANK_PX, nodes: [] };
  if (family === 'town') return { size: TOWN_PX, nodes: [townDot(palette)] };
  if (family === 'observer' && (id === 'patrol' || id === 'camera'))
    return {
      size: OBSERVER_PX,
      nodes: markNodes(OBSERVER_PATHS[id], OBSERVER_PX, palette.observer, palette.mapHalo),
    };
  const plate = PLATES.find((each) => each === state);
  if (family !== 'weapon' || !isKindId(id) || plate === undefined) return null;
  const { weapon, weaponPlate } = palette;
  return {
    size: PLATE_SIZE + 3,
    nodes: weaponPlateNodes(weaponPath(id), plate, PLATE_SIZE, weapon, weaponPlate),
  };
}

/** A silhouette on its plate around the origin; the lower half of a half plate is painted the other way round. */
export function weaponPlateNodes(
  silhouette: string,
  plate: Plate,
  size: number,
  ink: string,
  paper: string,
): readonly Node[] {
  const half = size / 2;
  const outline = roundedSquare(half, (3 * size) / PLATE_SIZE);
  const inner = (size - 4) / SILHOUETTE_PX;
  const side = (ground: string, figure: string): readonly Node[] => [
    path(outline, { fill: fill(ground) }),
    group([path(silhouette, { fill: fill(figure) })], {
      moveTo: [2 - half, 2 - half],
      scale: inner,
    }),
  ];
  const lower = boxPath({ x: -half, y: 0, width: size, height: half });
  const edge = stroke(plate === 'filled' ? paper : ink, 1.2);
  return [
    ...(plate === 'filled' ? side(ink, paper) : side(paper, ink)),
    ...(plate === 'half' ? [group(side(ink, paper), { clip: lower })] : []),
    path(outline, { stroke: edge }),
  ];
}

function roundedSquare(half: number, radius: number): string {
  const straight = 2 * (half - radius);
  const arc = (x: number, y: number): string => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return (
    `M${radius - half} ${-half}h${straight}${arc(radius, radius)}v${straight}${arc(-radius, radius)}` +
    `h${-straight}${arc(-radius, -radius)}v${-straight}${arc(radius, -radius)}z`
  );
}

function townDot({ mapHalo, mapTextQuiet }: Palette): Node {
  return path(circlePath(0, 0, 2), { fill: fill(mapTextQuiet), stroke: stroke(mapHalo, 0.8) });
}

/** An observer's mark in strokes on its halo around the origin. */
export function markNodes(d: string, size: number, ink: string, paper: string): readonly Node[] {
  const scale = size / SILHOUETTE_PX;
  const half = size / 2;
  const halo = path(d, { fill: fill(paper), stroke: stroke(paper, 6, { isRound: true }) });
  const mark = path(d, { stroke: stroke(ink, 2.4, { isRound: true }) });
  return [group([halo, mark], { moveTo: [-half, -half], scale })];
}
