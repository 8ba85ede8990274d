import type { JSX } from 'preact';
import type { DuplicateReason } from '../../model/decision.ts';
import type { Observation } from '../../model/observation.ts';
import { overlayIdOf } from '../../model/qualify-ids.ts';
import { usePage } from '../parts/page-context.ts';
import { RowSummary } from './row-summary.tsx';

interface PairViewProps {
  readonly kept: Observation | null;
  readonly absorbed: Observation | null;
  readonly reasons: readonly DuplicateReason[];
}

/** Two rows side by side, with what speaks for their being one. */
export function PairView({ kept, absorbed, reasons }: PairViewProps): JSX.Element {
  const { t, f } = usePage();
  return (
    <>
      <div class="pair">
        <OneRow title={t('duplicates.kept')} observation={kept} />
        <OneRow title={t('duplicates.absorbed')} observation={absorbed} />
      </div>
      <p class="small">
        {t('duplicates.reasons', { reasons: f.list(reasons.map((each) => t(`reason.${each}`))) })}
      </p>
    </>
  );
}

interface OneRowProps {
  readonly title: string;
  readonly observation: Observation | null;
}

function OneRow({ title, observation }: OneRowProps): JSX.Element {
  const { overlays, t } = usePage();
  const overlayId = observation === null ? null : overlayIdOf(observation.id);
  const overlay = overlays.list.value.find((each) => each.id === overlayId);
  return (
    <div>
      <p class="small">
        {title} · {overlay?.name ?? t('duplicates.shipped')}
      </p>
      {observation === null ? (
        <p class="small">{t('duplicates.gone')}</p>
      ) : (
        <RowSummary observation={observation} />
      )}
    </div>
  );
}
