import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Period } from '../../base/period.ts';
import { usePage } from '../parts/page-context.ts';
import { DeclaredBars, RecordedBars, SCALE_WIDTH } from './chart-bars.tsx';
import type { RecordedBar } from './recorded-bars.ts';
import { spacedNames } from './spaced-names.ts';
import type { TimelineBar } from './timeline-bars.ts';
import { axisTicks } from './timeline-window.ts';
import type { AxisTick } from './timeline-window.ts';

/** What the chart draws: declared totals of two regions, mirrored, or recorded figures of everything, upwards. */
export type TimelineFigures =
  | {
      readonly basis: 'declared';
      readonly bars: readonly TimelineBar[];
      readonly regionNames: readonly string[];
    }
  | { readonly basis: 'recorded'; readonly bars: readonly RecordedBar[] };

interface TimelineChartProps {
  readonly figures: TimelineFigures;
  readonly window: Period;
  readonly width: number;
  readonly height: number;
}

/** Room under the bars for the names of days or years, in pixels. */
const AXIS_HEIGHT = 16;
/** Room above the bars for the name of the first region and what the pointer is at. */
const TOP = 15;

/** The figures of the window on one linear scale, over the chosen span. */
export function TimelineChart({ figures, window, width, height }: TimelineChartProps): JSX.Element {
  const { chosen } = usePage();
  const drawn = height - AXIS_HEIGHT - TOP;
  const xOf = (minutes: number): number =>
    SCALE_WIDTH + ((minutes - window.start) / (window.end - window.start)) * (width - SCALE_WIDTH);
  const regions = figures.basis === 'declared' ? figures.regionNames.join() : '';
  // Dragging the span changes none of these, and there may be hundreds of bars.
  const still = [window.start, window.end, width, height, chosen.language.value];
  const bars = useMemo(
    () =>
      figures.basis === 'declared' ? (
        <DeclaredBars {...figures} window={window} xOf={xOf} half={drawn / 2} width={width} />
      ) : (
        <RecordedBars {...figures} xOf={xOf} room={drawn} width={width} />
      ),
    [figures.basis, figures.bars, regions, ...still],
  );
  const axis = useMemo(
    () => <Axis ticks={axisTicks(window)} xOf={xOf} width={width} height={height - TOP} />,
    still,
  );
  return (
    <svg class="timeline-chart" width={width} height={height} aria-hidden="true">
      <g transform={`translate(0 ${TOP})`}>
        {axis}
        <ChosenSpan window={window} xOf={xOf} height={drawn} />
        {bars}
      </g>
    </svg>
  );
}

interface ChosenSpanProps {
  readonly window: Period;
  readonly xOf: (minutes: number) => number;
  readonly height: number;
}

/** All that a step of a dragged period changes in the chart. */
function ChosenSpan({ window, xOf, height }: ChosenSpanProps): JSX.Element | null {
  const { chosen } = usePage();
  const { start, end } = chosen.period.value;
  if (end <= window.start || start >= window.end) return null;
  const left = Math.max(SCALE_WIDTH, xOf(start));
  const width = Math.max(1, xOf(end) - left) + 4;
  return <rect class="chosen-span" x={left - 2} width={width} height={height} />;
}

interface AxisProps {
  readonly ticks: readonly AxisTick[];
  readonly xOf: (minutes: number) => number;
  readonly width: number;
  readonly height: number;
}

/** Mean width of a letter of a name, and the room around a name, in pixels. */
const LETTER = 6;
const NAME_ROOM = 6;

function Axis({ ticks, xOf, width, height }: AxisProps): JSX.Element {
  const { f } = usePage();
  const textOf = ({ minutes, unit }: AxisTick): string => {
    const date = new Date(minutes * 60_000);
    if (unit === 'year') return String(date.getUTCFullYear());
    const month = f.shortMonth(minutes);
    return unit === 'month' ? month : `${date.getUTCDate()} ${month}`;
  };
  const names = ticks.map((tick) => {
    const text = textOf(tick);
    const x = Math.round(xOf(tick.minutes)) + 0.5;
    const needed = text.length * LETTER + NAME_ROOM;
    // At the right edge a name stands left of its line.
    const isTurned = x + needed > width;
    const isChief = tick.unit !== 'day' || new Date(tick.minutes * 60_000).getUTCDate() === 1;
    return { text, line: x, isTurned, x: isTurned ? x - needed : x, width: needed, isChief };
  });
  const printed = spacedNames(names);
  return (
    <g class="timeline-axis">
      {names.map(({ text, line, isTurned }, index) => (
        <g key={line}>
          <line x1={line} x2={line} y1={0} y2={height - AXIS_HEIGHT + 4} />
          <text
            x={isTurned ? line - 3 : line + 3}
            y={height - 3}
            text-anchor={isTurned ? 'end' : 'start'}
          >
            {printed[index] === true ? text : ''}
          </text>
        </g>
      ))}
    </g>
  );
}
