import { spawnSync } from 'node:child_process';
import type { Position } from 'geojson';
import { BASE_BOX } from './base-box.ts';

/** One piece of a shore or river as `gmt pscoast -M` prints it: the level of its header and its vertices (lng, lat). */
export interface DumpedPiece {
  level: number;
  line: Position[];
}

const HOW_TO_INSTALL =
  'GMT and its full-resolution shores are needed: on Debian or Ubuntu run "apt-get install gmt gmt-gshhg-full" as root, then run this again.';

/** Dumps GSHHG full resolution from 3 degrees west and east and 2 degrees south and north of the base box with the `pscoast` flags `what`; throws with what to install when GMT is missing. */
export function dumpPieces(what: readonly string[]): DumpedPiece[] {
  const { west, south, east, north } = BASE_BOX;
  const region = `-R${west - 3}/${east + 3}/${south - 2}/${north + 2}`;
  const run = spawnSync('gmt', ['pscoast', region, '-Df', '-M', ...what], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.error !== undefined) throw new Error(HOW_TO_INSTALL, { cause: run.error });
  if (run.status !== 0) throw new Error(`${HOW_TO_INSTALL}\ngmt said: ${run.stderr}`);
  return parseDump(run.stdout);
}

/** Reads the multi-segment text of `gmt pscoast -M`; pieces of fewer than two vertices are dropped. */
export function parseDump(text: string): DumpedPiece[] {
  const pieces: DumpedPiece[] = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('#') || row.trim() === '') continue;
    if (row.startsWith('>')) {
      pieces.push({ level: Number(/Level (\d+)/.exec(row)?.[1]), line: [] });
      continue;
    }
    const [lng, lat] = row.trim().split(/\s+/).map(Number);
    if (lng === undefined || lat === undefined)
      throw new Error(`Expected two numbers, got "${row}"`);
    pieces.at(-1)?.line.push([lng, lat]);
  }
  return pieces.filter((piece) => piece.line.length > 1);
}
