import { STEP_MARKS } from './picture.ts';
import type { StepMark } from './picture.ts';
import type { TraceEvent } from './traced.ts';

/** Milliseconds of one step after the other. */
export interface StepTimes {
  /** What the page's thread works for the change and the panels that follow it at once. */
  readonly change: readonly number[];
  /** What it works for the script of the map's frame. */
  readonly mapFrame: readonly number[];
  /** What it works from one step to the next, with styles, layout and painting of the page. */
  readonly thread: readonly number[];
  /** Change and panels by the clock on the wall: with what else the machine does meanwhile. */
  readonly changeWaited: readonly number[];
  /** The same with the map's frame, and so with its waits for a processor that still draws. */
  readonly waited: readonly number[];
  /** From the change until its frame has been drawn to the end, by the clock on the wall. */
  readonly frame: readonly number[];
}

/**
 * The times of the steps that the marks of a trace tell of, without the first few. Work is what the thread has run, so that
 * it does not depend on what else the machine does; collections of garbage on it are in it. Throws where a mark is missing.
 */
export function stepTimes(events: readonly TraceEvent[], without: number): StepTimes {
  const steps = stepsOf(events).slice(without);
  const ran = (step: Step, from: StepMark, to: StepMark): number =>
    (ranAt(step[to]) - ranAt(step[from])) / 1000;
  const passed = (step: Step, from: StepMark, to: StepMark): number =>
    (step[to].ts - step[from].ts) / 1000;
  return {
    change: steps.map((step) => ran(step, 'begin', 'changed')),
    mapFrame: steps.map((step) => ran(step, 'mapFrame', 'drawn')),
    thread: steps.map((step) => ran(step, 'begin', 'end')),
    changeWaited: steps.map((step) => passed(step, 'begin', 'changed')),
    waited: steps.map(
      (step) => passed(step, 'begin', 'changed') + passed(step, 'mapFrame', 'drawn'),
    ),
    frame: steps.map((step) => passed(step, 'begin', 'end')),
  };
}

type Step = Readonly<Record<StepMark, TraceEvent>>;

function ranAt({ name, tts }: TraceEvent): number {
  if (tts === undefined) throw new Error(`Expected the thread's own time of ${name}, got none`);
  return tts;
}

/** The marks of each step. Of the frames that began meanwhile the last is the one in which it was drawn. */
function stepsOf(events: readonly TraceEvent[]): readonly Step[] {
  const steps: Step[] = [];
  const last = new Map<string, TraceEvent>();
  const of = (mark: StepMark): TraceEvent => {
    const found = last.get(STEP_MARKS[mark]);
    if (found === undefined) throw new Error(`Expected the mark ${STEP_MARKS[mark]}, got none`);
    return found;
  };
  for (const event of events) {
    last.set(event.name, event);
    if (event.name !== STEP_MARKS.end) continue;
    steps.push({
      begin: of('begin'),
      changed: of('changed'),
      mapFrame: of('mapFrame'),
      drawn: of('drawn'),
      end: event,
    });
  }
  return steps;
}
