import type { Box } from './polygon-box.ts';

/** A box of degrees cut into `side` x `side` cells; rows are counted from the south, columns from the west. */
export interface CellFrame {
  readonly side: number;
  readonly west: number;
  readonly south: number;
  /** Cells per degree. */
  readonly perLng: number;
  readonly perLat: number;
}

/** Cuts up the box, widened by about a millionth so that all its positions, its rim too, fall into cells. */
export function frameOver([west, south, east, north]: Box, side: number): CellFrame {
  const padLng = (east - west) / 1e6 + 1e-9;
  const padLat = (north - south) / 1e6 + 1e-9;
  return {
    side,
    west: west - padLng,
    south: south - padLat,
    perLng: side / (east - west + 2 * padLng),
    perLat: side / (north - south + 2 * padLat),
  };
}

/** The row of cells of a latitude within the frame. */
export function rowOf(frame: CellFrame, lat: number): number {
  return Math.trunc((lat - frame.south) * frame.perLat);
}

/** The column of cells of a longitude within the frame. */
export function columnOf(frame: CellFrame, lng: number): number {
  return Math.trunc((lng - frame.west) * frame.perLng);
}
