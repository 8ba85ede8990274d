import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keyOf } from '../../model/edit.ts';
import { observationAt } from '../../model/observation-at.ts';
import { pickRows } from '../../state/actions.ts';
import { countedKind } from '../parts/figure-text.ts';
import { CloseButton } from '../parts/close-button.tsx';
import { usePage } from '../parts/page-context.ts';
import { Pager } from '../parts/pager.tsx';
import { ObservationDetails } from './observation-details.tsx';
import { pickedSums, pickedSumsText } from './picked-sums.ts';

/** More than this many are listed closed, so that the list can be read. */
const OPEN_AT_MOST = 3;
const PAGE_SIZE = 100;

/** What was picked, one entry each; nothing while nothing is picked. */
export function Inspector(): JSX.Element | null {
  const { state } = usePage();
  const rows = state.pickedRows.value;
  return rows.length === 0 ? null : <OpenInspector rows={rows} />;
}

function OpenInspector({ rows }: { readonly rows: readonly number[] }): JSX.Element {
  const { state, t, f } = usePage();
  const [page, setPage] = useState(0);
  const lastPage = Math.ceil(rows.length / PAGE_SIZE) - 1;
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => pickRows(state, []);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    if (opener !== null && opener !== document.body) heading.current?.focus();
    const closeByEscape = (event: KeyboardEvent): void => {
      const isElsewhere = document.querySelector('dialog[open]') !== null;
      if (event.key === 'Escape' && !isElsewhere) close();
    };
    document.addEventListener('keydown', closeByEscape);
    return () => {
      document.removeEventListener('keydown', closeByEscape);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <aside class="inspector" aria-labelledby="inspector-heading">
      <header class="heading-line">
        <h2 id="inspector-heading" ref={heading} tabIndex={-1}>
          {t('inspector.title', { n: rows.length, count: f.count(rows.length) })}
        </h2>
        <CloseButton label={t('inspector.close')} onClose={close} />
      </header>
      {rows.length > 1 ? <Sums rows={rows} /> : null}
      {rows.slice(first, first + PAGE_SIZE).map((row, index) => (
        <InspectedRow key={row} row={row} isOpen={rows.length <= OPEN_AT_MOST || index === 0} />
      ))}
      <Pager page={Math.min(page, lastPage)} lastPage={lastPage} onPage={setPage} />
      <p class="caveat">{t('caveat')}</p>
    </aside>
  );
}

/** What the rows add up to, before they are listed one by one. */
function Sums({ rows }: { readonly rows: readonly number[] }): JSX.Element | null {
  const { state, t, f } = usePage();
  const { table } = state.data.value;
  const sums = useMemo(() => pickedSums(table, rows), [table, rows]);
  const parts = pickedSumsText(t, f, sums);
  return parts.length === 0 ? null : <p class="picked-sums">{parts.join(' · ')}</p>;
}

interface InspectedRowProps {
  readonly row: number;
  readonly isOpen: boolean;
}

function InspectedRow({ row, isOpen }: InspectedRowProps): JSX.Element {
  const { state, overlays, desk, t, f } = usePage();
  const observation = observationAt(state.data.value.table, row);
  const { kind, count, qualifier, description } = observation;
  const isEdited = overlays.edits.value.some((edit) => edit.key === keyOf(observation));
  return (
    <details class="inspected" open={isOpen}>
      <summary>
        <h3>{countedKind(t, f, kind, count, qualifier)}</h3>
        {description === null ? null : <span class="quiet">{description}</span>}
      </summary>
      <ObservationDetails observation={observation} />
      {isEdited ? <p class="small">{t('edit.isChanged')}</p> : null}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          desk.dialog.value = { kind: 'edit', key: keyOf(observation) };
        }}
      >
        {t('edit.open')}
      </button>
    </details>
  );
}
