import type { JSX } from 'preact';
import { observationAt } from '../../model/observation-at.ts';
import type { Report } from '../../model/report.ts';
import { pickRows } from '../../state/actions.ts';
import { countedKind } from './figure-text.ts';
import { regionName } from './names.ts';
import { Modal } from './modal.tsx';
import { usePage } from './page-context.ts';
import type { Provenance } from './provenance.ts';
import { ReportLink, webUrl } from './report-link.tsx';
import { reportPeriodText, totalSentences } from './report-sentences.ts';

const ROWS_SHOWN = 50;

/** "Where this number comes from", while a number has been pressed. */
export function ProvenanceDialog(): JSX.Element | null {
  const { provenance, t } = usePage();
  const shown = provenance.value;
  if (shown === null) return null;
  return (
    <Modal
      title={t('provenance.title')}
      onClose={() => {
        provenance.value = null;
      }}
    >
      <p class="provenance-number">{shown.title}</p>
      {shown.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <SourceReports provenance={shown} />
      <SourceRows rows={shown.rows} />
    </Modal>
  );
}

function SourceReports({ provenance }: { readonly provenance: Provenance }): JSX.Element | null {
  const { state, t } = usePage();
  const { table, ...data } = state.data.value;
  const codes = new Set(provenance.rows.map((row) => table.report[row] ?? 0));
  const ofRows = [...codes].map((code) => table.dictionaries.report[code] ?? '');
  const ids = new Set(provenance.reportIds.length > 0 ? provenance.reportIds : ofRows);
  const reports = data.reports.filter((report) => ids.has(report.id));
  if (reports.length === 0) return null;
  return (
    <section>
      <h3>{t('provenance.reports')}</h3>
      <ul class="sources">
        {reports.map((report) => (
          <li key={report.id}>
            <SourceReport report={report} regionId={provenance.regionId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SourceReportProps {
  readonly report: Report;
  readonly regionId: string | null;
}

function SourceReport({ report, regionId }: SourceReportProps): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { geography } = state.data.value;
  const totals = report.totals.filter((total) => total.regionId === regionId);
  const url = webUrl(report.source.url);
  return (
    <>
      <p>
        <ReportLink report={report} />
      </p>
      <p class="small">
        {[reportPeriodText(t, f, report), report.source.mission, report.source.publisher]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {totals.map((total) => (
        <div key={total.period.start} class="quoted">
          <p class="small">{regionName(geography, total.regionId, chosen.language.value)}</p>
          {totalSentences(t, f, total).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
      {report.notes.map((note) => (
        <p key={note} class="small" lang="en">
          {note}
        </p>
      ))}
      <p class="small url">{url ?? t('link.none')}</p>
    </>
  );
}

function SourceRows({ rows }: { readonly rows: Uint32Array }): JSX.Element {
  const { state, provenance, t, f } = usePage();
  const { table } = state.data.value;
  const pick = (row: number): void => {
    provenance.value = null;
    pickRows(state, [row]);
  };
  return (
    <section>
      <h3>{t('provenance.rows', { n: rows.length, count: f.count(rows.length) })}</h3>
      {rows.length === 0 ? <p class="small">{t('provenance.noRows')}</p> : null}
      <ul class="rows">
        {[...rows.subarray(0, ROWS_SHOWN)].map((row) => {
          const seen = observationAt(table, row);
          return (
            <li key={row}>
              <button type="button" class="row-button" onClick={() => pick(row)}>
                <span class="row-main">
                  {countedKind(t, f, seen.kind, seen.count, seen.qualifier)}
                </span>
                <span class="row-detail">
                  {[seen.timeText, seen.observer?.name, seen.description]
                    .filter((text) => text != null && text !== '')
                    .join(' · ')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {rows.length > ROWS_SHOWN ? (
        <p class="small">
          {t('provenance.moreRows', { count: f.count(rows.length - ROWS_SHOWN) })}
        </p>
      ) : null}
    </section>
  );
}
