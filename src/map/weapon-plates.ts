import { latOfMercator, lngOfMercator } from '../geometry/mercator.ts';
import { PLATE_SIZE } from '../cartography/sizes.ts';
import { PLATES, plateOf } from '../cartography/symbols.ts';
import type { Plate } from '../cartography/symbols.ts';
import { kindAt } from '../model/kind.ts';
import type { KindId } from '../model/kind.ts';
import { WEAPON_STATES } from '../model/observation.ts';
import { NO_FIGURE } from '../model/observation-table.ts';
import type { AppData } from '../data/app-data.ts';
import { CELL_PX } from './cell-grid.ts';
import { clearPlace } from './clear-place.ts';
import type { Disc } from './clear-place.ts';
import { addRow, emptyStack, groupAt } from './event-places.ts';
import type { Stack } from './event-places.ts';
import { symbolPosition } from './row-positions.ts';
import { outerRadius, stacksOfGroup } from './stacks.ts';
import type { Stacks } from './stacks.ts';
import type { TablePoints } from './table-points.ts';

/** The sightings of one class in one state at one position, drawn as one plate. */
export interface WeaponPlate {
  readonly lng: number;
  readonly lat: number;
  readonly kind: KindId;
  readonly plate: Plate;
  readonly stack: Stack;
}

/** The plates at each position, gravest state first. Sightings without a position are left out. */
export function weaponPlates(
  { table, geography }: Pick<AppData, 'table' | 'geography'>,
  rows: Iterable<number>,
): readonly (readonly WeaponPlate[])[] {
  const places = new Map<string, Map<string, WeaponPlate>>();
  for (const row of rows) {
    const at = symbolPosition(table, geography, row);
    if (groupAt(table, row) !== 'weapon' || at === null) continue;
    const [lng, lat] = at;
    const kind = kindAt(table.kind[row] ?? 0).id;
    const plate = plateOf(WEAPON_STATES[(table.weaponState[row] ?? 0) - 1] ?? null);
    const position = `${lng.toFixed(5)} ${lat.toFixed(5)}`;
    const place = places.get(position) ?? new Map<string, WeaponPlate>();
    places.set(position, place);
    const known = place.get(`${kind} ${plate}`) ?? {
      lng,
      lat,
      kind,
      plate,
      stack: emptyStack(),
      belowPx: 0,
    };
    place.set(`${kind} ${plate}`, known);
    addRow(known.stack, row, table.count[row] ?? NO_FIGURE);
  }
  return [...places.values()].map((place) =>
    [...place.values()].toSorted((a, b) => PLATES.indexOf(a.plate) - PLATES.indexOf(b.plate)),
  );
}

/** A plate takes the room of so many cells of gathered counts to each side. */
const CELLS_PER_PLATE = 4;

/** The box of a plate with its number below, in px about the middle of the plate. */
const PLATE_REACH = {
  left: PLATE_SIZE / 2 + 2,
  right: PLATE_SIZE / 2 + 2,
  up: PLATE_SIZE / 2 + 2,
  down: PLATE_SIZE / 2 + 15,
};

/**
 * One plate for all weapons, whatever their class and state, of each block of cells: near their mean position, beside the
 * circles, whose `scale` is given, and the other plates.
 */
export function platesOfCells(
  stacks: Stacks,
  points: TablePoints,
  scale: number,
): readonly (readonly WeaponPlate[])[] {
  const weapons = stacksOfGroup(stacks, 'weapon');
  const blocks = new Map<string, { x: number; y: number; stack: Stack }>();
  for (const [i, { size, count, withoutFigure }] of weapons.entries()) {
    if (size === 0) continue;
    const { west, east, north, south } = stacks.boxOf(i);
    const column = Math.floor(Math.round(west / (east - west)) / CELLS_PER_PLATE);
    const line = Math.floor(Math.round(north / (south - north)) / CELLS_PER_PLATE);
    const key = `${column} ${line}`;
    const { stack, ...sum } = blocks.get(key) ?? { x: 0, y: 0, stack: emptyStack() };
    stack.size += size;
    stack.count += count;
    stack.withoutFigure += withoutFigure;
    const [x, y] = [sum.x + (stacks.x[i] ?? 0) * size, sum.y + (stacks.y[i] ?? 0) * size];
    blocks.set(key, { x, y, stack });
  }
  const discs = discsOf(stacks, scale);
  const perPx = pxInPlane(stacks);
  const [originX, originY] = points.origin;
  return [...blocks.values()].map(({ x, y, stack }) => {
    const mean = [x / stack.size / perPx, y / stack.size / perPx] as const;
    const at = clearPlace(mean, PLATE_REACH, discs);
    discs.push({ x: at[0], y: at[1], radius: PLATE_SIZE });
    const lng = lngOfMercator(originX + at[0] * perPx);
    const lat = latOfMercator(originY + at[1] * perPx);
    return [{ lng, lat, kind: 'weapon', plate: 'outline', stack }];
  });
}

/** The outermost circles of the stacks, in px of the zoom at which they are gathered. */
function discsOf(stacks: Stacks, scale: number): Disc[] {
  const perPx = pxInPlane(stacks);
  return Array.from({ length: stacks.length }, (_, i) => ({
    x: (stacks.x[i] ?? 0) / perPx,
    y: (stacks.y[i] ?? 0) / perPx,
    radius: outerRadius(stacks, i, scale),
  }));
}

/** The length of a px in the plane, by the cells that the stacks fill. */
function pxInPlane(stacks: Stacks): number {
  const { west, east } = stacks.length === 0 ? { west: 0, east: CELL_PX } : stacks.boxOf(0);
  return (east - west) / CELL_PX;
}
