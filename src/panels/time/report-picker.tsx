import type { JSX } from 'preact';
import { useComputed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import type { Formats } from '../../cartography/formats.ts';
import type { Report } from '../../model/report.ts';
import { neighbourReport, showReport, stepReport } from '../../state/actions.ts';
import { AtRest } from '../parts/at-rest.tsx';
import { usePage } from '../parts/page-context.ts';
import { reportName } from '../parts/report-name.ts';
import { OwnPeriod } from './own-period.tsx';

/** Steps to the report before or after, picks one from the list, and prints the period with its zone. */
export function ReportPicker(): JSX.Element {
  const { t } = usePage();
  const [isOwnOpen, setOwnOpen] = useState(false);
  return (
    <div class="report-picker">
      <AtRest>
        <div class="picker-line">
          <StepButton step={-1} />
          <ReportSelect />
          <StepButton step={1} />
        </div>
      </AtRest>
      <PeriodLine />
      <button
        type="button"
        class="text-button"
        aria-haspopup="dialog"
        onClick={() => setOwnOpen(true)}
      >
        {t('period.own')}
      </button>
      {isOwnOpen ? <OwnPeriod onClose={() => setOwnOpen(false)} /> : null}
    </div>
  );
}

function PeriodLine(): JSX.Element {
  const { chosen, formats } = usePage();
  const text = useComputed(() => formats.value.period(chosen.period.value));
  return <p class="picker-period">{text}</p>;
}

function StepButton({ step }: { readonly step: 1 | -1 }): JSX.Element {
  const { state, chosen, t } = usePage();
  // The neighbour follows from the period alone; reading it here draws the button anew when it changes.
  void chosen.period.value;
  const report = neighbourReport(state, step);
  const words = t(step === 1 ? 'timeline.next' : 'timeline.previous');
  const label = report === null ? words : `${words}: ${report.title}`;
  return (
    <button
      type="button"
      class="step"
      aria-label={label}
      title={label}
      disabled={report === null}
      onClick={() => stepReport(state, step)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={step === 1 ? 'M9 5l7 7-7 7' : 'M15 5l-7 7 7 7'} />
      </svg>
    </button>
  );
}

function ReportSelect(): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { reports } = state.data.value;
  const period = chosen.period.value;
  // The same from one step of a dragged period to the next.
  const options = useMemo(() => optionsOf(reports, f), [reports, f]);
  const current = reports.find(
    (report) => report.period.start === period.start && report.period.end === period.end,
  );
  return (
    <select
      class="report-select"
      aria-label={t('timeline.list')}
      value={current?.id ?? ''}
      onChange={(event) => {
        const report = reports.find((each) => each.id === event.currentTarget.value);
        if (report !== undefined) showReport(state, report);
      }}
    >
      {current === undefined ? <option value="">{t('period.ownName')}</option> : null}
      {options}
    </select>
  );
}

function optionsOf(reports: readonly Report[], f: Formats): readonly JSX.Element[] {
  return yearsOf(reports).map(([year, members]) => (
    <optgroup key={year} label={year}>
      {members.map((report) => (
        <option key={report.id} value={report.id}>
          {reportName(report, f)}
        </option>
      ))}
    </optgroup>
  ));
}

/** The reports by the year in which they end, latest year first. */
export function yearsOf(reports: readonly Report[]): readonly [string, readonly Report[]][] {
  const years = new Map<string, Report[]>();
  for (const report of reports) {
    const year = String(new Date(report.period.end * 60_000).getUTCFullYear());
    years.set(year, [...(years.get(year) ?? []), report]);
  }
  return [...years].toSorted(([a], [b]) => b.localeCompare(a));
}
