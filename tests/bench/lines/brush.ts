import { createCountCube } from '../../../src/model/count-cube.ts';
import { EXPECTED, UNLOCATED } from '../../../src/model/cube-cells.ts';
import { kindMask } from '../../../src/model/count.ts';
import { selectPassing } from '../../../src/model/selection.ts';
import { timeOf } from '../bench-line.ts';
import type { BenchLine, BenchResult } from '../bench-line.ts';
import { brushBench, periodOfDays } from '../brush-rows.ts';
import type { BrushBench } from '../brush-rows.ts';
import { loadPeer } from '../peers.ts';
import type { BrushPeer } from '../peers.ts';

/** The brush is as wide as a season, and moves on by a day each step. */
const WIDTH_DAYS = 120;
const OUR_STEPS = 1000;
const PEER_STEPS = 10;
/** Two million features find no memory in one process beside everything else: then they are every so many rows. */
const MOST_FEATURES = 500_000;

/** Dragging a brush of 120 days over the rows, day by day: the counts of 36 regions after each step. */
export const brushLine: BenchLine = async ({ points }) => {
  const bench = brushBench(points);
  const first = bench.firstDay + Math.floor(bench.days / 3);
  const ours = ourBrush(bench);
  const out = new Float64Array(37);
  let step = 0;
  const oursMs =
    timeOf(() => {
      for (let i = 0; i < OUR_STEPS; i++, step++)
        ours.brush(first + (step % 365), first + (step % 365) + WIDTH_DAYS, out);
    }, 9) / OUR_STEPS;
  const { brushByCrossfilter } = await loadPeer('crossfilter');
  const { brushByArquero } = await loadPeer('arquero');
  const features = Math.min(MOST_FEATURES, points);
  const compare = (
    peer: string,
    make: () => BrushPeer,
    sample: number,
    asked: number | null,
  ): BenchResult => {
    const brush = make();
    const found = new Float64Array(37);
    let at = first;
    const peerMs =
      timeOf(() => {
        for (let i = 0; i < PEER_STEPS; i++, at++) brush.brush(at, at + WIDTH_DAYS, found);
      }, 3) / PEER_STEPS;
    ours.brush(at - 1, at - 1 + WIDTH_DAYS, out);
    const expected = sample === points ? out : sampledSums(bench, sample, at - 1);
    return {
      name: 'a step of the brush, counts of 36 regions',
      rows: points,
      peer,
      oursMs,
      peerMs: (peerMs * points) / sample,
      sample,
      compared: found.length,
      isCorrect: found.every((sum, region) => Math.abs(sum - (expected[region] ?? 0)) < 1e-6),
      asked,
    };
  };
  return [
    compare(
      'filter and reduce over features',
      () => brushOverFeatures(bench, features),
      features,
      50_000,
    ),
    compare('crossfilter2', () => brushByCrossfilter(bench.plain), points, 200),
    compare('arquero', () => brushByArquero(bench.plain), points, null),
  ];
};

/** What the page does for each step: a range of rows, and the difference of two running sums. */
function ourBrush({ filterable, tagging }: BrushBench): BrushPeer {
  const cube = createCountCube(filterable, tagging);
  const all = kindMask(() => true);
  const masks = [] as const;
  const parts = new Float64Array(cube.parts * cube.stride);
  const lens = cube.lensOf(masks, all);
  const units = cube.parts - 3;
  return {
    brush(from, to, out) {
      const rows = selectPassing(filterable, periodOfDays(from, to), masks);
      lens.read(rows.from, rows.to, parts);
      for (let unit = 0, at = 0; unit <= units; unit++, at += cube.stride)
        out[unit] = (parts[at + EXPECTED] ?? 0) + (parts[at + UNLOCATED] ?? 0);
    },
  };
}

/** What the brush counts of the rows that a sample consists of. */
function sampledSums({ plain }: BrushBench, rows: number, from: number): Float64Array {
  const sums = new Float64Array(37);
  for (let i = 0; i < rows; i++) {
    const row = Math.floor((i * plain.day.length) / rows);
    const [day = 0, region = 0, count = 0] = [plain.day[row], plain.region[row], plain.count[row]];
    if (day >= from && day < from + WIDTH_DAYS) sums[region] = (sums[region] ?? 0) + count;
  }
  return sums;
}

function brushOverFeatures({ plain }: BrushBench, rows: number): BrushPeer {
  const every = plain.day.length / rows;
  const features = Array.from({ length: rows }, (_, i) => {
    const row = Math.floor(i * every);
    const [day, region, count] = [plain.day[row], plain.region[row], plain.count[row]];
    return {
      type: 'Feature',
      geometry: null,
      properties: { day: day ?? 0, region: region ?? 0, count: count ?? 0 },
    };
  });
  return {
    brush(from, to, out) {
      out.fill(0);
      features
        .filter(({ properties: { day } }) => day >= from && day < to)
        .reduce((sums, { properties: { region, count } }) => {
          sums[region] = (sums[region] ?? 0) + count;
          return sums;
        }, out);
    },
  };
}
