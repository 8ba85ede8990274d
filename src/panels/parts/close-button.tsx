import type { JSX } from 'preact';
import { usePage } from './page-context.ts';

interface CloseButtonProps {
  readonly onClose: () => void;
  /** What is closed; absent, it is plain from where the button stands. */
  readonly label?: string;
}

/** The cross that closes a dialog, a notice or a panel. */
export function CloseButton({ onClose, label }: CloseButtonProps): JSX.Element {
  const { t } = usePage();
  return (
    <button type="button" class="close" aria-label={label ?? t('close')} onClick={onClose}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 6l12 12M18 6L6 18" />
      </svg>
    </button>
  );
}
