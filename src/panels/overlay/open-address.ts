import { fetchFile, ownFileUrl } from '../../data/fetch-file.ts';
import { notify } from '../../state/actions.ts';
import type { AppState } from '../../state/app-state.ts';
import type { ImportDesk } from './import-desk.ts';

/**
 * Takes in the file that the address names (?archive=archives/all.arrow.gz), as if it had been dropped. Only files of the
 * page's own origin: anything else, and what cannot be fetched, ends in a notice. It is fetched at once, and read when what
 * is stored has been `opened`. Never rejects.
 */
export async function openAddress(
  state: AppState,
  desk: ImportDesk,
  path: string,
  base: string,
  opened: Promise<void>,
): Promise<void> {
  const url = ownFileUrl(path, base);
  if (url === null) {
    notify(state, 'archive-refused', path.slice(0, 200));
    return;
  }
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  try {
    await desk.takeWhenLoaded(name, async (onProgress, signal) => {
      const blob = await fetchFile(url, onProgress, signal);
      await opened;
      return blob;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify(state, 'archive-unavailable', `${name}: ${reason}`);
  }
}
