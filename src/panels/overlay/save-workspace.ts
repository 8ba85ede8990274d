import type { Overlays } from '../../state/overlays.ts';
import { download } from './download.ts';

/** Offers the workspace as one file, named after today. */
export async function saveWorkspaceFile(overlays: Overlays): Promise<void> {
  const { saveWorkspace } = await import('../../state/workspace-actions.ts');
  const day = new Date().toISOString().slice(0, 10);
  download(`contactline-${day}.workspace`, await saveWorkspace(overlays));
}
