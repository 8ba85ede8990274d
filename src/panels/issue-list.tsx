import type { JSX } from 'preact';
import { countOf } from '../model/issue-groups.ts';
import { Fold } from './parts/fold.tsx';
import { IssueRows } from './parts/issue-rows.tsx';
import { usePage } from './parts/page-context.ts';

/** What went wrong in reading the data. */
export function IssueList(): JSX.Element {
  const { state, t, f } = usePage();
  const { issues } = state.data.value;
  return (
    <Fold
      id="problems"
      title={t('problems.title')}
      aside={f.count(issues.reduce((sum, issue) => sum + countOf(issue), 0))}
      isOpen={issues.some((issue) => issue.severity === 'error')}
    >
      {issues.length === 0 ? <p class="small">{t('problems.none')}</p> : null}
      <IssueRows issues={issues} />
    </Fold>
  );
}
