import { isLngLat } from '../../base/lng-lat.ts';
import type { Question } from '../reader.ts';
import { UKRAINE } from '../read-location.ts';

export type CoordinateOrder = 'lng-lat' | 'lat-lng';

/** What the positions of a file say of the order of their two numbers. */
export interface PositionEvidence {
  /** Notes the numbers as they were read; true where they look exchanged: the row is worth a warning. */
  see(lng: number, lat: number): boolean;
  /** Notes the numbers of the wanted rows, which have a 1 in the list; they are positions, and look right. */
  seePlain(lng: Float64Array, lat: Float64Array, isWanted: Uint8Array, rows: number): void;
  /** Notes two numbers of one cell that say nothing of their order: which of them only makes sense as what. */
  seeOpen(first: number, second: number): void;
  /** The order of open pairs that the numbers speak for; `lat-lng`, the usual one in print, where they do not. */
  openOrder(): CoordinateOrder;
  question(assumed: CoordinateOrder): Question | null;
  /** What was seen, for other evidence. */
  take(): PositionsSeen;
  /** Adds what other evidence saw. */
  join(seen: PositionsSeen): void;
}

/** Positions that were seen, as plain data. */
export interface PositionsSeen {
  /** How many by cell of one degree. */
  readonly cells: Int32Array<ArrayBuffer>;
  /** Open pairs by the order that they speak for, and all of them. */
  readonly open: Readonly<Record<CoordinateOrder, number>>;
  readonly pairs: number;
  /** Positions that look exchanged, and the first of them in the order of texts. */
  readonly swapped: number;
  readonly example: string;
}

/** Degrees from -180 to 180, in both directions, since any number may be in either. */
const CELLS_ACROSS = 361;
/** A cell of one degree with fewer positions than this share of its mirror image is taken to be exchanged. */
const FEW = 0.2;

/** Evidence of nothing. */
export function createPositionEvidence(): PositionEvidence {
  const cells = new Int32Array(CELLS_ACROSS * CELLS_ACROSS);
  const open = { 'lat-lng': 0, 'lng-lat': 0 };
  let pairs = 0;
  let swapped = 0;
  let example = '';
  const show = (text: string): void => {
    if (example === '' || text < example) example = text;
  };
  return {
    see(lng, lat) {
      const isOdd = isOddPosition(lng, lat);
      if (isOdd) {
        swapped++;
        show(`${lat}, ${lng}`);
      } else if (Math.abs(lng) <= 180 && Math.abs(lat) <= 180) {
        const cell = cellOf(lng, lat);
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
      return isOdd;
    },
    seePlain: (lng, lat, isWanted, rows) => countCells(cells, lng, lat, isWanted, rows),
    seeOpen(first, second) {
      pairs++;
      if (fits(second, first) && !fits(first, second)) open['lat-lng']++;
      else if (fits(first, second) && !fits(second, first)) open['lng-lat']++;
    },
    take: () => ({ cells, open, pairs, swapped, example }),
    join(seen) {
      for (let cell = 0; cell < cells.length; cell++)
        cells[cell] = (cells[cell] ?? 0) + (seen.cells[cell] ?? 0);
      open['lat-lng'] += seen.open['lat-lng'];
      open['lng-lat'] += seen.open['lng-lat'];
      pairs += seen.pairs;
      swapped += seen.swapped;
      if (seen.example !== '') show(seen.example);
    },
    openOrder: () => (open['lng-lat'] > open['lat-lng'] ? 'lng-lat' : 'lat-lng'),
    question(assumed) {
      const mirrored = example === '' ? mirroredCell(cells) : null;
      const isContested = pairs > 0 && Math.min(open['lat-lng'], open['lng-lat']) > 0;
      const isUnproven = pairs > 0 && Math.max(open['lat-lng'], open['lng-lat']) === 0;
      if (swapped === 0 && mirrored === null && !isContested && !isUnproven) return null;
      const others = [assumed === 'lng-lat' ? 'lat-lng' : 'lng-lat'];
      return { option: 'coordinateOrder', assumed, others, example: example || (mirrored ?? '') };
    },
  };
}

function countCells(
  cells: Int32Array,
  lng: Float64Array,
  lat: Float64Array,
  isWanted: Uint8Array,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    if (isWanted[row] !== 1) continue;
    const cell = cellOf(lng[row] ?? 0, lat[row] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
}

/** The cell of one degree that holds the numbers, both from -180 to 180. */
function cellOf(lng: number, lat: number): number {
  return (Math.floor(lat) + 180) * CELLS_ACROSS + Math.floor(lng) + 180;
}

/** Whether the numbers look exchanged: they only make sense, or only lie near Ukraine, the other way round. */
export function isOddPosition(lng: number, lat: number): boolean {
  return (!fits(lng, lat) && fits(lat, lng)) || (!isLngLat(lng, lat) && isLngLat(lat, lng));
}

function fits(lng: number, lat: number): boolean {
  return lng >= UKRAINE.west && lng <= UKRAINE.east && lat >= UKRAINE.south && lat <= UKRAINE.north;
}

/** A degree cell with few positions whose mirror image has many: some of the file's rows are exchanged. */
function mirroredCell(cells: Int32Array): string | null {
  for (let lat = 0; lat < CELLS_ACROSS; lat++) {
    for (let lng = 0; lng < CELLS_ACROSS; lng++) {
      const count = cells[lat * CELLS_ACROSS + lng] ?? 0;
      if (count > 0 && lat !== lng && count < (cells[lng * CELLS_ACROSS + lat] ?? 0) * FEW)
        return `${lat - 180}, ${lng - 180}`;
    }
  }
  return null;
}
