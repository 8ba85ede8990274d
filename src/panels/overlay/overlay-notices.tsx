import type { JSX } from 'preact';
import { CloseButton } from '../parts/close-button.tsx';
import { usePage } from '../parts/page-context.ts';
import type { OverlayNotice } from './import-desk.ts';
import { isBeingRead } from './import-item.ts';
import { ImportProgress } from './import-progress.tsx';
import { NotStored } from './not-stored.tsx';
import { PositionHint } from './position-hint.tsx';

/** What is being read or waits to be, with a way to stop it, or added, and what was done, with a way to take it back. */
export function OverlayNotices(): JSX.Element {
  const { desk } = usePage();
  const isDialogOpen = desk.dialog.value?.kind === 'import';
  return (
    <div class="overlay-notices">
      <PositionHint />
      {isDialogOpen ? null : <ReadingNow />}
      <div class="overlay-said" role="status">
        <NotStored />
        {desk.notices.value.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}

function ReadingNow(): JSX.Element {
  const { desk, t } = usePage();
  const busy = desk.items.value.filter(
    ({ state: { kind } }) => kind === 'reading' || kind === 'counting' || kind === 'adding',
  );
  const waiting = desk.items.value.filter(({ state }) => state.kind === 'waiting');
  return (
    <>
      {busy.map((item) => (
        <div key={item.id} class="notice">
          <ImportProgress item={item} />
          {isBeingRead(item) ? (
            <button type="button" class="text-button" onClick={() => desk.cancel(item.id)}>
              {t('overlay.cancel')}
            </button>
          ) : null}
        </div>
      ))}
      {waiting.length === 0 ? null : (
        <div class="notice">
          <p>{t('overlay.queued', { n: waiting.length, name: waiting[0]?.name ?? '' })}</p>
          <button
            type="button"
            class="text-button"
            onClick={() => waiting.forEach(({ id }) => desk.cancel(id))}
          >
            {t('overlay.cancel')}
          </button>
        </div>
      )}
    </>
  );
}

function NoticeLine({ notice }: { readonly notice: OverlayNotice }): JSX.Element {
  const { overlays, desk, t } = usePage();
  const { id, said, undoes, about } = notice;
  const canUndo = undoes !== null && overlays.undoLabel.value === undoes;
  const undo = async (): Promise<void> => {
    await overlays.undo();
    desk.dismiss(id);
  };
  return (
    <div class="notice">
      <p>{t(said.key, said.values)}</p>
      <div class="notice-buttons">
        {about !== null && overlays.list.value.some((each) => each.id === about) ? (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              desk.dialog.value = { kind: 'details', id: about };
            }}
          >
            {t('overlay.details')}
          </button>
        ) : null}
        {canUndo ? (
          <button type="button" class="text-button" onClick={() => void undo()}>
            {t('overlay.undo')}
          </button>
        ) : null}
        <CloseButton onClose={() => desk.dismiss(id)} />
      </div>
    </div>
  );
}
