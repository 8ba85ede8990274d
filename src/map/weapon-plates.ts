import { PLATES, plateOf } from '../cartography/symbols.ts';
import type { Plate } from '../cartography/symbols.ts';
import { kindAt } from '../model/kind.ts';
import type { KindId } from '../model/kind.ts';
import { WEAPON_STATES } from '../model/observation.ts';
import { NO_FIGURE } from '../model/observation-table.ts';
import type { AppData } from '../data/app-data.ts';
import { addRow, emptyStack, groupAt } from './event-places.ts';
import type { Stack } from './event-places.ts';
import { symbolPosition } from './row-positions.ts';
import { placesOfStacks, stacksOfGroup } from './stacks.ts';
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

/** One plate for all weapons, whatever their class and state, of each block of cells, at their mean position. */
export function platesOfCells(
  stacks: Stacks,
  points: TablePoints,
): readonly (readonly WeaponPlate[])[] {
  const weapons = stacksOfGroup(stacks, 'weapon');
  const blocks = new Map<string, { lng: number; lat: number; stack: Stack }>();
  placesOfStacks(stacks, points).forEach(({ lng, lat }, i) => {
    const { size, count, withoutFigure } = weapons[i] ?? emptyStack();
    if (size === 0) return;
    const { west, east, north, south } = stacks.boxOf(i);
    const column = Math.floor(Math.round(west / (east - west)) / CELLS_PER_PLATE);
    const line = Math.floor(Math.round(north / (south - north)) / CELLS_PER_PLATE);
    const key = `${column} ${line}`;
    const { stack, ...sum } = blocks.get(key) ?? { lng: 0, lat: 0, stack: emptyStack() };
    stack.size += size;
    stack.count += count;
    stack.withoutFigure += withoutFigure;
    blocks.set(key, { lng: sum.lng + lng * size, lat: sum.lat + lat * size, stack });
  });
  return [...blocks.values()].map(({ lng, lat, stack }) => [
    { lng: lng / stack.size, lat: lat / stack.size, kind: 'weapon', plate: 'outline', stack },
  ]);
}
