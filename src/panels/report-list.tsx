import type { JSX } from 'preact';
import type { Report } from '../model/report.ts';
import { showReport } from '../state/actions.ts';
import { AtRest } from './parts/at-rest.tsx';
import { Fold } from './parts/fold.tsx';
import { usePage } from './parts/page-context.ts';
import { ReportLink } from './parts/report-link.tsx';
import { reportPeriodText } from './parts/report-sentences.ts';
import { yearsOf } from './time/report-picker.tsx';

/** All reports by year, each to be shown or read at its source. */
export function ReportList(): JSX.Element {
  const { state, t, f } = usePage();
  const { reports } = state.data.value;
  return (
    <Fold id="reports" title={t('reports.title')} aside={f.count(reports.length)}>
      {reports.length === 0 ? <p class="empty">{t('reports.none')}</p> : null}
      <AtRest>
        {yearsOf(reports).map(([year, members]) => (
          <details key={year} class="year">
            <summary>
              <h3>{year}</h3>
              <span class="fold-aside">{f.count(members.length)}</span>
            </summary>
            <ul class="reports">
              {members.map((report) => (
                <ReportItem key={report.id} report={report} />
              ))}
            </ul>
          </details>
        ))}
      </AtRest>
    </Fold>
  );
}

function ReportItem({ report }: { readonly report: Report }): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { start, end } = chosen.period.value;
  const isShown = report.period.start === start && report.period.end === end;
  const hasFigures = report.totals.some(
    (total) => total.violations !== null || total.explosions !== null,
  );
  return (
    <li>
      <p>
        <ReportLink report={report} />
      </p>
      <p class="small">{reportPeriodText(t, f, report)}</p>
      {hasFigures ? null : <p class="small">{t('reports.noFigures')}</p>}
      <button
        type="button"
        class="text-button"
        disabled={isShown}
        onClick={() => showReport(state, report)}
      >
        {t(isShown ? 'reports.shown' : 'reports.show')}
        <span class="unseen"> {report.title}</span>
      </button>
    </li>
  );
}
