import type { ComponentChildren, JSX } from 'preact';
import { KINDS } from '../../model/kind.ts';
import { nameIn } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import type { EditDraft } from './edit-draft.ts';

interface EditFieldsProps {
  readonly draft: EditDraft;
  readonly onDraft: (draft: EditDraft) => void;
  /** Whether there is a place that may stay as it is. */
  readonly canStay: boolean;
  /** Has the position pointed at on the map; null without a map. */
  readonly onPick: (() => void) | null;
}

/** The fields of an observation that a hand may change, in the order in which a report says them. */
export function EditFields(props: EditFieldsProps): JSX.Element {
  const { state, chosen, t } = usePage();
  const { draft, onDraft, canStay } = props;
  const { sides } = state.data.value.geography.hierarchy;
  const set = (name: keyof EditDraft) => (value: string) => onDraft({ ...draft, [name]: value });
  return (
    <div class="edit-fields">
      <Choice label={t('filter.kind')} value={draft.kind} onValue={set('kind')}>
        {KINDS.map(({ id }) => (
          <option key={id} value={id}>
            {t(`kind.${id}`)}
          </option>
        ))}
      </Choice>
      <Input
        label={t('edit.count')}
        isNumber
        inputMode="numeric"
        value={draft.count}
        onValue={set('count')}
      />
      {(['from', 'to'] as const).map((name) => (
        <label key={name} class="field">
          <span>{t(`period.${name}`)}</span>
          <input
            type="datetime-local"
            class="text-input number-input"
            value={draft[name]}
            onInput={(event) => set(name)(event.currentTarget.value)}
          />
        </label>
      ))}
      <p class="small">{t('period.zone')}</p>
      <Choice
        label={t('fact.where')}
        value={draft.where}
        onValue={(value) => {
          const where = value === 'position' || value === 'none' ? value : 'same';
          onDraft({ ...draft, where });
        }}
      >
        {canStay ? <option value="same">{t('edit.where.same')}</option> : null}
        <option value="position">{t('edit.where.position')}</option>
        <option value="none">{t('edit.where.none')}</option>
      </Choice>
      <PositionFields {...props} />
      <Choice label={t('edit.side')} value={draft.side} onValue={set('side')}>
        <option value="">{t('edit.side.none')}</option>
        {sides.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameIn(name, chosen.language.value)}
          </option>
        ))}
      </Choice>
      <Input label={t('edit.description')} value={draft.description} onValue={set('description')} />
      <Input label={t('edit.note')} value={draft.note} onValue={set('note')} />
    </div>
  );
}

/** The position as numbers, where one is wanted, and the way to point at it. */
function PositionFields({ draft, onDraft, onPick }: EditFieldsProps): JSX.Element {
  const { t } = usePage();
  return (
    <div class="position-fields">
      {draft.where !== 'position'
        ? null
        : (['lat', 'lng'] as const).map((name) => (
            <Input
              key={name}
              label={t(`edit.${name}`)}
              isNumber
              inputMode="decimal"
              value={draft[name]}
              onValue={(value) => onDraft({ ...draft, [name]: value })}
            />
          ))}
      {onPick === null ? null : (
        <button type="button" class="text-button" onClick={onPick}>
          {t('edit.pick')}
        </button>
      )}
    </div>
  );
}

interface InputProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly isNumber?: boolean;
}

function Input(props: InputProps): JSX.Element {
  const { label, value, onValue, inputMode = 'text', isNumber = false } = props;
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        class={isNumber ? 'text-input number-input' : 'text-input'}
        inputMode={inputMode}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ComponentChildren;
}

function Choice({ label, value, onValue, children }: ChoiceProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
