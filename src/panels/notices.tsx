import type { JSX } from 'preact';
import { dismissNotice } from '../state/actions.ts';
import { usePage } from './parts/page-context.ts';

/** What the user should see once, each with a button that takes it away. */
export function Notices(): JSX.Element {
  const { state, t } = usePage();
  return (
    <div class="notices" role="status">
      {state.notices.value.map(({ code, detail }) => (
        <div key={code} class="notice">
          <p>{t(`notice.${code}`, { detail })}</p>
          <button
            type="button"
            class="close"
            aria-label={t('close')}
            onClick={() => dismissNotice(state, code)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6 6l12 12M18 6L6 18" />
            </svg>
          </button>
        </div>
      ))}
    </div>
  );
}
