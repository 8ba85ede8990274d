import { kindAt } from '../model/kind.ts';
import type { KindGroup } from '../model/kind.ts';
import { PRECISIONS } from '../model/location.ts';
import type { Precision } from '../model/location.ts';
import { NO_FIGURE } from '../model/observation-table.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import type { AppData } from '../data/app-data.ts';
import { symbolPosition } from './row-positions.ts';

/** The observations of one kind group at one position. */
export interface Stack {
  /** None where counts are gathered over a part of the map: then only an index knows them. */
  readonly rows: number[];
  /** How many observations. */
  size: number;
  /** Sum of the printed numbers. */
  count: number;
  /** Observations that print no number. */
  withoutFigure: number;
}

/** A position (degrees) at which explosions, other violations or both were observed. */
export interface EventPlace {
  readonly lng: number;
  readonly lat: number;
  readonly precision: Precision;
  readonly explosions: Stack;
  readonly others: Stack;
}

/** The rows gathered by position, in order of first appearance. Rows without a position, and weapons, are left out. */
export function eventPlaces(
  { table, geography }: Pick<AppData, 'table' | 'geography'>,
  rows: Iterable<number>,
): readonly EventPlace[] {
  const places = new Map<string, EventPlace>();
  for (const row of rows) {
    const group = groupAt(table, row);
    const at = symbolPosition(table, geography, row);
    if (group === 'weapon' || at === null) continue;
    const [lng, lat] = at;
    const precision = precisionAt(table, row);
    const key = `${lng.toFixed(5)} ${lat.toFixed(5)} ${precision}`;
    const place = places.get(key) ?? emptyPlace(lng, lat, precision);
    places.set(key, place);
    addRow(
      group === 'explosion' ? place.explosions : place.others,
      row,
      table.count[row] ?? NO_FIGURE,
    );
  }
  return [...places.values()];
}

/** Adds a row's count to a stack; a row without a printed number is only remembered. */
export function addRow(stack: Stack, row: number, count: number): void {
  stack.rows.push(row);
  stack.size++;
  if (count === NO_FIGURE) stack.withoutFigure++;
  else stack.count += count;
}

/** A stack of nothing. */
export function emptyStack(): Stack {
  return { rows: [], size: 0, count: 0, withoutFigure: 0 };
}

/** The kind group of a row. */
export function groupAt(table: ObservationTable, row: number): KindGroup {
  return kindAt(table.kind[row] ?? 0).group;
}

/** How precisely the row is located. */
export function precisionAt(table: ObservationTable, row: number): Precision {
  return PRECISIONS[table.precision[row] ?? -1] ?? 'region';
}

function emptyPlace(lng: number, lat: number, precision: Precision): EventPlace {
  return { lng, lat, precision, explosions: emptyStack(), others: emptyStack() };
}
