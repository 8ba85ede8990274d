import { parseArgs } from 'node:util';
import type { BenchLine, BenchResult } from './bench-line.ts';
import { distanceLine } from './lines/distance.ts';
import { tagLine } from './lines/tag.ts';

/** `npm run bench [-- --points N --json]`: ours beside the peers, in the same run on the same seeded data. */
const LINES: readonly BenchLine[] = [tagLine, distanceLine];

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '2000000' },
    json: { type: 'boolean', default: false },
  },
});
const points = Number(values.points);
if (!Number.isInteger(points) || points < 1)
  throw new Error(`Expected a number of points, got ${values.points}`);

const results = LINES.flatMap((line) => line({ points }));
process.stdout.write(
  values.json ? `${JSON.stringify(results, null, 2)}\n` : results.map(textOf).join(''),
);
if (results.some((result) => !result.isCorrect)) process.exitCode = 1;

function textOf({ name, peer, oursMs, peerMs, sample, compared, isCorrect }: BenchResult): string {
  const scaled = sample < points ? `, scaled from ${sample}` : '';
  return (
    `${name}, ${points} positions\n` +
    `  ours ${oursMs.toFixed(1)} ms; ${peer} ${peerMs.toFixed(0)} ms${scaled}; ratio ${(peerMs / oursMs).toFixed(0)} x; ` +
    `${compared} compared: ${isCorrect ? 'all agree' : 'THEY DIFFER'}\n`
  );
}
