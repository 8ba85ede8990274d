import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { HAND_REPORT_ID } from '../../model/edit.ts';
import type { Observation } from '../../model/observation.ts';
import { observationsOf } from '../../state/duplicate-actions.ts';
import { addObservation, changeObservation, withdrawEdits } from '../../state/edit-actions.ts';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';
import { kyivInputValue, minutesOfKyivInput } from '../time/kyiv-input.ts';
import { changeOf, draftOf } from './edit-draft.ts';
import type { EditDraft, EditFault } from './edit-draft.ts';
import { EditFields } from './edit-fields.tsx';
import { RowSummary } from './row-summary.tsx';

interface EditDialogProps {
  /** Key of the observation to change; null to add one. */
  readonly rowKey: string | null;
  readonly onClose: () => void;
}

const NEW_DRAFT: EditDraft = { kind: 'explosion', count: '', where: 'position', lat: '', lng: '' };

/** Changes an observation by hand, with the original beside it, or adds one. */
export function EditDialog({ rowKey, onClose }: EditDialogProps): JSX.Element | null {
  const { overlays, t } = usePage();
  if (rowKey === null) return <AddForm onClose={onClose} />;
  const shown = observationsOf(overlays, [rowKey]).get(rowKey);
  if (shown === undefined) return null;
  return (
    <Modal title={t('edit.title')} onClose={onClose}>
      <ChangeForm rowKey={rowKey} shown={shown} onClose={onClose} />
    </Modal>
  );
}

interface ChangeFormProps {
  readonly rowKey: string;
  readonly shown: Observation;
  readonly onClose: () => void;
}

function ChangeForm({ rowKey, shown, onClose }: ChangeFormProps): JSX.Element {
  const { overlays, desk, t } = usePage();
  const [draft, setDraft] = useState(() => draftOf(shown));
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<EditFault | null>(null);
  const edit = overlays.edits.value.find((each) => each.key === rowKey);
  const save = async (): Promise<void> => {
    const change = changeOf(draft, shown);
    if (!change.ok) {
      setFault(change.reason);
      return;
    }
    const now = new Date().toISOString();
    await changeObservation(overlays, rowKey, change.value, { note, now });
    desk.say({ key: 'edit.said.changed', values: {} }, overlays.undoLabel.value);
    onClose();
  };
  return (
    <>
      <section>
        <h3>{t(edit === undefined ? 'edit.asRead' : 'edit.original')}</h3>
        {edit !== undefined && edit.original === null ? (
          <p class="small">{t('edit.byHand')}</p>
        ) : (
          <RowSummary observation={edit?.original ?? shown} />
        )}
        {edit === undefined ? null : (
          <p class="small">
            {t('edit.changed', { time: edit.time.slice(0, 16).replace('T', ' '), note: edit.note })}
          </p>
        )}
      </section>
      <EditFields draft={draft} onDraft={setDraft} note={note} onNote={setNote} canStay />
      <Fault fault={fault} />
      <div class="overlay-buttons">
        <button type="button" class="main-button" onClick={() => void save()}>
          {t('edit.save')}
        </button>
        {edit === undefined ? null : (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              void withdrawEdits(overlays, rowKey);
              onClose();
            }}
          >
            {t('edit.withdraw')}
          </button>
        )}
      </div>
    </>
  );
}

function AddForm({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { overlays, desk, chosen, t } = usePage();
  const [draft, setDraft] = useState(NEW_DRAFT);
  const [note, setNote] = useState('');
  const [from, setFrom] = useState(kyivInputValue(chosen.period.value.start));
  const [to, setTo] = useState(kyivInputValue(chosen.period.value.end));
  const [fault, setFault] = useState<EditFault | 'period' | null>(null);
  const add = async (): Promise<void> => {
    const change = changeOf(draft, { location: NO_PLACE, weaponState: null });
    const [start, end] = [minutesOfKyivInput(from), minutesOfKyivInput(to)];
    if (!change.ok) setFault(change.reason);
    else if (start === null || end === null || end <= start) setFault('period');
    else {
      const now = new Date().toISOString();
      const observation = { ...EMPTY, ...change.value, period: { start, end } };
      await addObservation(overlays, observation, { note, now });
      desk.say({ key: 'edit.said.added', values: {} }, overlays.undoLabel.value);
      onClose();
    }
  };
  return (
    <Modal title={t('overlay.title.add')} onClose={onClose}>
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
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </label>
      <p class="small">{t('period.zone')}</p>
      <EditFields draft={draft} onDraft={setDraft} note={note} onNote={setNote} canStay={false} />
      <Fault fault={fault} />
      <button type="button" class="main-button" onClick={() => void add()}>
        {t('edit.add')}
      </button>
    </Modal>
  );
}

const NO_PLACE = { precision: 'region', regionId: null } as const;
const EMPTY: Omit<Observation, 'id'> = {
  reportId: HAND_REPORT_ID,
  kind: 'explosion',
  count: null,
  qualifier: 'exact',
  period: { start: 0, end: 1 },
  timeText: null,
  location: NO_PLACE,
  regionId: null,
  side: null,
  observer: null,
  means: 'unknown',
  description: null,
  flight: null,
  weaponState: null,
  status: 'supplied',
};

function Fault({ fault }: { readonly fault: EditFault | 'period' | null }): JSX.Element | null {
  const { t } = usePage();
  if (fault === null) return null;
  return (
    <p class="caution" role="alert">
      {fault === 'period' ? t('period.wrong') : t(`edit.wrong.${fault}`)}
    </p>
  );
}
