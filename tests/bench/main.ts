import { parseArgs } from 'node:util';
import type { BenchLine, BenchResult } from './bench-line.ts';
import { growthText } from './growth.ts';
import { brushLine } from './lines/brush.ts';
import { browserLine } from './lines/browser.ts';
import { distanceLine } from './lines/distance.ts';
import { filterLine } from './lines/filter-scan.ts';
import { loadCsvLine } from './lines/load-csv.ts';
import { openArchiveLine } from './lines/open-archive.ts';
import { tagLine } from './lines/tag.ts';

/**
 * `npm run bench [-- --points N --only tag,browser --growth --json]`: ours beside the peers, in the same run on the same
 * seeded data. `--growth` runs the lines at 0.1, 0.5, 1, 2 and 5 million rows and prints how ours grows.
 */
const LINES: Readonly<Record<string, BenchLine>> = {
  tag: tagLine,
  distance: distanceLine,
  brush: brushLine,
  filter: filterLine,
  loadCsv: loadCsvLine,
  archive: openArchiveLine,
  browser: browserLine,
};
/** A browser is not everywhere, and its lines take minutes: only when asked for. */
const USUAL = Object.keys(LINES).filter((name) => name !== 'browser');

const GROWTH = [100_000, 500_000, 1_000_000, 2_000_000, 5_000_000];

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '2000000' },
    only: { type: 'string', default: USUAL.join() },
    growth: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const points = Number(values.points);
if (!Number.isInteger(points) || points < 1)
  throw new Error(`Expected a number of points, got ${values.points}`);

const results: BenchResult[] = [];
for (const name of values.only.split(',')) {
  const line = LINES[name];
  if (line === undefined)
    throw new Error(`Expected one of ${Object.keys(LINES).join()}, got ${name}`);
  for (const size of values.growth ? GROWTH : [points]) {
    const found = await line({ points: size });
    results.push(...found);
    if (!values.json) process.stdout.write(found.map(textOf).join(''));
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
else if (values.growth) process.stdout.write(growthText(results));
if (results.some((result) => !result.isCorrect)) process.exitCode = 1;

function textOf(result: BenchResult): string {
  const { name, rows, peer, oursMs, peerMs, sample, compared, isCorrect } = result;
  const ratio = peerMs / oursMs;
  const { asked = null, unit } = result;
  const verdict = asked !== null && ratio >= asked ? 'met' : 'MISSED';
  const askedText = asked === null ? '' : `, asked ${asked.toPrecision(3)} x: ${verdict}`;
  const textOfValue = (value: number): string =>
    unit === undefined ? msText(value) : `${value.toFixed(0)} ${unit}`;
  const scaled = sample < rows ? `, scaled from ${sample}` : '';
  return (
    `${name}, ${rows} rows\n` +
    `  ours ${textOfValue(oursMs)}; ${peer} ${textOfValue(peerMs)}${scaled}; ratio ${ratio.toPrecision(3)} x${askedText}; ` +
    `${compared} compared: ${isCorrect ? 'all agree' : 'THEY DIFFER'}\n`
  );
}

function msText(ms: number): string {
  return ms < 1 ? `${(ms * 1000).toFixed(2)} us` : `${ms.toFixed(1)} ms`;
}
