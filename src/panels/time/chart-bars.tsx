import type { JSX } from 'preact';
import type { Period } from '../../base/period.ts';
import { overlaps } from '../../base/period.ts';
import { usePage } from '../parts/page-context.ts';
import type { RecordedBar } from './recorded-bars.ts';
import type { TimelineBar } from './timeline-bars.ts';
import { roundScale } from './timeline-window.ts';

/** Room at the left for the scale, in pixels. */
export const SCALE_WIDTH = 48;

interface DeclaredBarsProps {
  readonly bars: readonly TimelineBar[];
  readonly regionNames: readonly string[];
  readonly window: Period;
  readonly xOf: (minutes: number) => number;
  readonly half: number;
  readonly width: number;
}

/** The first region above the middle line, the second below it. */
export function DeclaredBars(props: DeclaredBarsProps): JSX.Element {
  const { bars, regionNames, window, xOf, half, width } = props;
  const shown = bars.filter((bar) => overlaps(bar.period, window));
  const highest = roundScale(Math.max(1, ...shown.map((bar) => bar.rate)));
  const hasFigures = shown.some((bar) => bar.type === 'figure');
  return (
    <>
      <Scale highest={hasFigures ? highest : null} half={half} width={width} names={regionNames} />
      {shown.map((bar, index) => (
        <Bar key={index} bar={bar} xOf={xOf} half={half} highest={highest} />
      ))}
    </>
  );
}

interface RecordedBarsProps {
  readonly bars: readonly RecordedBar[];
  readonly xOf: (minutes: number) => number;
  readonly room: number;
  readonly width: number;
}

/** Two paths, however many bars there are: all violations, and the explosions among them in front. */
export function RecordedBars({ bars, xOf, room, width }: RecordedBarsProps): JSX.Element {
  const { f } = usePage();
  const highest = roundScale(Math.max(1, ...bars.map((bar) => bar.violations)));
  const pathOf = (figureOf: (bar: RecordedBar) => number): string =>
    bars
      .map((bar) => {
        const figure = figureOf(bar);
        if (figure === 0) return '';
        const x = Math.max(SCALE_WIDTH, xOf(bar.period.start));
        const across = Math.max(1, Math.min(width, xOf(bar.period.end)) - x - 0.5);
        const tall = Math.max(1, (figure / highest) * room);
        return `M${x.toFixed(1)} ${room}v${(-tall).toFixed(1)}h${across.toFixed(1)}V${room}z`;
      })
      .join('');
  return (
    <g class="timeline-scale">
      <line class="grid" x1={SCALE_WIDTH} x2={width} y1={0.5} y2={0.5} />
      <line class="baseline" x1={SCALE_WIDTH} x2={width} y1={room - 0.5} y2={room - 0.5} />
      <text x={SCALE_WIDTH - 6} y={7}>
        {f.count(highest)}
      </text>
      <text x={SCALE_WIDTH - 6} y={room + 1}>
        0
      </text>
      <path class="bar-other" d={pathOf((bar) => bar.violations)} />
      <path class="bar-explosion" d={pathOf((bar) => bar.explosions)} />
    </g>
  );
}

interface ScaleProps {
  /** Null where nothing is drawn to scale. */
  readonly highest: number | null;
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
      {highest === null
        ? null
        : [highest, 0, highest].map((figure, index) => (
            <text key={index} x={SCALE_WIDTH - 6} y={[7, half + 4, half * 2 + 1][index]}>
              {f.count(figure)}
            </text>
          ))}
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
