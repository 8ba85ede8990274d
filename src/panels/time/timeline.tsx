import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';
import { PlayButton } from './play-button.tsx';
import { ReportPicker } from './report-picker.tsx';
import { TimelineTrack } from './timeline-track.tsx';
import type { Basis } from './timeline-track.tsx';
import { ZOOMS, extentOf, isTooLong, zoomFor } from './timeline-window.ts';

/** The reports along time: bars by region at their true width, steps, zoom, and an own period. */
export function Timeline(): JSX.Element {
  const { state, chosen, t } = usePage();
  const [wanted, setBasis] = useState<Basis | null>(null);
  const { reports, table } = state.data.value;
  const hasTotals = reports.some((report) => report.totals.length > 0);
  const basis = wanted ?? (hasTotals ? 'declared' : 'recorded');
  const period = chosen.period.value;
  const extent = extentOf(reports, table, period);
  const [zoom, setZoom] = useState(() => zoomFor(period, extent));
  useLayoutEffect(() => {
    if (isTooLong(period, zoom, extent)) setZoom(zoomFor(period, extent));
  }, [period.start, period.end]);
  return (
    <section class="timeline" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading" class="unseen">
        {t('timeline.title')}
      </h2>
      <ReportPicker />
      <TimelineTrack zoom={zoom} extent={extent} basis={basis} />
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
        <button
          type="button"
          class="text-button"
          aria-pressed={basis === 'recorded'}
          title={t('timeline.recorded.title')}
          onClick={() => setBasis(basis === 'recorded' ? 'declared' : 'recorded')}
        >
          {t('timeline.recorded')}
        </button>
        <PlayButton extent={extent} />
      </div>
    </section>
  );
}
