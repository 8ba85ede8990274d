import type { Overlays } from '../../state/overlays.ts';
import type { ImportState } from './import-item.ts';

/** A file as it was dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Something that takes files which are no reports, recognised by their content and never by their name. */
export interface FileHandler {
  readonly id: string;
  recognises(file: DroppedFile): Promise<boolean>;
  take(file: DroppedFile, overlays: Overlays): Promise<ImportState>;
}

const HEAD_BYTES = 512;

const workspaceHandler: FileHandler = {
  id: 'workspace',
  async recognises({ blob }) {
    const head = await headText(blob);
    return /^\s*\{\s*"format"\s*:\s*"contactline-workspace"/u.test(head);
  },
  async take({ name, blob }, overlays) {
    const { openWorkspace } = await import('../../state/workspace-actions.ts');
    const opened = await openWorkspace(overlays, blob, name);
    const fault = opened.ok ? null : opened.reason;
    return fault === null
      ? {
          kind: 'handled',
          isTaken: true,
          said: { key: 'overlay.workspace.opened', values: { name } },
        }
      : {
          kind: 'handled',
          isTaken: false,
          said: { key: `overlay.fault.${fault.code}`, values: { name, detail: fault.detail } },
        };
  },
};

/** Asked in this order before the readers of reports; a new kind of file is one more line. */
export const FILE_HANDLERS: readonly FileHandler[] = [workspaceHandler];

/** The beginning of a file as text, unpacked where it is gzipped; '' where it cannot be unpacked. */
async function headText(blob: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return blob.slice(0, HEAD_BYTES).text();
  if (typeof DecompressionStream !== 'function') return '';
  const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    const { value } = await reader.read();
    return new TextDecoder().decode(value?.subarray(0, HEAD_BYTES));
  } catch {
    return '';
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
