import { addLevel } from '../../state/level-actions.ts';
import type { Overlays } from '../../state/overlays.ts';
import type { ImportState } from './import-item.ts';

/** A file as it was dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What a handler may be told and may say while it works. */
export interface HandlerWork {
  readonly signal: AbortSignal;
  /** Says that the file is read, and that rows are being counted by it. */
  readonly onCounting: () => void;
}

/** Takes files which are no reports, known by their content and never by their name; null for a file of another kind. */
export type FileHandler = (
  file: DroppedFile,
  overlays: Overlays,
  work: HandlerWork,
) => Promise<ImportState | null>;

/** Shows the view that a snapshot carries and says how that went; `unknown` where the file is no snapshot. */
export type OpenSnapshot = (
  file: Blob,
) => Promise<'opened' | 'changed' | 'missing' | 'damaged' | 'newer' | 'unknown'>;

const HEAD_BYTES = 512;

/** The first bytes of our own HTML, of PNG, PDF, XML, GIF, WebP and JPEG (whose own are no text): only such a file is worth asking for a view. */
const PICTURE =
  /^(?:<!doctype html>.{1,200}content="Contact Line"|.PNG|%PDF|<\?xml|<svg|GIF8|RIFF.{1,4}WEBP|\uFFFD\uFFFD\uFFFD)/su;

/** Asked in this order before the readers of reports; a new kind of file is one more line. */
export function fileHandlers(openSnapshot: OpenSnapshot | null): readonly FileHandler[] {
  const pictures = openSnapshot === null ? [] : [snapshotHandler(openSnapshot)];
  return [takeWorkspace, ...pictures, takeRegions];
}

async function takeWorkspace(
  { name, blob }: DroppedFile,
  overlays: Overlays,
): Promise<ImportState | null> {
  const head = await headText(blob);
  if (!/^\s*\{\s*"format"\s*:\s*"contactline-workspace"/u.test(head)) return null;
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
}

function snapshotHandler(openSnapshot: OpenSnapshot): FileHandler {
  return async ({ name, blob }) => {
    const head = await headText(blob);
    if (!PICTURE.test(head)) return null;
    const outcome = await openSnapshot(blob);
    // A PDF without a view is another's, most likely a report.
    if (outcome === 'unknown' || (outcome === 'missing' && head.startsWith('%PDF'))) return null;
    return {
      kind: 'handled',
      isTaken: outcome === 'opened' || outcome === 'changed',
      said: { key: `overlay.snapshot.${outcome}`, values: { name } },
    };
  };
}

/** Polygons without observations are regions to count by. */
async function takeRegions(
  { name, blob }: DroppedFile,
  { state }: Overlays,
  { signal, onCounting }: HandlerWork,
): Promise<ImportState | null> {
  const { readOwnRegions } = await import('../../data/read-own-regions.ts');
  const regions = await readOwnRegions(blob);
  if (regions === null) return null;
  onCounting();
  const level = { en: name.replace(/\.(?:geo)?json$/iu, '') };
  if (!(await addLevel(state, level, name, regions, signal))) return { kind: 'cancelled' };
  return {
    kind: 'handled',
    isTaken: true,
    said: { key: 'overlay.regions.taken', values: { name, n: regions.length } },
  };
}

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
