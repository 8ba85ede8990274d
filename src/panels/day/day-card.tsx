import type { JSX } from 'preact';
import { useComputed } from '@preact/signals';
import { hoursOf } from '../../base/period.ts';
import type { Report } from '../../model/report.ts';
import { declaredRegions } from '../../state/reconciled.ts';
import { AtRest } from '../parts/at-rest.tsx';
import { usePage } from '../parts/page-context.ts';
import { ReportLink } from '../parts/report-link.tsx';
import { RegionFigures } from './region-figures.tsx';
import { highestRateShown } from './region-change.ts';

/** The day at a glance: the period, its reports and what they declare for each region. */
export function DayCard(): JSX.Element {
  return (
    <section class="day" aria-labelledby="day-heading">
      <PeriodHeading />
      <AtRest>
        <DayFigures />
      </AtRest>
    </section>
  );
}

function PeriodHeading(): JSX.Element {
  const { chosen, formats, words } = usePage();
  const days = useComputed(() => {
    const period = chosen.period.value;
    return hoursOf(period) > 24 ? formats.value.days(period) : formats.value.day(period.end);
  });
  const times = useComputed(() => {
    const period = chosen.period.value;
    const [n, hours] = [hoursOf(period), formats.value.hours(period)];
    return `${formats.value.period(period)} · ${words.value('period.hours', { hours, n })}`;
  });
  return (
    <>
      <h2 id="day-heading">{days}</h2>
      <p class="day-period">{times}</p>
    </>
  );
}

function DayFigures(): JSX.Element {
  const { state, chosen, t } = usePage();
  const period = chosen.period.value;
  const reports = state.periodReports.value;
  const entries = declaredRegions(state, period).filter(
    ({ declared }) => declared.reportIds.length > 0 || declared.partialIds.length > 0,
  );
  const scale = highestRateShown(state.data.value.reports, entries, period);
  return (
    <>
      <DayReports reports={reports} />
      {entries.length === 0 ? null : <p class="basis">{t('day.declared')}</p>}
      {entries.map((entry) => (
        <RegionFigures key={entry.regionId} entry={entry} scale={scale} />
      ))}
      {reports.length > 0 && entries.length === 0 ? <p class="empty">{t('day.noTotals')}</p> : null}
    </>
  );
}

function DayReports({ reports }: { readonly reports: readonly Report[] }): JSX.Element {
  const { t, f } = usePage();
  if (reports.length === 0) return <p class="empty">{t('day.noReport')}</p>;
  if (reports.length <= 3) {
    return (
      <ul class="day-reports">
        {reports.map((report) => (
          <li key={report.id}>
            <ReportLink report={report} />
            {report.source.publisher === '' ? null : (
              <span class="quiet"> · {report.source.publisher}</span>
            )}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <details class="day-reports">
      <summary>{t('day.reports', { n: reports.length, count: f.count(reports.length) })}</summary>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <ReportLink report={report} />
          </li>
        ))}
      </ul>
    </details>
  );
}
