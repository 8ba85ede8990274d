declare module 'shpjs' {
  import type { Geometry } from 'geojson';

  /** The geometries of a .shp file, null for empty ones; positions in EPSG:4326 where the .prj text is given. */
  export function parseShp(shp: Uint8Array, prj?: string): (Geometry | null)[];

  /** The records of a .dbf file; `cpg` names its encoding. */
  export function parseDbf(dbf: Uint8Array, cpg?: string): Record<string, unknown>[];
}
