import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { issuePlaceText, issueText } from '../cartography/issue-words.ts';
import { Fold } from './parts/fold.tsx';
import { usePage } from './parts/page-context.ts';
import { Pager } from './parts/pager.tsx';

const PAGE_SIZE = 50;
const SEVERITIES = ['error', 'warning', 'note'] as const;

/** What went wrong in reading the data, worst first: nothing that was left out is left unsaid. */
export function IssueList(): JSX.Element {
  const { state, t, f } = usePage();
  const [page, setPage] = useState(0);
  const { issues } = state.data.value;
  const sorted = SEVERITIES.flatMap((severity) =>
    issues.filter((issue) => issue.severity === severity),
  );
  const lastPage = Math.max(0, Math.ceil(sorted.length / PAGE_SIZE) - 1);
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  const hasErrors = sorted[0]?.severity === 'error';
  return (
    <Fold
      id="problems"
      title={t('problems.title')}
      aside={f.count(issues.length)}
      isOpen={hasErrors}
    >
      {issues.length === 0 ? <p class="small">{t('problems.none')}</p> : null}
      <ul class="issues">
        {sorted.slice(first, first + PAGE_SIZE).map((issue, index) => (
          <li key={first + index}>
            <p>
              <strong>{t(`severity.${issue.severity}`)}</strong> {issueText(t, issue)}
            </p>
            <p class="small url">{issuePlaceText(t, issue)}</p>
          </li>
        ))}
      </ul>
      <Pager page={Math.min(page, lastPage)} lastPage={lastPage} onPage={setPage} />
    </Fold>
  );
}
