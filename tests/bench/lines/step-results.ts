import type { BenchResult } from '../bench-line.ts';
import type { StepTimes } from '../browser/step-times.ts';
import { STEPS } from '../browser/steps.ts';
import type { Steps } from '../browser/steps.ts';

/**
 * The lines of one drag beside `base`, frames of the map with no observation on it in which nothing changes. The script of
 * a step is that of the change and the panels, and what the map's frame takes beyond the median of the base map's; a whole
 * frame may take `frameTimes` as long as the base map's.
 */
export function stepResults(
  rows: number,
  brush: string,
  { times, right }: Steps,
  base: StepTimes,
  frameTimes: number,
): readonly BenchResult[] {
  const baseMap = partOf(base.mapFrame, 0.5);
  const script = times.change.map(
    (change, i) => change + Math.max(0, (times.mapFrame[i] ?? Number.NaN) - baseMap),
  );
  const allScript = times.change.map((change, i) => change + (times.mapFrame[i] ?? Number.NaN));
  const line = (
    what: string,
    oursMs: number,
    peer: string,
    peerMs: number,
    asked: number | null,
  ): BenchResult => ({
    name: `step of ${brush} on screen, map + table + timeline: ${what}`,
    rows,
    peer,
    oursMs,
    peerMs,
    sample: rows,
    asked,
    compared: STEPS,
    isCorrect: right === STEPS,
  });
  const beyond = "script beyond the base map's own";
  const own = "the base map's own frame";
  return [
    line(`${beyond}, median`, partOf(script, 0.5), 'limit', 3, 1),
    line(`${beyond}, 95 %`, partOf(script, 0.95), 'limit', 6, 1),
    line("all script, the map's frame in it, median", partOf(allScript, 0.5), own, baseMap, null),
    ...[0.5, 0.95].flatMap((part) => [
      line(
        `change and panels by the clock on the wall, ${nameOf(part)}`,
        partOf(times.changeWaited, part),
        'limit of all script',
        part === 0.5 ? 3 : 6,
        null,
      ),
      line(
        `all script by the clock, with the map's waits for what draws, ${nameOf(part)}`,
        partOf(times.waited, part),
        own,
        partOf(base.waited, part),
        null,
      ),
    ]),
    line(
      "all that the page's thread does, with styles, layout and painting, median",
      partOf(times.thread, 0.5),
      own,
      partOf(base.thread, 0.5),
      null,
    ),
    line(
      'whole frame, drawn to the end, median',
      partOf(times.frame, 0.5),
      own,
      partOf(base.frame, 0.5),
      1 / frameTimes,
    ),
  ];
}

/** What a part of the steps is called. */
function nameOf(part: number): string {
  return part === 0.5 ? 'median' : `${100 * part} %`;
}

/** The value below which the part of them lies: 0.5 for the median. */
function partOf(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
