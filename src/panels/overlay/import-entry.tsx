import type { JSX } from 'preact';
import type { Formats } from '../../cartography/formats.ts';
import { faultText } from '../../cartography/fault-words.ts';
import { issuePlaceText, issueText } from '../../cartography/issue-words.ts';
import type { Words } from '../../cartography/words/words.ts';
import { usePage } from '../parts/page-context.ts';
import { countsText } from './counts-text.ts';
import { Findings } from './findings.tsx';
import { canAdd, isBeingRead, needsLook } from './import-item.ts';
import type { ImportItem } from './import-item.ts';
import { ImportProgress } from './import-progress.tsx';
import { ReadingForm } from './reading-form.tsx';

/** One file of the import: its name, where it stands, and what can be done about it. */
export function ImportEntry({ item }: { readonly item: ImportItem }): JSX.Element {
  const { desk, t, f } = usePage();
  const { id, name, bytes, state } = item;
  return (
    <li class="import-item" data-state={state.kind} aria-labelledby={`import-${id}`}>
      <div class="heading-line">
        <h3 id={`import-${id}`} class="overlay-name">
          {name}
        </h3>
        <span class="small">{sizeText(t, f, bytes)}</span>
      </div>
      <Outcome item={item} />
      <div class="overlay-buttons">
        {state.kind === 'read' && canAdd(state.reading) ? (
          <button type="button" class="main-button" onClick={() => void desk.add(id)}>
            {t('overlay.import.add')}
            <span class="unseen"> {name}</span>
          </button>
        ) : null}
        {isBeingRead(item) ? (
          <button type="button" class="text-button" onClick={() => desk.cancel(id)}>
            {t('overlay.cancel')}
            <span class="unseen"> {name}</span>
          </button>
        ) : null}
        {needsLook(item) ? (
          <button type="button" class="text-button" onClick={() => desk.clear(id)}>
            {t(state.kind === 'read' ? 'overlay.import.leaveOne' : 'overlay.import.clear')}
            <span class="unseen"> {name}</span>
          </button>
        ) : null}
      </div>
      {state.kind === 'read' ? <Findings content={state.reading.content} isFresh /> : null}
      {state.kind === 'read' || state.kind === 'refused' ? <ReadingForm item={item} /> : null}
    </li>
  );
}

function Outcome({ item }: { readonly item: ImportItem }): JSX.Element {
  const { t, f } = usePage();
  const { state, name } = item;
  switch (state.kind) {
    case 'waiting':
      return <p class="small">{t('overlay.state.waiting')}</p>;
    case 'cancelled':
      return <p class="small">{t('overlay.state.cancelled')}</p>;
    case 'reading':
    case 'counting':
    case 'adding':
      return <ImportProgress item={item} />;
    case 'added':
      return (
        <>
          <p>{countsText(t, f, state.counts)}</p>
          <p class="small">{t(`overlay.outcome.${state.acceptance.outcome}`)}</p>
        </>
      );
    case 'refused': {
      const place = issuePlaceText(t, state.issue);
      return (
        <>
          <p class="caution">
            {t('overlay.state.refused')} {issueText(t, state.issue)}
          </p>
          {place === name ? null : <p class="small url">{place}</p>}
          <p class="small">{t('overlay.state.unchanged')}</p>
        </>
      );
    }
    case 'handled':
      return (
        <p class={state.isTaken ? 'small' : 'caution'}>
          {faultText(t, state.said.key, state.said.values)}
        </p>
      );
    default:
      return (
        <>
          <p>{countsText(t, f, state.reading.content.counts)}</p>
          {canAdd(state.reading) ? null : <p class="caution">{t('overlay.state.nothing')}</p>}
        </>
      );
  }
}

function sizeText(t: Words, f: Formats, bytes: number): string {
  if (bytes < 1000) return t('size.B', { size: f.count(bytes) });
  if (bytes < 1_000_000) return t('size.kB', { size: f.decimal(bytes / 1000) });
  return t('size.MB', { size: f.decimal(bytes / 1_000_000) });
}
