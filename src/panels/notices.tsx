import type { JSX } from 'preact';
import { faultText } from '../cartography/fault-words.ts';
import { dismissNotice } from '../state/actions.ts';
import { CloseButton } from './parts/close-button.tsx';
import { usePage } from './parts/page-context.ts';

/** What the user should see once, each with a button that takes it away. */
export function Notices(): JSX.Element {
  const { state, t } = usePage();
  return (
    <div class="notices" role="status">
      {state.notices.value.map(({ code, detail }) => (
        <div key={code} class="notice">
          <p>{faultText(t, `notice.${code}`, { detail })}</p>
          <CloseButton onClose={() => dismissNotice(state, code)} />
        </div>
      ))}
    </div>
  );
}
