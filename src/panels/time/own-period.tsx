import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { showPeriod } from '../../state/actions.ts';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';
import { kyivInputValue, minutesOfKyivInput } from './kyiv-input.ts';

/** Asks for the two instants between which to look, in the time of Kyiv. */
export function OwnPeriod({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { state, chosen, t } = usePage();
  const { start, end } = chosen.period.value;
  const [from, setFrom] = useState(kyivInputValue(start));
  const [to, setTo] = useState(kyivInputValue(end));
  const [isWrong, setWrong] = useState(false);
  const submit = (): void => {
    const period = { start: minutesOfKyivInput(from), end: minutesOfKyivInput(to) };
    if (period.start === null || period.end === null || period.end <= period.start) {
      setWrong(true);
      return;
    }
    showPeriod(state, { start: period.start, end: period.end });
    onClose();
  };
  return (
    <Modal title={t('period.own')} onClose={onClose}>
      <div
        class="own-period"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) submit();
        }}
      >
        <label class="field">
          <span>{t('period.from')}</span>
          <input
            type="datetime-local"
            value={from}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t('period.to')}</span>
          <input
            type="datetime-local"
            value={to}
            aria-invalid={isWrong}
            onInput={(event) => setTo(event.currentTarget.value)}
          />
        </label>
        <p class="small">{t('period.zone')}</p>
        {isWrong ? (
          <p class="caution" role="alert">
            {t('period.wrong')}
          </p>
        ) : null}
        <button type="button" class="main-button" onClick={submit}>
          {t('period.show')}
        </button>
      </div>
    </Modal>
  );
}
