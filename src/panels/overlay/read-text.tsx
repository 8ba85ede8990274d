import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { issueText } from '../../cartography/issue-words.ts';
import type { OverlayContent } from '../../model/overlay.ts';
import { usePage } from '../parts/page-context.ts';
import { RowSummary } from './row-summary.tsx';
import { observationNear } from './text-observations.ts';
import { textSegments } from './text-segments.ts';
import type { TextSegment } from './text-segments.ts';

const SHOWN_CHARACTERS = 200_000;

/**
 * The text as it was read: what became figures and what was not understood are marked; a mark shows what came of it. One
 * mark is reached by Tab, the others from it by the arrow keys.
 */
export function ReadText({ content }: { readonly content: OverlayContent }): JSX.Element {
  const { t, f } = usePage();
  const { text, used, issues } = content;
  const [chosen, setChosen] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const shown = (text ?? '').slice(0, SHOWN_CHARACTERS);
  const segments = useMemo(() => {
    const missed = issues.flatMap(({ code, place }) =>
      code === 'sentence-not-understood' && place.span !== undefined ? [place.span] : [],
    );
    return textSegments(shown, used, missed);
  }, [content]);
  const marks = segments.filter((segment) => segment.kind !== 'plain');
  const missed = marks.filter((segment) => segment.kind === 'missed').length;
  const choose = (index: number): void => {
    const next = Math.max(0, Math.min(marks.length - 1, index));
    setChosen(next);
    box.current?.querySelectorAll('mark')[next]?.focus();
  };
  let index = -1;
  return (
    <div class="read-text">
      <p class="small">
        {t('overlay.text.marks', {
          n: marks.length - missed,
          used: f.count(marks.length - missed),
        })}{' '}
        <strong>{t('overlay.text.missed', { n: missed, count: f.count(missed) })}</strong>
      </p>
      <div ref={box} class="read-text-box" role="group" aria-label={t('overlay.text.title')}>
        {segments.map((segment) => {
          if (segment.kind === 'plain') return segment.text;
          index++;
          const own = index;
          return (
            <mark
              key={segment.from}
              class={`mark-${segment.kind}`}
              role="button"
              tabIndex={own === chosen ? 0 : -1}
              aria-pressed={isAsked && own === chosen}
              onClick={() => {
                setChosen(own);
                setAsked(true);
              }}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight' || event.key === 'ArrowDown') choose(own + 1);
                else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') choose(own - 1);
                else if (event.key === 'Enter' || event.key === ' ') setAsked(true);
                else return;
                event.preventDefault();
              }}
            >
              {segment.text}
            </mark>
          );
        })}
      </div>
      {shown.length < (text ?? '').length ? (
        <p class="small">{t('overlay.text.cut', { count: f.count(SHOWN_CHARACTERS) })}</p>
      ) : null}
      <div role="status">
        {isAsked ? <MarkMeaning content={content} segment={marks[chosen] ?? null} /> : null}
      </div>
    </div>
  );
}

interface MarkMeaningProps {
  readonly content: OverlayContent;
  readonly segment: TextSegment | null;
}

/** What came of a marked piece: an observation, an issue, or a figure of the report's head and summary. */
function MarkMeaning({ content, segment }: MarkMeaningProps): JSX.Element | null {
  const { t } = usePage();
  if (segment === null) return null;
  const { from, text } = segment;
  const to = from + text.length;
  const issues = content.issues.filter(({ place: { span } }) =>
    span === undefined ? false : span[0] < to && from < span[1],
  );
  const observation = segment.kind === 'used' ? observationNear(content, from, to) : null;
  return (
    <div class="mark-meaning">
      {observation === null ? null : <RowSummary observation={observation} />}
      {issues.map((issue, index) => (
        <p key={index} class="small">
          <strong>{t(`severity.${issue.severity}`)}</strong> {issueText(t, issue)}
        </p>
      ))}
      {observation === null && issues.length === 0 ? (
        <p class="small">{t('overlay.text.head')}</p>
      ) : null}
    </div>
  );
}
