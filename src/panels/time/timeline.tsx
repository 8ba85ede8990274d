import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { steady } from '../../state/steady.ts';
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
  const hasTotals = state.data.value.reports.some((report) => report.totals.length > 0);
  const basis = wanted ?? (hasTotals ? 'declared' : 'recorded');
  const extent = useMemo(
    () =>
      steady(() => {
        const { reports, table } = state.data.value;
        return extentOf(reports, table, chosen.period.value);
      }),
    [state, chosen],
  );
  const zoom = useSignal(zoomFor(chosen.period.peek(), extent.peek()));
  useSignalEffect(() => {
    const period = chosen.period.value;
    if (isTooLong(period, zoom.peek(), extent.peek())) zoom.value = zoomFor(period, extent.peek());
  });
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
            aria-pressed={zoom.value === each}
            onClick={() => {
              zoom.value = each;
            }}
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
