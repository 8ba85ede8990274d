import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { issuePlaceText, issueText } from '../../cartography/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import { usePage } from './page-context.ts';
import { Pager } from './pager.tsx';

const PAGE_SIZE = 20;
const SEVERITIES = ['error', 'warning', 'note'] as const;

/** Issues, worst first, page by page: nothing that was left out is left unsaid. */
export function IssueRows({ issues }: { readonly issues: readonly Issue[] }): JSX.Element {
  const { t } = usePage();
  const [page, setPage] = useState(0);
  const sorted = SEVERITIES.flatMap((severity) =>
    issues.filter((issue) => issue.severity === severity),
  );
  const lastPage = Math.max(0, Math.ceil(sorted.length / PAGE_SIZE) - 1);
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  return (
    <>
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
    </>
  );
}
