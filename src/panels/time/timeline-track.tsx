import { useComputed, useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Period } from '../../base/period.ts';
import type { Formats } from '../../cartography/formats.ts';
import type { Report } from '../../model/report.ts';
import { showPeriod, showReport, stepReport } from '../../state/actions.ts';
import { steady } from '../../state/steady.ts';
import { declaredRegionIds } from '../../state/reconciled.ts';
import { regionName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import { useSize } from '../parts/use-size.ts';
import { midnightBefore } from './brush.ts';
import type { Grip } from './brush.ts';
import { useBrush } from './use-brush.ts';
import { daysPerBar, recordedBars } from './recorded-bars.ts';
import { isOnTimeline, nearestReport, timelineBars } from './timeline-bars.ts';
import type { TimelineBar } from './timeline-bars.ts';
import { SCALE_WIDTH } from './chart-bars.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import type { TimelineFigures } from './timeline-chart.tsx';
import { keptWindow } from './timeline-window.ts';
import type { TimelineZoom } from './timeline-window.ts';

const DAY = 24 * 60;

/** What the bars count: the totals that reports declare, or the observations themselves. */
export type Basis = 'declared' | 'recorded';

/** Pixels that a bar of recorded figures needs at least. */
const BAR_WIDTH = 2;

/** One above the middle line, one below it. */
const DRAWN_REGIONS = 2;

/** Narrower than this, in pixels, the track has no room for the whole name of its scale beside a region's. */
const NARROW = 560;

/** How near to a bar the pointer must be, in pixels. */
const REACH = 14;

interface TimelineTrackProps {
  readonly zoom: ReadonlySignal<TimelineZoom>;
  readonly extent: ReadonlySignal<Period>;
  readonly basis: Basis;
}

/** The bars with the chosen span on them: dragging changes it, a click picks a report or a day, keys step. */
export function TimelineTrack({ zoom, extent, basis }: TimelineTrackProps): JSX.Element {
  const { state, chosen, t, f, formats } = usePage();
  const [track, size] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<Report | null>(null);
  const [cursor, setCursor] = useState<Grip>('new');
  const { reports } = state.data.value;
  const allRegionIds = useMemo(() => steady(() => declaredRegionIds(state)), [state]).value;
  const regionIds = allRegionIds.slice(0, DRAWN_REGIONS);
  const bars = useMemo(() => timelineBars(reports, regionIds), [reports, regionIds.join()]);
  const kept = useRef<Period | null>(null);
  const isDragging = useSignal(false);
  const window = useMemo(
    () =>
      steady(() => {
        // A window that follows the span while it is dragged would run away from the pointer.
        if (!isDragging.value || kept.current === null)
          kept.current = keptWindow(kept.current, zoom.value, chosen.period.value, extent.value);
        return kept.current;
      }),
    [zoom, chosen, extent],
  ).value;
  const days = daysPerBar(window, ((size?.width ?? 0) - SCALE_WIDTH) / BAR_WIDTH);
  const figures = useFigures(basis, bars, regionIds, window, days);
  const dated = useComputed(() => state.data.value.reports.filter(isOnTimeline));
  const current = useComputed(() =>
    dated.value.findLastIndex((report) => report.period.end <= chosen.period.value.end),
  );
  const valueText = useComputed(() =>
    reportText(dated.value[current.value], chosen.period.value, formats.value),
  );
  const perPixel = (window.end - window.start) / Math.max(1, (size?.width ?? 0) - SCALE_WIDTH);
  const minutesAt = (x: number): number => window.start + (x - SCALE_WIDTH) * perPixel;
  const xOf = (minutes: number): number => SCALE_WIDTH + (minutes - window.start) / perPixel;
  const brush = useBrush(state, minutesAt, xOf);
  const xIn = (event: PointerEvent): number =>
    event.clientX - (track.current?.getBoundingClientRect().left ?? 0);
  const reportAt = (event: PointerEvent): Report | null =>
    nearestReport(reports, minutesAt(xIn(event)), REACH * perPixel);
  const pick = (event: PointerEvent): void => {
    const report = reportAt(event);
    const minutes = minutesAt(xIn(event));
    if (report !== null) {
      if (!isChosen(report, chosen.period.peek())) showReport(state, report);
    } else if (basis === 'recorded') {
      const start = midnightBefore(minutes);
      showPeriod(state, { start, end: midnightBefore(start + (days + 0.5) * DAY) });
    }
  };
  const scaleText = (): string => {
    if (basis === 'recorded') return t('timeline.recorded.scale', { days });
    const isNarrow = size !== null && size.width < NARROW;
    const drawn = { drawn: regionIds.length, of: allRegionIds.length };
    return t(isNarrow ? 'timeline.scale.short' : 'timeline.scale', drawn);
  };
  return (
    <div
      ref={track}
      class="timeline-track"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.slider')}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, dated.value.length)}
      aria-valuenow={useComputed(() => current.value + 1)}
      aria-valuetext={valueText}
      onKeyDown={(event) => {
        if (stepByKey(event.key)) event.preventDefault();
      }}
      data-grip={cursor}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragging.value = true;
        brush.down(xIn(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) brush.move(xIn(event));
        else setCursor(brush.gripAt(xIn(event)));
        setHovered(reportAt(event));
      }}
      onPointerUp={(event) => {
        isDragging.value = false;
        if (brush.up()) pick(event);
      }}
      onPointerCancel={() => {
        isDragging.value = false;
        brush.up();
      }}
      onPointerLeave={() => setHovered(null)}
    >
      {size === null || size.width < SCALE_WIDTH ? null : (
        <TimelineChart figures={figures} window={window} width={size.width} height={size.height} />
      )}
      <p class="timeline-readout" aria-hidden="true">
        {hovered === null ? scaleText() : reportText(hovered, hovered.period, f)}
      </p>
    </div>
  );

  function stepByKey(key: string): boolean {
    const edge = key === 'Home' ? dated.peek()[0] : key === 'End' ? dated.peek().at(-1) : undefined;
    if (edge !== undefined) showReport(state, edge);
    else if (key === 'PageUp' || key === 'PageDown') shiftPeriod(key === 'PageUp' ? 1 : -1);
    else if (key === 'ArrowLeft' || key === 'ArrowDown') stepReport(state, -1);
    else if (key === 'ArrowRight' || key === 'ArrowUp') stepReport(state, 1);
    else return false;
    return true;
  }

  function shiftPeriod(by: 1 | -1): void {
    const { start, end } = chosen.period.peek();
    const length = (end - start) * by;
    showPeriod(state, { start: start + length, end: end + length });
  }
}

function reportText(report: Report | undefined, shown: Period, formats: Formats): string {
  if (report === undefined || !isChosen(report, shown)) return formats.period(shown);
  return `${report.title === '' ? report.id : report.title} · ${formats.period(shown)}`;
}

/** What the chart draws; recorded figures follow data, filters and window, never the period that is dragged. */
function useFigures(
  basis: Basis,
  bars: readonly TimelineBar[],
  regionIds: readonly string[],
  window: Period,
  days: number,
): TimelineFigures {
  const { state, chosen } = usePage();
  const [levels, choices, level] = [state.levels.value, chosen.choices.value, chosen.level.value];
  const recorded = useMemo(
    () => (basis === 'recorded' ? recordedBars(state, window, days, choices, level) : []),
    [basis, levels, choices, level, window.start, window.end, days],
  );
  if (basis === 'recorded') return { basis, bars: recorded };
  const { geography } = state.data.value;
  const regionNames = regionIds.map((id) => regionName(geography, id, chosen.language.value));
  return { basis, bars, regionNames };
}

function isChosen(report: Report, period: Period): boolean {
  return report.period.start === period.start && report.period.end === period.end;
}
