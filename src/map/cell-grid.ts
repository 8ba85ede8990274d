import type { PlaneBox } from './table-points.ts';

/** The part of the plane for which something is drawn, and the whole zoom for which it is. */
export interface Sight extends PlaneBox {
  readonly zoom: number;
}

/** Width of a cell in CSS px at the zoom of the sight; up to twice that before the next zoom. */
export const CELL_PX = 40;
/** Rows of cells lie as close as hexagons would, each half a cell beside the last, so that no columns catch the eye. */
const LINE_HEIGHT = Math.sqrt(3) / 2;
/** MapLibre's world is 512 px wide at zoom 0. */
export const WORLD_PX = 512;

/**
 * The cells that touch a sight, row after row from the north-west, laid like bricks. They stay where they are when the
 * sight moves.
 */
export interface CellGrid {
  /** Size of a cell in the plane. */
  readonly width: number;
  readonly height: number;
  /** The north-west corner of the even lines; the odd ones begin half a cell further west. */
  readonly west: number;
  readonly north: number;
  readonly columns: number;
  readonly lines: number;
}

/** The grid of the sight's zoom. */
export function cellGrid({ west, north, east, south, zoom }: Sight): CellGrid {
  const width = CELL_PX / (WORLD_PX * 2 ** zoom);
  const height = width * LINE_HEIGHT;
  const column = Math.floor(west / width);
  // An even line first, whatever the sight, so that the bricks stay where they are.
  const line = 2 * Math.floor(north / (2 * height));
  return {
    width,
    height,
    west: column * width,
    north: line * height,
    columns: Math.floor(east / width) - column + 2,
    lines: Math.floor(south / height) - line + 1,
  };
}

/** The part of the plane that a cell covers. */
export function boxOfCell(
  { width, height, west, north, columns }: CellGrid,
  cell: number,
): PlaneBox {
  const line = Math.trunc(cell / columns);
  const x = west + ((cell % columns) - (line % 2) / 2) * width;
  const y = north + line * height;
  return { west: x, east: x + width, north: y, south: y + height };
}
