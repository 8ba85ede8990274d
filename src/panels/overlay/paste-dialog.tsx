import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Modal } from '../parts/modal.tsx';
import { usePage } from '../parts/page-context.ts';

interface PasteDialogProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** Takes a pasted report or table as if it were a file. */
export function PasteDialog({ text: first, onClose }: PasteDialogProps): JSX.Element {
  const { desk, t, f } = usePage();
  const [text, setText] = useState(first);
  useEffect(() => desk.prepare(), []);
  const read = (): void => {
    const blob = new Blob([text], { type: 'text/plain' });
    desk.take([{ name: t('overlay.pasted'), blob }]);
    onClose();
  };
  return (
    <Modal title={t('overlay.title.paste')} onClose={onClose}>
      <label class="overlay-paste">
        <span>{t('overlay.pasteWhat')}</span>
        <textarea
          rows={14}
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="small">
        {t('overlay.characters', { count: f.count(text.length), n: text.length })}
      </p>
      <button type="button" class="main-button" disabled={text.trim() === ''} onClick={read}>
        {t('overlay.read')}
      </button>
    </Modal>
  );
}
