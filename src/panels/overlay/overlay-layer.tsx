import type { JSX } from 'preact';
import { DropHint } from './drop-hint.tsx';
import { OverlayDialogs } from './overlay-dialogs.tsx';
import { OverlayNotices } from './overlay-notices.tsx';
import { usePageKeys } from './use-page-keys.ts';

/** What overlays put over the whole page: the drop target, notices, the open dialog, and the keys for undo and paste. */
export function OverlayLayer(): JSX.Element {
  usePageKeys();
  return (
    <>
      <DropHint />
      <OverlayNotices />
      <OverlayDialogs />
    </>
  );
}
