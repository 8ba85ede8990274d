import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { issueText } from '../../cartography/issue-words.ts';
import type { OverlayContent, RejectedText } from '../../model/overlay.ts';
import { useIssueGroups } from '../parts/issue-groups.tsx';
import { Pager } from '../parts/pager.tsx';
import { usePage } from '../parts/page-context.ts';
import { download } from './download.ts';
import { rejectedFile } from './rejected-file.ts';

const PAGE_SIZE = 20;

/** The rows that were not accepted, each with its reason and its text, and all of them as a file. */
export function RejectedRows({ content }: { readonly content: OverlayContent }): JSX.Element {
  const { t, f } = usePage();
  const [page, setPage] = useState(0);
  const { rejected, header } = content;
  const { items, chooser } = useIssueGroups(rejected, issueOf);
  const lastPage = Math.max(0, Math.ceil(items.length / PAGE_SIZE) - 1);
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  const save = (): void => {
    const { fileName, text } = rejectedFile(content);
    download(fileName, text, header === null ? 'text/plain' : 'text/csv');
  };
  return (
    <>
      {chooser}
      <ol class="rejected">
        {items.slice(first, first + PAGE_SIZE).map(({ row, text, issue }, index) => (
          <li key={first + index}>
            <p>
              <span class="small">{t('issue.row', { row: f.count(row) })}</span>{' '}
              {issueText(t, issue)}
            </p>
            <p class="small rejected-text">{text}</p>
          </li>
        ))}
      </ol>
      <Pager page={Math.min(page, lastPage)} lastPage={lastPage} onPage={setPage} />
      <button type="button" class="text-button" onClick={save}>
        {t('overlay.saveRejected')}
      </button>
    </>
  );
}

function issueOf({ issue }: RejectedText): RejectedText['issue'] {
  return issue;
}
