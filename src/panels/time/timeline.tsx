import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Period } from '../../base/period.ts';
import type { Report } from '../../model/report.ts';
import { showPeriod, showReport, stepReport } from '../../state/actions.ts';
import { declaredRegionIds } from '../../state/reconciled.ts';
import { regionName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import { useSize } from '../parts/use-size.ts';
import type { Grip } from './brush.ts';
import { PlayButton } from './play-button.tsx';
import { ReportPicker } from './report-picker.tsx';
import { useBrush } from './use-brush.ts';
import { isOnTimeline, nearestReport, timelineBars } from './timeline-bars.ts';
import { SCALE_WIDTH, TimelineChart } from './timeline-chart.tsx';
import { ZOOMS, extentOf, keptWindow } from './timeline-window.ts';
import type { TimelineZoom } from './timeline-window.ts';

/** The reports along time: bars by region at their true width, steps, zoom, and an own period. */
export function Timeline(): JSX.Element {
  const { state, chosen, t } = usePage();
  const [zoom, setZoom] = useState<TimelineZoom>('days');
  return (
    <section class="timeline" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading" class="unseen">
        {t('timeline.title')}
      </h2>
      <ReportPicker />
      <TimelineTrack zoom={zoom} />
      <div class="timeline-zoom" role="group" aria-label={t('timeline.zoom')}>
        {ZOOMS.map((each) => (
          <button
            key={each}
            type="button"
            class="text-button"
            aria-pressed={zoom === each}
            onClick={() => setZoom(each)}
          >
            {t(`timeline.zoom.${each}`)}
          </button>
        ))}
        <PlayButton extent={extentOf(state.data.value.reports, chosen.period.value)} />
      </div>
    </section>
  );
}

/** One above the middle line, one below it. */
const DRAWN_REGIONS = 2;

/** Narrower than this, in pixels, the track has no room for the whole name of its scale beside a region's. */
const NARROW = 560;

/** How near to a bar the pointer must be, in pixels. */
const REACH = 14;

function TimelineTrack({ zoom }: { readonly zoom: TimelineZoom }): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const [track, size] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<Report | null>(null);
  const [cursor, setCursor] = useState<Grip>('new');
  const period = chosen.period.value;
  const { reports, geography } = state.data.value;
  const allRegionIds = declaredRegionIds(state);
  const regionIds = allRegionIds.slice(0, DRAWN_REGIONS);
  const bars = useMemo(() => timelineBars(reports, regionIds), [reports, regionIds.join()]);
  const kept = useRef<Period | null>(null);
  const isDragging = useRef(false);
  // A window that follows the span while it is dragged would run away from the pointer.
  if (!isDragging.current || kept.current === null)
    kept.current = keptWindow(kept.current, zoom, period, extentOf(reports, period));
  const window = kept.current;
  const dated = reports.filter(isOnTimeline);
  const current = dated.findLastIndex((report) => report.period.end <= period.end);
  const perPixel = (window.end - window.start) / Math.max(1, (size?.width ?? 0) - SCALE_WIDTH);
  const minutesAt = (x: number): number => window.start + (x - SCALE_WIDTH) * perPixel;
  const xOf = (minutes: number): number => SCALE_WIDTH + (minutes - window.start) / perPixel;
  const brush = useBrush(state, minutesAt, xOf);
  const xIn = (event: PointerEvent): number =>
    event.clientX - (track.current?.getBoundingClientRect().left ?? 0);
  const reportAt = (event: PointerEvent): Report | null =>
    nearestReport(reports, minutesAt(xIn(event)), REACH * perPixel);
  return (
    <div
      ref={track}
      class="timeline-track"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.slider')}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, dated.length)}
      aria-valuenow={current + 1}
      aria-valuetext={reportText(dated[current], period)}
      onKeyDown={(event) => {
        if (stepByKey(event.key)) event.preventDefault();
      }}
      data-grip={cursor}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragging.current = true;
        brush.down(xIn(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) brush.move(xIn(event));
        else setCursor(brush.gripAt(xIn(event)));
        setHovered(reportAt(event));
      }}
      onPointerUp={(event) => {
        isDragging.current = false;
        const report = brush.up() ? reportAt(event) : null;
        if (report !== null && !isChosen(report, period)) showReport(state, report);
      }}
      onPointerCancel={() => {
        isDragging.current = false;
        brush.up();
      }}
      onPointerLeave={() => setHovered(null)}
    >
      {size === null || size.width < SCALE_WIDTH ? null : (
        <TimelineChart
          bars={bars}
          window={window}
          regionNames={regionIds.map((id) => regionName(geography, id, chosen.language.value))}
          width={size.width}
          height={size.height}
        />
      )}
      <p class="timeline-readout" aria-hidden="true">
        {hovered === null
          ? t(size !== null && size.width < NARROW ? 'timeline.scale.short' : 'timeline.scale', {
              drawn: regionIds.length,
              of: allRegionIds.length,
            })
          : reportText(hovered, hovered.period)}
      </p>
    </div>
  );

  function stepByKey(key: string): boolean {
    const edge = key === 'Home' ? dated[0] : key === 'End' ? dated.at(-1) : undefined;
    if (edge !== undefined) showReport(state, edge);
    else if (key === 'PageUp' || key === 'PageDown') shiftPeriod(key === 'PageUp' ? 1 : -1);
    else if (key === 'ArrowLeft' || key === 'ArrowDown') stepReport(state, -1);
    else if (key === 'ArrowRight' || key === 'ArrowUp') stepReport(state, 1);
    else return false;
    return true;
  }

  function shiftPeriod(by: 1 | -1): void {
    const { start, end } = period;
    const length = (end - start) * by;
    showPeriod(state, { start: start + length, end: end + length });
  }

  function reportText(report: Report | undefined, shown: Period): string {
    if (report === undefined || !isChosen(report, shown)) return f.period(shown);
    return `${report.title === '' ? report.id : report.title} · ${f.period(shown)}`;
  }
}

function isChosen(report: Report, period: Period): boolean {
  return report.period.start === period.start && report.period.end === period.end;
}
