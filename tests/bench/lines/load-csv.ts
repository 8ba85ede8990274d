import Papa from 'papaparse';
import { nodeHalfThread } from '../../../src/cli/node-half-thread.ts';
import { NO_GROUND } from '../../../src/data/ground.ts';
import type { ReadResult } from '../../../src/data/reader.ts';
import { readInput } from '../../../src/data/readers.ts';
import type { BenchLine, BenchResult } from '../bench-line.ts';
import { seededRandom } from '../seeded.ts';

/** The peer keeps a text for each cell, which takes gigabytes beyond this. */
const MOST_PEER_ROWS = 1_000_000;
const RUNS = 3;
const ASKED = 8;
/** As of a page that has read a file before: the other thread is there. */
const THREAD = nodeHalfThread();
const FIRST_DAY = Date.UTC(2014, 5, 1);
const DAYS = 2800;
const KINDS = ['explosion', 'burst', 'projectile', 'undetermined explosion', 'shot'];
const TOLD = ['recorded by camera', 'heard to the south', 'assessed as mortar rounds'];
const HEADER = 'id,date,latitude,longitude,kind,count,side,region,description';

/**
 * A table of nine columns from the same file in memory: ours to the sorted columns of a table, with the encoding and the
 * columns found out, places, kinds and dates understood, ids and descriptions kept and every row accounted for; the peer to
 * rows of text, nothing of them understood. Ours works on two threads where the file is large, as in the page, the peer on
 * one. Not in it: the hash of the file, and the tagging with regions. Plain, and with one row in a hundred that cannot be
 * used.
 */
export const loadCsvLine: BenchLine = async ({ points }) => [
  await compare('a CSV to columns', points, 0),
  await compare('a CSV with 1 % broken rows to columns', points, 0.01),
];

async function compare(name: string, rows: number, broken: number): Promise<BenchResult> {
  const blob = new Blob([seededCsv(rows, broken).join('')]);
  const sample = Math.min(rows, MOST_PEER_ROWS);
  const part = sample === rows ? blob : new Blob([seededCsv(sample, broken).join('')]);
  const ours = await leastTime(() => read(blob));
  const peer = await leastTime(async () => Papa.parse<string[]>(await part.text()).data);
  const whole = sample === rows ? ours.last : await read(part);
  const figures = peer.last.slice(1).filter((cells) => cells.length > 1);
  const sound = figures.filter((cells) => cells[1] !== 'never');
  const isCorrect =
    whole.rows === figures.length &&
    whole.table.length === sound.length &&
    whole.rejected.length === figures.length - sound.length &&
    whole.table.count.reduce((sum, count) => sum + count, 0) ===
      sound.reduce((sum, cells) => sum + Number(cells[5]), 0);
  return {
    name,
    rows,
    peer: 'papaparse, rows of text, on one thread (ours on two)',
    oursMs: ours.ms,
    peerMs: (peer.ms * rows) / sample,
    sample,
    compared: figures.length,
    isCorrect,
    asked: broken === 0 ? ASKED : null,
  };
}

function read(blob: Blob): Promise<ReadResult> {
  return readInput(
    { name: 'seeded.csv', blob },
    {
      ground: NO_GROUND,
      options: {},
      onProgress: () => undefined,
      signal: new AbortController().signal,
      ...THREAD,
    },
  );
}

/** The least of some runs after one to warm up, and what the last gave. */
async function leastTime<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly ms: number; readonly last: Value }> {
  let last = await work();
  let ms = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    last = await work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, last };
}

/** Rows in the order of their days, as archives are kept. */
function seededCsv(rows: number, broken: number): string[] {
  const random = seededRandom(5);
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? '';
  const pieces = [`${HEADER}\n`];
  for (let row = 0; row < rows; row++) {
    const day = new Date(FIRST_DAY + Math.floor((row * DAYS) / rows) * 86_400_000);
    const date = random() < broken ? 'never' : day.toISOString().slice(0, 10);
    const lat = (46.5 + random() * 3.75).toFixed(5);
    const lng = (36 + random() * 4.5).toFixed(5);
    const count = 1 + Math.floor(random() * 12);
    const side = random() < 0.5 ? 'GCA' : 'NGCA';
    const region = random() < 0.5 ? 'Donetsk' : 'Luhansk';
    const told = `${pick(TOLD)} ${Math.floor(random() * 1e6)}`;
    pieces.push(
      `${row + 1},${date},${lat},${lng},${pick(KINDS)},${count},${side},${region},${told}\n`,
    );
  }
  return pieces;
}
