import type { JSX } from 'preact';
import { hoursOf } from '../../base/period.ts';
import type { Report } from '../../model/report.ts';
import { declaredRegions } from '../../state/reconciled.ts';
import { usePage } from '../parts/page-context.ts';
import { ReportLink } from '../parts/report-link.tsx';
import { RegionFigures } from './region-figures.tsx';
import { highestRateShown } from './region-change.ts';

/** The day at a glance: the period, its reports and what they declare for each region. */
export function DayCard(): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const period = chosen.period.value;
  const reports = state.periodReports.value;
  const entries = declaredRegions(state, period).filter(
    ({ declared }) => declared.reportIds.length > 0 || declared.partialIds.length > 0,
  );
  const scale = highestRateShown(state.data.value.reports, entries, period);
  const hours = hoursOf(period);
  return (
    <section class="day" aria-labelledby="day-heading">
      <h2 id="day-heading">{hours > 24 ? f.days(period) : f.day(period.end)}</h2>
      <p class="day-period">
        {f.period(period)} · {t('period.hours', { hours: f.hours(period), n: hours })}
      </p>
      <DayReports reports={reports} />
      {entries.length === 0 ? null : <p class="basis">{t('day.declared')}</p>}
      {entries.map((entry) => (
        <RegionFigures key={entry.regionId} entry={entry} scale={scale} />
      ))}
      {reports.length > 0 && entries.length === 0 ? <p class="empty">{t('day.noTotals')}</p> : null}
    </section>
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
