import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { faultText } from '../../cartography/fault-words.ts';
import type { StorageFault } from '../../data/workspace/storage-port.ts';
import { CloseButton } from '../parts/close-button.tsx';
import { usePage } from '../parts/page-context.ts';
import { saveWorkspaceFile } from './save-workspace.ts';

/** Says that what was added would be gone with the tab, and offers to save it; once for each reason. */
export function NotStored(): JSX.Element | null {
  const { overlays, t } = usePage();
  const [seen, setSeen] = useState<StorageFault['code'] | null>(null);
  const storage = overlays.storage.value;
  const { overlays: list, edits } = overlays.workspace.value;
  const isEmpty = list.length === 0 && edits.length === 0;
  if (isEmpty || storage.kind !== 'not-stored' || storage.fault.code === seen) return null;
  return (
    <div class="notice">
      <p>{faultText(t, `storage.fault.${storage.fault.code}`, { detail: storage.fault.detail })}</p>
      <div class="notice-buttons">
        <button type="button" class="text-button" onClick={() => void saveWorkspaceFile(overlays)}>
          {t('overlay.workspace.save')}
        </button>
        <CloseButton onClose={() => setSeen(storage.fault.code)} />
      </div>
    </div>
  );
}
