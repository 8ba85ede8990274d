import type { Words } from '../../cartography/words/words.ts';
import { Refusal } from './export-work.ts';

/** Puts the picture on the clipboard. Rejects with the reason where the browser has or allows none. */
export async function copyPicture(picture: Promise<File>, t: Words): Promise<void> {
  if (typeof ClipboardItem !== 'function' || navigator.clipboard?.write === undefined) {
    picture.catch(() => undefined);
    throw new Refusal(t('export.copy-missing'));
  }
  // The picture is promised, since some browsers allow this only within the click itself.
  const isWritten = navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  const [drawn, written] = await Promise.allSettled([picture, isWritten]);
  if (drawn.status === 'rejected') throw drawn.reason;
  if (written.status === 'fulfilled') return;
  throw nameOf(written.reason) === 'NotAllowedError'
    ? new Refusal(t('export.copy-denied'))
    : written.reason;
}

/** Whether this browser hands a PNG over to other apps. */
export function canSharePicture(): boolean {
  return navigator.canShare?.({ files: [new File([], 'map.png', { type: 'image/png' })] }) ?? false;
}

/** Hands the file to another app that the user chooses; nothing happens where they choose none. */
export async function shareFile(file: File, t: Words): Promise<void> {
  try {
    await navigator.share({ files: [file], title: document.title });
  } catch (error) {
    if (nameOf(error) === 'AbortError') return;
    // A page may ask only shortly after a press; the picture is ready now, so the next press will do.
    if (nameOf(error) === 'NotAllowedError') throw new Refusal(t('export.share-again'));
    throw error;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
