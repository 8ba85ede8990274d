import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { DuplicateProposal } from '../../model/duplicates.ts';
import type { Observation } from '../../model/observation.ts';
import {
  findDuplicates,
  keepRowsApart,
  mergeRows,
  mergedPairs,
  observationsOf,
  withdrawDecision,
} from '../../state/duplicate-actions.ts';
import { Modal } from '../parts/modal.tsx';
import { Pager } from '../parts/pager.tsx';
import { usePage } from '../parts/page-context.ts';
import { PairView } from './pair-view.tsx';

const PAGE_SIZE = 10;

/** Rows that may be one thing, each pair to be merged or kept apart, and what was merged. */
export function DuplicatesDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { state, overlays, t, f } = usePage();
  const decisions = overlays.decisions.value;
  const found = useMemo(() => findDuplicates(overlays), [state.data.value, decisions]);
  const [page, setPage] = useState(0);
  const { proposals } = found;
  const lastPage = Math.max(0, Math.ceil(proposals.length / PAGE_SIZE) - 1);
  const first = Math.min(page, lastPage) * PAGE_SIZE;
  const shown = proposals.slice(first, first + PAGE_SIZE);
  const rows = observationsOf(
    overlays,
    shown.flatMap((each) => each.rows),
  );
  return (
    <Modal title={t('overlay.title.duplicates')} onClose={onClose}>
      <div class="overlay-wide">
        <p>{t('duplicates.explained')}</p>
        <p class="small" role="status">
          {t('duplicates.found', { n: found.found, count: f.count(found.found) })}{' '}
          {found.isCapped ? t('duplicates.capped', { count: f.count(proposals.length) }) : ''}
        </p>
        <ul class="pairs">
          {shown.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} rows={rows} />
          ))}
        </ul>
        <Pager page={Math.min(page, lastPage)} lastPage={lastPage} onPage={setPage} />
        <Merged />
      </div>
    </Modal>
  );
}

interface ProposalProps {
  readonly proposal: DuplicateProposal;
  readonly rows: ReadonlyMap<string, Observation>;
}

function Proposal({ proposal, rows }: ProposalProps): JSX.Element {
  const { overlays, t } = usePage();
  const [kept, absorbed] = proposal.rows;
  const [one, other] = [rows.get(kept) ?? null, rows.get(absorbed) ?? null];
  return (
    <li>
      <PairView kept={one} absorbed={other} reasons={proposal.reasons} />
      <div class="overlay-buttons">
        <button
          type="button"
          class="main-button"
          onClick={() => void mergeRows(overlays, proposal.rows, proposal.reasons)}
        >
          {t('duplicates.merge')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => void mergeRows(overlays, [absorbed, kept], proposal.reasons)}
        >
          {t('duplicates.mergeOther')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => void keepRowsApart(overlays, proposal.rows, proposal.reasons)}
        >
          {t('duplicates.apart')}
        </button>
      </div>
    </li>
  );
}

/** What was merged or kept apart, with both originals; each can be taken back by itself. */
function Merged(): JSX.Element {
  const { overlays, t } = usePage();
  const pairs = mergedPairs(overlays);
  const apart = overlays.decisions.value.filter((each) => each.verdict === 'distinct');
  return (
    <>
      <section>
        <h3>{t('duplicates.merged', { n: pairs.length })}</h3>
        <ul class="pairs">
          {pairs.map(({ decision, kept, absorbed }) => (
            <li key={decision.id}>
              <PairView kept={kept} absorbed={absorbed} reasons={decision.reasons} />
              <button
                type="button"
                class="text-button"
                onClick={() => void withdrawDecision(overlays, decision.id)}
              >
                {t('duplicates.unmerge')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {apart.length === 0 ? null : (
        <section>
          <h3>{t('duplicates.keptApart', { n: apart.length })}</h3>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              for (const { id } of apart) void withdrawDecision(overlays, id);
            }}
          >
            {t('duplicates.proposeAgain')}
          </button>
        </section>
      )}
    </>
  );
}
