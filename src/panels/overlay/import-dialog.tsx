import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';
import { ImportEntry } from './import-entry.tsx';
import { canAdd, isBeingRead, isSettled } from './import-item.ts';

/** Every file that was dropped, with what became of it and what it leaves open. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { desk, t } = usePage();
  const items = desk.items.value;
  const waiting = items.filter((item) => item.state.kind === 'read');
  const addable = waiting.filter(({ state }) => state.kind === 'read' && canAdd(state.reading));
  const open = items.filter((item) => !isSettled(item)).length;
  useEffect(() => {
    if (items.length === 0) onClose();
  }, [items.length]);
  return (
    <Modal title={t('overlay.import.title')} onClose={onClose}>
      <div class="overlay-wide">
        <p class="small" role="status">
          {open > 0
            ? t('overlay.import.open', { n: open })
            : t('overlay.import.done', { n: waiting.length })}
        </p>
        <ul class="import-list">
          {items.map((item) => (
            <ImportEntry key={item.id} item={item} />
          ))}
        </ul>
        <div class="overlay-buttons">
          {addable.length < 2 ? null : (
            <button type="button" class="main-button" onClick={() => void desk.add()}>
              {t('overlay.import.addAll', { n: addable.length })}
            </button>
          )}
          <button
            type="button"
            class="text-button"
            disabled={items.some(isBeingRead)}
            onClick={() => {
              desk.clear();
              onClose();
            }}
          >
            {t(waiting.length > 0 ? 'overlay.import.leave' : 'close')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
