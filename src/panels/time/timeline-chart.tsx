import type { JSX } from 'preact';
import type { Period } from '../../base/period.ts';
import { overlaps } from '../../base/period.ts';
import { usePage } from '../parts/page-context.ts';
import type { TimelineBar } from './timeline-bars.ts';
import { axisTicks, roundScale } from './timeline-window.ts';
import type { AxisTick } from './timeline-window.ts';

interface TimelineChartProps {
  readonly bars: readonly TimelineBar[];
  readonly window: Period;
  readonly regionNames: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Room under the bars for the names of days or years, and at the left for the scale, in pixels. */
const AXIS_HEIGHT = 16;
/** Room above the bars for the name of the first region and what the pointer is at. */
const TOP = 15;
export const SCALE_WIDTH = 48;

/** The bars of the window: the first region above the middle line, the second below it, on one linear scale. */
export function TimelineChart(props: TimelineChartProps): JSX.Element {
  const { bars, window, regionNames, width, height } = props;
  const { chosen } = usePage();
  const shown = bars.filter((bar) => overlaps(bar.period, window));
  const highest = roundScale(Math.max(1, ...shown.map((bar) => bar.rate)));
  const half = (height - AXIS_HEIGHT - TOP) / 2;
  const xOf = (minutes: number): number =>
    SCALE_WIDTH + ((minutes - window.start) / (window.end - window.start)) * (width - SCALE_WIDTH);
  const { start, end } = chosen.period.value;
  const left = Math.max(SCALE_WIDTH, xOf(start));
  return (
    <svg class="timeline-chart" width={width} height={height} aria-hidden="true">
      <g transform={`translate(0 ${TOP})`}>
        {end > window.start && start < window.end ? (
          <rect
            class="chosen-span"
            x={left - 2}
            width={Math.max(1, xOf(end) - left) + 4}
            height={half * 2}
          />
        ) : null}
        <Scale highest={highest} half={half} width={width} names={regionNames} />
        {shown.map((bar, index) => (
          <Bar key={index} bar={bar} xOf={xOf} half={half} highest={highest} />
        ))}
        <Axis ticks={axisTicks(window)} xOf={xOf} width={width} height={height - TOP} />
      </g>
    </svg>
  );
}

interface ScaleProps {
  readonly highest: number;
  readonly half: number;
  readonly width: number;
  readonly names: readonly string[];
}

function Scale({ highest, half, width, names }: ScaleProps): JSX.Element {
  const { f } = usePage();
  const lines = [0.5, half, half * 2 - 0.5];
  return (
    <g class="timeline-scale">
      {lines.map((y, index) => (
        <line
          key={y}
          class={index === 1 ? 'baseline' : 'grid'}
          x1={SCALE_WIDTH}
          x2={width}
          y1={y}
          y2={y}
        />
      ))}
      <text x={SCALE_WIDTH - 6} y={7}>
        {f.count(highest)}
      </text>
      <text x={SCALE_WIDTH - 6} y={half + 4}>
        0
      </text>
      <text x={SCALE_WIDTH - 6} y={half * 2 + 1}>
        {f.count(highest)}
      </text>
      {names.slice(0, 2).map((name, index) => (
        <text
          key={name}
          class="row-name"
          x={SCALE_WIDTH + (index === 0 ? 0 : 4)}
          y={index === 0 ? -4 : half * 2 - 4}
        >
          {name}
        </text>
      ))}
    </g>
  );
}

interface BarProps {
  readonly bar: TimelineBar;
  readonly xOf: (minutes: number) => number;
  readonly half: number;
  readonly highest: number;
}

function Bar({ bar, xOf, half, highest }: BarProps): JSX.Element | null {
  const { period, region, type, rate, explosionRate } = bar;
  const x = xOf(period.start);
  const width = Math.max(1, xOf(period.end) - x - 0.5);
  const isBelow = region === 1;
  if (region !== null && region > 1) return null;
  if (type !== 'figure') {
    const length = type === 'trend' ? 7 : 3;
    const y = region === null ? half - 2 : isBelow ? half : half - length;
    return <rect class={`tick-${type}`} x={x} y={y} width={Math.min(width, 3)} height={length} />;
  }
  const heightOf = (value: number): number =>
    value === 0 ? 0 : Math.max(1, (value / highest) * (half - 1));
  const yOf = (value: number): number => (isBelow ? half : half - heightOf(value));
  return (
    <>
      <rect class="bar-other" x={x} y={yOf(rate)} width={width} height={heightOf(rate)} />
      <rect
        class="bar-explosion"
        x={x}
        y={yOf(explosionRate)}
        width={width}
        height={heightOf(explosionRate)}
      />
      {rate === 0 ? <rect class="tick-zero" x={x} y={half - 1} width={width} height={2} /> : null}
    </>
  );
}

interface AxisProps {
  readonly ticks: readonly AxisTick[];
  readonly xOf: (minutes: number) => number;
  readonly width: number;
  readonly height: number;
}

/** What a name needs, in pixels: nearer to the right edge it stands left of its line, or nowhere if that is taken. */
const NAME_ROOM = 44;

function Axis({ ticks, xOf, width, height }: AxisProps): JSX.Element {
  const { f } = usePage();
  const textOf = ({ minutes, unit }: AxisTick): string => {
    const date = new Date(minutes * 60_000);
    if (unit === 'year') return String(date.getUTCFullYear());
    const month = f.shortMonth(minutes);
    return unit === 'month' ? month : `${date.getUTCDate()} ${month}`;
  };
  return (
    <g class="timeline-axis">
      {ticks.map((tick, index) => {
        const x = Math.round(xOf(tick.minutes)) + 0.5;
        const isLast = x > width - NAME_ROOM;
        const before = ticks[index - 1];
        const isTaken = before !== undefined && x - xOf(before.minutes) < 2 * NAME_ROOM;
        return (
          <g key={tick.minutes}>
            <line x1={x} x2={x} y1={0} y2={height - AXIS_HEIGHT + 4} />
            <text x={isLast ? x - 3 : x + 3} y={height - 3} text-anchor={isLast ? 'end' : 'start'}>
              {isLast && isTaken ? '' : textOf(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
