import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { remarksOf } from '../../model/issue-groups.ts';
import type { OverlayContent } from '../../model/overlay.ts';
import { IssueRows } from '../parts/issue-rows.tsx';
import { usePage } from '../parts/page-context.ts';
import { remarksText } from './counts-text.ts';
import { ReadText } from './read-text.tsx';
import { RejectedRows } from './rejected-rows.tsx';

interface FindingsProps {
  readonly content: OverlayContent;
  /** Of a file that waits for a decision, what was rejected is open to be seen, and so are a few remarks. */
  readonly isFresh?: boolean;
}

const FEW_REMARKS = 3;

/** What the reading left out or doubted, and for prose the text with what was used. */
export function Findings({ content, isFresh = false }: FindingsProps): JSX.Element {
  const { t, f } = usePage();
  const { rejected, issues, text } = content;
  const remarks = useMemo(() => remarksOf(issues, rejected), [content]);
  return (
    <>
      {rejected.length === 0 ? null : (
        <Folded
          title={t('overlay.rejected', { n: rejected.length, count: f.count(rejected.length) })}
          isOpen={isFresh}
        >
          <RejectedRows content={content} />
        </Folded>
      )}
      {remarks.length === 0 ? null : (
        <Folded
          title={remarksText(t, f, remarks)}
          isOpen={isFresh && remarks.length <= FEW_REMARKS}
        >
          <IssueRows issues={remarks} text={text} />
        </Folded>
      )}
      {text === null ? null : (
        <Folded title={t('overlay.text.title')}>
          <ReadText content={content} />
        </Folded>
      )}
    </>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** What is inside is made when it is opened: a text may be long. */
function Folded({ title, isOpen: isOpenAtFirst = false, children }: FoldedProps): JSX.Element {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details
      class="overlay-fold"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen ? children : null}
    </details>
  );
}
