import type { JSX } from 'preact';
import { KINDS } from '../../model/kind.ts';
import { usePage } from '../parts/page-context.ts';
import type { EditDraft } from './edit-draft.ts';

interface EditFieldsProps {
  readonly draft: EditDraft;
  readonly onDraft: (draft: EditDraft) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Whether there is a place that may stay as it is. */
  readonly canStay: boolean;
}

/** The fields of an observation that a hand may change. */
export function EditFields(props: EditFieldsProps): JSX.Element {
  const { t } = usePage();
  const { draft, onDraft, note, onNote, canStay } = props;
  return (
    <div class="edit-fields">
      <label class="field">
        <span>{t('filter.kind')}</span>
        <select
          value={draft.kind}
          onChange={(event) => onDraft({ ...draft, kind: event.currentTarget.value })}
        >
          {KINDS.map(({ id }) => (
            <option key={id} value={id}>
              {t(`kind.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('edit.count')}</span>
        <input
          type="text"
          class="text-input number-input"
          inputMode="numeric"
          value={draft.count}
          onInput={(event) => onDraft({ ...draft, count: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{t('fact.where')}</span>
        <select
          value={draft.where}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const where = value === 'position' || value === 'none' ? value : 'same';
            onDraft({ ...draft, where });
          }}
        >
          {canStay ? <option value="same">{t('edit.where.same')}</option> : null}
          <option value="position">{t('edit.where.position')}</option>
          <option value="none">{t('edit.where.none')}</option>
        </select>
      </label>
      {draft.where === 'position' ? <PositionFields draft={draft} onDraft={onDraft} /> : null}
      <label class="field">
        <span>{t('edit.note')}</span>
        <input
          type="text"
          class="text-input"
          value={note}
          onInput={(event) => onNote(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}

function PositionFields({
  draft,
  onDraft,
}: Pick<EditFieldsProps, 'draft' | 'onDraft'>): JSX.Element {
  const { chosen, t } = usePage();
  return (
    <div class="position-fields">
      {(['lat', 'lng'] as const).map((name) => (
        <label key={name} class="field">
          <span>{t(`edit.${name}`)}</span>
          <input
            type="text"
            class="text-input number-input"
            inputMode="decimal"
            value={draft[name]}
            onInput={(event) => onDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          const { lng, lat } = chosen.camera.value;
          onDraft({ ...draft, lng: lng.toFixed(4), lat: lat.toFixed(4) });
        }}
      >
        {t('edit.mapCentre')}
      </button>
    </div>
  );
}
