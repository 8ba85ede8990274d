import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';
import { whenIdle } from './when-idle.ts';

/** The whole page takes dropped files; while something is dragged over it, a sheet says so. */
export function DropHint(): JSX.Element | null {
  const { desk, t } = usePage();
  const [isOver, setOver] = useState(false);
  useEffect(() => whenIdle(desk.prepare), []);
  useLayoutEffect(() => {
    // Entering a child leaves its parent, so entries are counted. What is dragged from the page itself is none of this.
    let depth = 0;
    let isOwn = false;
    const listeners = {
      dragstart() {
        isOwn = true;
      },
      dragend() {
        isOwn = false;
      },
      dragenter(event: DragEvent) {
        if (isOwn || !hasFiles(event)) return;
        event.preventDefault();
        depth++;
        if (depth === 1) desk.prepare();
        setOver(true);
      },
      dragover(event: DragEvent) {
        if (isOwn || !hasFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      },
      dragleave() {
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      },
      drop(event: DragEvent) {
        depth = 0;
        setOver(false);
        if (isOwn || !hasFiles(event)) return;
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) desk.take(files.map((file) => ({ name: file.name, blob: file })));
        else desk.dialog.value = { kind: 'paste', text: textOf(event) };
      },
    };
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name, listener as EventListener);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div class="drop-hint" aria-hidden="true">
      <div>
        <p class="drop-title">{t('overlay.drop')}</p>
        <p>{t('overlay.dropKinds')}</p>
      </div>
    </div>
  );
}

/** Files, or text dragged from elsewhere; a text that is dragged within an input is left to it. */
function hasFiles({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  const isInput = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return types.includes('text/plain') && !isInput;
}

function textOf({ dataTransfer }: DragEvent): string {
  return dataTransfer?.getData('text/plain') ?? '';
}
