import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { readWorkspace, writeWorkspace } from '../data/workspace-file.ts';
import type { WorkspaceFault } from '../data/workspace-file.ts';
import { decodeView, encodeView } from './address.ts';
import { changeView } from './app-state.ts';
import type { Overlays } from './overlays.ts';

/** The workspace and the view as one file. */
export function saveWorkspace(overlays: Overlays): Promise<Blob> {
  const view = encodeView(overlays.state.view.value);
  return writeWorkspace({ workspace: overlays.workspace.value, view });
}

/** What opening a workspace came to. */
export interface OpenedWorkspace {
  readonly isStored: boolean;
  /** Parts of the saved view that this version does not know; the view then stays as it was. */
  readonly unknownView: readonly string[];
}

/** Puts the workspace of a file in place of this one, as one step that can be undone; a file that cannot be read changes nothing. */
export async function openWorkspace(
  overlays: Overlays,
  file: Blob,
  fileName: string,
): Promise<Result<OpenedWorkspace, WorkspaceFault>> {
  const read = await readWorkspace(file);
  if (!read.ok) return read;
  const { workspace, view } = read.value;
  const label = { code: 'workspace-opened', detail: fileName } as const;
  const isStored = await overlays.run(() => ({ label, next: workspace }));
  const decoded = decodeView(view);
  if (decoded.ok) changeView(overlays.state, decoded.value);
  return success({ isStored, unknownView: decoded.ok ? [] : decoded.reason });
}
