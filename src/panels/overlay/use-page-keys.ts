import { useEffect } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+V anywhere on the page but where text is typed. */
export function usePageKeys(): void {
  const { overlays, desk } = usePage();
  useEffect(() => {
    const undo = (event: KeyboardEvent): void => {
      const isUndoKey = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndoKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      void (event.shiftKey ? overlays.redo() : overlays.undo());
    };
    const paste = (event: ClipboardEvent): void => {
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const data = event.clipboardData;
      const files = [...(data?.files ?? [])];
      const text = data?.getData('text/plain') ?? '';
      if (files.length > 0) desk.take(files.map((file) => ({ name: file.name, blob: file })));
      else if (text.trim() !== '') desk.dialog.value = { kind: 'paste', text };
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', undo);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('keydown', undo);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

/** A checkbox or a button takes no text, so undo there means the page's. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isTextInput =
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type);
  return isTextInput || target instanceof HTMLTextAreaElement || target.isContentEditable;
}
