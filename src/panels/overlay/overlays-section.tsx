import type { JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { Fold } from '../parts/fold.tsx';
import { usePage } from '../parts/page-context.ts';
import { OverlayRow } from './overlay-row.tsx';
import { saveWorkspaceFile } from './save-workspace.ts';
import { StorageLine } from './storage-line.tsx';
import { UndoButtons } from './undo-buttons.tsx';

/** What the user has put beside the shipped reports: how to add it, the list, and what was done. */
export function OverlaysSection(): JSX.Element {
  const { overlays, desk, t, f } = usePage();
  const list = overlays.list.value;
  const edits = overlays.edits.value.length;
  const input = useRef<HTMLInputElement>(null);
  const pick = (): void => {
    desk.prepare();
    input.current?.click();
  };
  const waiting = desk.items.value.filter((item) => item.state.kind === 'read').length;
  return (
    <Fold id="overlays" title={t('overlay.title')} aside={f.count(list.length)} isOpen>
      <div class="overlay-section">
        <AddButtons input={input} pick={pick} />
        {waiting === 0 ? null : (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              desk.dialog.value = { kind: 'import' };
            }}
          >
            {t('overlay.waiting', { n: waiting })}
          </button>
        )}
        {list.length === 0 ? <p class="small">{t('overlay.none')}</p> : null}
        <ol class="overlay-list" aria-label={t('overlay.title')}>
          {list.map((overlay, index) => (
            <OverlayRow key={overlay.id} overlay={overlay} index={index} of={list.length} />
          ))}
        </ol>
        {edits === 0 ? null : <p class="small">{t('overlay.edits', { n: edits })}</p>}
        <UndoButtons />
        <Tools pick={pick} />
        <StorageLine />
      </div>
    </Fold>
  );
}

interface AddButtonsProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly pick: () => void;
}

function AddButtons({ input, pick }: AddButtonsProps): JSX.Element {
  const { desk, t } = usePage();
  return (
    <div class="overlay-buttons">
      <button type="button" class="main-button" onClick={pick}>
        {t('overlay.addFiles')}
      </button>
      <input
        ref={input}
        class="overlay-files"
        type="file"
        multiple
        hidden
        aria-label={t('overlay.addFiles')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          desk.take(files.map((file) => ({ name: file.name, blob: file })));
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="text-button"
        onClick={() => {
          desk.dialog.value = { kind: 'paste', text: '' };
        }}
      >
        {t('overlay.paste')}
      </button>
    </div>
  );
}

function Tools({ pick }: { readonly pick: () => void }): JSX.Element {
  const { overlays, desk, t } = usePage();
  return (
    <div class="overlay-buttons">
      {(['duplicates', 'ledger', 'add'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="text-button"
          onClick={() => {
            desk.dialog.value = kind === 'add' ? { kind: 'edit', key: null } : { kind };
          }}
        >
          {t(`overlay.open.${kind}`)}
        </button>
      ))}
      <button type="button" class="text-button" onClick={() => void saveWorkspaceFile(overlays)}>
        {t('overlay.workspace.save')}
      </button>
      <button type="button" class="text-button" onClick={pick}>
        {t('overlay.workspace.open')}
      </button>
    </div>
  );
}
