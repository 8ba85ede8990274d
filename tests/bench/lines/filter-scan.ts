import { KINDS } from '../../../src/model/kind.ts';
import { createCountCube, countSelection } from '../../../src/model/count-cube.ts';
import { kindMask } from '../../../src/model/count.ts';
import { select } from '../../../src/model/selection.ts';
import type { BenchLine } from '../bench-line.ts';
import { brushBench, periodOfDays } from '../brush-rows.ts';
import { loadPeer } from '../peers.ts';
import type { ScanFilter } from '../peers.ts';
import { seededRandom } from '../seeded.ts';

const CHANGES = 30;

/** A change to any mix of filters over years, seen for the first time: nothing that an earlier change kept helps. */
export const filterLine: BenchLine = async ({ points }) => {
  const bench = brushBench(points);
  const { filterable, tagging, table, plain } = bench;
  const cube = createCountCube(filterable, tagging);
  const random = seededRandom(12);
  const filters = Array.from({ length: CHANGES }, (): ScanFilter => {
    const from = bench.firstDay + Math.floor(random() * bench.days * 0.2);
    return {
      from,
      to: from + Math.floor(bench.days * (0.3 + random() * 0.5)),
      kinds: KINDS.flatMap((_, code) => (random() < 0.6 ? [code] : [])).concat(0),
      sides: [1 + Math.floor(random() * 2)],
    };
  });
  const times: number[] = [];
  const sums = filters.map(({ from, to, kinds, sides }) => {
    const start = performance.now();
    const selection = select(filterable, periodOfDays(from, to), {
      kind: kinds.map((code) => KINDS[code]?.id ?? ''),
      side: sides.map((code) => table.dictionaries.side[code] ?? ''),
    });
    const { units } = countSelection(
      cube,
      selection,
      kindMask(() => true),
    );
    times.push(performance.now() - start);
    return units.map(({ located, unlocated }) => located.expected + unlocated);
  });
  const { scanByDuckDb } = await loadPeer('duckdb');
  const peer = await scanByDuckDb(plain);
  const out = new Float64Array(37);
  const peerTimes: number[] = [];
  let isCorrect = true;
  for (const [index, filter] of filters.entries()) {
    const start = performance.now();
    await peer.sums(filter, out);
    peerTimes.push(performance.now() - start);
    isCorrect &&= (sums[index] ?? []).every((sum, unit) => Math.abs(sum - (out[unit] ?? 0)) < 1e-6);
  }
  peer.close();
  return [
    {
      name: 'a change to any mix of filters, counts of 36 regions (medians)',
      rows: points,
      peer: 'DuckDB on two threads',
      oursMs: median(times),
      peerMs: median(peerTimes),
      sample: points,
      compared: CHANGES * 36,
      isCorrect,
      asked: 2,
    },
  ];
};

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
