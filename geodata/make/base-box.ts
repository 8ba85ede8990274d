/** Degrees (EPSG:4326) that the base map covers, so that a wide screen at zoom 7 around Donbas has no blank corner. */
export const BASE_BOX = { west: 33, south: 45, east: 43, north: 51 } as const;

/** The box as west, south, east, north. */
export const BASE_BBOX: [number, number, number, number] = [
  BASE_BOX.west,
  BASE_BOX.south,
  BASE_BOX.east,
  BASE_BOX.north,
];
