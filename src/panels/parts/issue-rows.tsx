import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { issuePlaceText, issueText } from '../../cartography/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import { excerptAt } from './excerpt.ts';
import { useIssueGroups } from './issue-groups.tsx';
import { usePage } from './page-context.ts';
import { Pager } from './pager.tsx';

const PAGE_SIZE = 20;
const SEVERITIES = ['error', 'warning', 'note'] as const;

interface IssueRowsProps {
  readonly issues: readonly Issue[];
  /** The text that their spans count in, where they come from one. */
  readonly text?: string | null;
}

/** Issues, worst first, page by page, each with its place: nothing that was left out is left unsaid. */
export function IssueRows({ issues, text = null }: IssueRowsProps): JSX.Element {
  const { t } = usePage();
  const [page, setPage] = useState(0);
  const { items, chooser } = useIssueGroups(issues, itself);
  const sorted = SEVERITIES.flatMap((severity) =>
    items.filter((issue) => issue.severity === severity),
  );
  const lastPage = Math.max(0, Math.ceil(sorted.length / PAGE_SIZE) - 1);
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  return (
    <>
      {chooser}
      <ul class="issues">
        {sorted.slice(first, first + PAGE_SIZE).map((issue, index) => (
          <li key={first + index}>
            <p>
              <strong>{t(`severity.${issue.severity}`)}</strong> {issueText(t, issue)}
            </p>
            <IssuePlace issue={issue} text={text} />
          </li>
        ))}
      </ul>
      <Pager page={Math.min(page, lastPage)} lastPage={lastPage} onPage={setPage} />
    </>
  );
}

function itself(issue: Issue): Issue {
  return issue;
}

/** Where an issue lies: what stands there in a text, else file, row and column. */
function IssuePlace({
  issue,
  text,
}: {
  readonly issue: Issue;
  readonly text: string | null;
}): JSX.Element {
  const { t } = usePage();
  const { span } = issue.place;
  if (span === undefined || text === null)
    return <p class="small url">{issuePlaceText(t, issue)}</p>;
  const { before, at, after } = excerptAt(text, span);
  return (
    <p class="small issue-excerpt">
      {before}
      <strong>{at}</strong>
      {after}
    </p>
  );
}
