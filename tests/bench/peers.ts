import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Rows by columns, sorted by day; regions are numbered from 0. */
export interface BrushRows {
  readonly day: Int32Array;
  readonly region: Uint8Array;
  readonly count: Int32Array;
}

/** Sums the counts of the days from `from` up to but not `to` by region. */
export interface BrushPeer {
  brush(from: number, to: number, out: Float64Array): void;
}

export interface ScanRows extends BrushRows {
  readonly kind: Uint8Array;
  readonly side: Uint8Array;
}

export interface ScanFilter {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly number[];
  readonly sides: readonly number[];
}

/** Sums the counts that pass the filter by region. */
export interface ScanPeer {
  sums(filter: ScanFilter, out: Float64Array): Promise<void>;
  close(): void;
}

/** What the files in `peers/` export. They are not checked with the project, whose machine need not have the peers. */
interface Peers {
  readonly arquero: { brushByArquero(rows: BrushRows): BrushPeer };
  readonly crossfilter: { brushByCrossfilter(rows: BrushRows): BrushPeer };
  readonly duckdb: { scanByDuckDb(rows: ScanRows): Promise<ScanPeer> };
  readonly geoflatbush: {
    nearestByGeoflatbush(
      line: readonly (readonly [number, number])[],
    ): (lng: number, lat: number) => number;
  };
}

/** The benchmark runs as a bundle in `peers/built/`, beside the bundled peers. */
const BUILT = new URL('./', import.meta.url);
const FOLDER = new URL('../', BUILT);

/** Installs what the benchmark compares with, by its own lockfile, where it is not there yet. */
export function installPeers(): void {
  if (existsSync(new URL('node_modules/', FOLDER))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(FOLDER),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('Expected npm ci to install the peers, it failed');
}

/** The peer's file; installs the peers where that is still to do. */
export async function loadPeer<Name extends keyof Peers>(name: Name): Promise<Peers[Name]> {
  installPeers();
  return (await import(new URL(`${name}.mjs`, BUILT).href)) as Peers[Name];
}
