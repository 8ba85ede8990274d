import type { JSX } from 'preact';
import type { Overlay } from '../../model/overlay.ts';
import { moveOverlay, removeOverlay, showOverlay } from '../../state/overlay-actions.ts';
import { usePage } from '../parts/page-context.ts';
import { countsText } from './counts-text.ts';

interface OverlayRowProps {
  readonly overlay: Overlay;
  readonly index: number;
  readonly of: number;
}

/** One overlay of the list: shown or hidden, what it holds, its place in the list, and the way to the rest. */
export function OverlayRow({ overlay, index, of }: OverlayRowProps): JSX.Element {
  const { overlays, desk, t, f } = usePage();
  const { id, name, isShown, source, licence, content } = overlay;
  const remove = async (): Promise<void> => {
    await removeOverlay(overlays, id);
    desk.say({ key: 'overlay.said.removed', values: { name } }, overlays.undoLabel.value);
  };
  return (
    <li class="overlay-row">
      <label class="check">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => void showOverlay(overlays, id, event.currentTarget.checked)}
        />
        <span class="check-label as-written overlay-name">{name}</span>
      </label>
      <p class="small">{countsText(t, f, content.counts)}</p>
      {source === '' && licence === '' ? null : (
        <p class="small">{[source, licence].filter((text) => text !== '').join(' · ')}</p>
      )}
      <div class="overlay-buttons">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            desk.dialog.value = { kind: 'details', id };
          }}
        >
          {t('overlay.details')}
          <span class="unseen"> {name}</span>
        </button>
        <MoveButton id={id} name={name} to={index - 1} isPossible={index > 0} direction="up" />
        <MoveButton
          id={id}
          name={name}
          to={index + 1}
          isPossible={index < of - 1}
          direction="down"
        />
        <button type="button" class="text-button" onClick={() => void remove()}>
          {t('overlay.remove')}
          <span class="unseen"> {name}</span>
        </button>
      </div>
    </li>
  );
}

interface MoveButtonProps {
  readonly id: string;
  readonly name: string;
  readonly to: number;
  readonly isPossible: boolean;
  readonly direction: 'up' | 'down';
}

function MoveButton({ id, name, to, isPossible, direction }: MoveButtonProps): JSX.Element {
  const { overlays, t } = usePage();
  return (
    <button
      type="button"
      class="step overlay-step"
      disabled={!isPossible}
      aria-label={t(`overlay.move.${direction}`, { name })}
      onClick={() => void moveOverlay(overlays, id, to)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={direction === 'up' ? 'M6 15l6-6 6 6' : 'M6 9l6 6 6-6'} />
      </svg>
    </button>
  );
}
