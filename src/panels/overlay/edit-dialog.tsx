import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { parseInstant } from '../../base/period.ts';
import type { Edit } from '../../model/edit.ts';
import type { Observation } from '../../model/observation.ts';
import { observationsOf } from '../../state/duplicate-actions.ts';
import { addObservation, changeObservation, withdrawEdits } from '../../state/edit-actions.ts';
import { askPosition } from '../../state/position-ask.ts';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';
import { draftOf, newObservation, observationOf } from './edit-draft.ts';
import type { EditDraft, EditFault } from './edit-draft.ts';
import { EditFields } from './edit-fields.tsx';
import type { EditOpen } from './import-desk.ts';
import { RowSummary } from './row-summary.tsx';

interface EditDialogProps {
  readonly open: EditOpen;
  readonly onClose: () => void;
}

/** Changes an observation by hand, with the original beside it, or adds one. */
export function EditDialog({ open, onClose }: EditDialogProps): JSX.Element | null {
  const { overlays, chosen, t } = usePage();
  const { key } = open;
  const shown =
    key === null ? newObservation(chosen.period.value) : observationsOf(overlays, [key]).get(key);
  if (shown === undefined) return null;
  return (
    <Modal title={t(key === null ? 'overlay.title.add' : 'edit.title')} onClose={onClose}>
      <EditForm open={open} shown={shown} onClose={onClose} />
    </Modal>
  );
}

interface EditFormProps extends EditDialogProps {
  readonly shown: Observation;
}

function EditForm({ open, shown, onClose }: EditFormProps): JSX.Element {
  const { state, overlays, desk, mainView, onMap, t } = usePage();
  const { key } = open;
  const [draft, setDraft] = useState<EditDraft>(
    () => open.draft ?? { ...draftOf(shown), where: key === null ? 'position' : 'same' },
  );
  const [fault, setFault] = useState<EditFault | null>(null);
  const edit = overlays.edits.value.find((each) => each.key === key);
  const pick = (): void => {
    desk.dialog.value = null;
    mainView.value = 'map';
    askPosition(state, (at) => {
      const place =
        at === null
          ? {}
          : { where: 'position' as const, lng: at[0].toFixed(4), lat: at[1].toFixed(4) };
      desk.dialog.value = { kind: 'edit', key, draft: { ...draft, ...place } };
    });
  };
  const save = async (): Promise<void> => {
    const wanted = observationOf(draft, shown);
    if (!wanted.ok) {
      setFault(wanted.reason);
      return;
    }
    if (key !== null && JSON.stringify(wanted.value) === JSON.stringify(shown)) {
      onClose();
      return;
    }
    const remark = { note: draft.note, now: new Date().toISOString() };
    if (key === null) await addObservation(overlays, wanted.value, remark);
    else await changeObservation(overlays, key, wanted.value, remark);
    const said = key === null ? 'edit.said.added' : 'edit.said.changed';
    desk.say({ key: said, values: {} }, overlays.undoLabel.value);
    onClose();
  };
  return (
    <>
      {key === null ? null : <AsRead shown={shown} edit={edit} />}
      <EditFields
        draft={draft}
        onDraft={setDraft}
        canStay={key !== null}
        onPick={onMap.value === null ? null : pick}
      />
      {fault === null ? null : (
        <p class="caution" role="alert">
          {fault === 'period' ? t('period.wrong') : t(`edit.wrong.${fault}`)}
        </p>
      )}
      <div class="overlay-buttons">
        <button type="button" class="main-button" onClick={() => void save()}>
          {t(key === null ? 'edit.add' : 'edit.save')}
        </button>
        {edit === undefined ? null : (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              void withdrawEdits(overlays, edit.key);
              onClose();
            }}
          >
            {t(edit.original === null ? 'edit.remove' : 'edit.withdraw')}
          </button>
        )}
      </div>
    </>
  );
}

interface AsReadProps {
  readonly shown: Observation;
  readonly edit: Edit | undefined;
}

/** The observation as its report has it, and when and why it was changed. */
function AsRead({ shown, edit }: AsReadProps): JSX.Element {
  const { t, f } = usePage();
  const changed = edit === undefined ? null : parseInstant(edit.time);
  return (
    <section>
      <h3>{t(edit === undefined ? 'edit.asRead' : 'edit.original')}</h3>
      {edit !== undefined && edit.original === null ? (
        <p class="small">{t('edit.byHand')}</p>
      ) : (
        <RowSummary observation={edit?.original ?? shown} />
      )}
      {edit === undefined ? null : (
        <p class="small">
          {t('edit.changed', {
            time: changed === null ? edit.time : f.instant(changed),
            note: edit.note,
          })}
        </p>
      )}
    </section>
  );
}
