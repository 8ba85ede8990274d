import type { JSX } from 'preact';
import type { Words } from '../../cartography/words/words.ts';
import type { StepLabel } from '../../model/workspace.ts';
import { usePage } from '../parts/page-context.ts';

/** What a step was, in words: "add report.txt". */
export function stepText(words: Words, { code, detail }: StepLabel): string {
  return words(`step.${code}`, { detail });
}

/** Takes the last step back or does it again; each button says which step that is. */
export function UndoButtons(): JSX.Element | null {
  const { overlays, t } = usePage();
  const [undo, redo] = [overlays.undoLabel.value, overlays.redoLabel.value];
  if (undo === null && redo === null) return null;
  return (
    <div class="overlay-undo" role="group" aria-label={t('overlay.history')}>
      <button
        type="button"
        class="text-button"
        disabled={undo === null}
        onClick={() => void overlays.undo()}
      >
        {undo === null ? t('overlay.undo') : t('overlay.undoStep', { step: stepText(t, undo) })}
      </button>
      <button
        type="button"
        class="text-button"
        disabled={redo === null}
        onClick={() => void overlays.redo()}
      >
        {redo === null ? t('overlay.redo') : t('overlay.redoStep', { step: stepText(t, redo) })}
      </button>
    </div>
  );
}
