import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LedgerEntry } from '../../model/ledger.ts';
import { figureText } from '../parts/figure-text.ts';
import { Modal } from '../parts/modal.tsx';
import { regionName } from '../parts/names.ts';
import { Pager } from '../parts/pager.tsx';
import { usePage } from '../parts/page-context.ts';
import { hasNumber, reportName } from '../parts/report-name.ts';
import { contradictionText } from './contradiction-text.ts';

const PAGE_SIZE = 25;

/** The account of every report and region: what was declared, and what the observations account for. */
export function LedgerDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { overlays, state, t, f } = usePage();
  const all = overlays.ledger.value;
  const flagged = all.filter((entry) => entry.flags.length > 0);
  const [scope, setScope] = useState<'period' | 'flagged' | 'all'>('period');
  const [page, setPage] = useState(0);
  const near = new Set(state.periodReports.value.map((report) => report.id));
  const entries =
    scope === 'all' ? all : scope === 'flagged' ? flagged : all.filter((e) => near.has(e.reportId));
  const lastPage = Math.max(0, Math.ceil(entries.length / PAGE_SIZE) - 1);
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  return (
    <Modal title={t('overlay.title.ledger')} onClose={onClose}>
      <div class="overlay-wide">
        <p class="small">{t('ledger.explained')}</p>
        <label class="field">
          <span>{t('ledger.scope')}</span>
          <select
            value={scope}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setScope(value === 'all' || value === 'flagged' ? value : 'period');
              setPage(0);
            }}
          >
            <option value="period">{t('ledger.scope.period')}</option>
            <option value="flagged">
              {t('ledger.scope.flagged', { count: f.count(flagged.length) })}
            </option>
            <option value="all">{t('ledger.scope.all')}</option>
          </select>
        </label>
        {entries.length === 0 ? <p class="empty">{t('ledger.empty')}</p> : null}
        <div
          class="overlay-scroll"
          role="region"
          aria-label={t('overlay.title.ledger')}
          tabIndex={0}
        >
          <table class="figures counts ledger">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" class={column === 'report' ? '' : 'number'}>
                    {t(`ledger.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.slice(first, first + PAGE_SIZE).map((entry) => (
                <Line key={`${entry.reportId} ${entry.regionId}`} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
        <Pager page={Math.min(page, lastPage)} lastPage={lastPage} onPage={setPage} />
      </div>
    </Modal>
  );
}

const COLUMNS = ['report', 'declared', 'located', 'unlocated', 'notItemised', 'liveFire'] as const;

function Line({ entry }: { readonly entry: LedgerEntry }): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { geography, reports } = state.data.value;
  const report = reports.find(({ id }) => id === entry.reportId);
  const region = regionName(geography, entry.regionId, chosen.language.value);
  const { located, liveFire, flags, contradictions } = entry;
  const fire = liveFire.map(({ count }) =>
    count === null ? t('ledger.majority') : f.count(count),
  );
  return (
    <>
      <tr class={flags.length > 0 ? 'has-note' : ''}>
        <th scope="row">
          {report === undefined ? entry.reportId : reportName(report, f)} · {region}
          {report === undefined || report.title === '' || hasNumber(report.id) ? null : (
            <span class="quiet small">{report.title}</span>
          )}
        </th>
        <td class="number">{figureText(t, f, entry.declared)}</td>
        <td class="number">{f.between(located.min, located.max)}</td>
        <td class="number">{f.count(entry.unlocated)}</td>
        <td class="number">
          {entry.notItemised === null ? t('figure.none') : f.count(Math.round(entry.notItemised))}
        </td>
        <td class="number">{fire.length === 0 ? '–' : fire.join(' + ')}</td>
      </tr>
      {flags.length === 0 ? null : (
        <tr class="note-row">
          <td colSpan={6}>
            {flags.map((flag) => (
              <p key={flag} class="caution">
                {t(`ledger.flag.${flag}`)}
              </p>
            ))}
            {contradictions.map((each, index) => (
              <p key={index} class="caution">
                {contradictionText(t, f, each, region, reports)}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
