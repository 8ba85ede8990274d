import { writeReportCollection } from '../data/write-geojson.ts';
import { editsInForce, keyOf } from '../model/edit.ts';
import { observationAt } from '../model/observation-at.ts';
import type { Observation } from '../model/observation.ts';
import { createOverlay } from '../model/overlay.ts';
import { ownIdOf } from '../model/qualify-ids.ts';
import type { Overlay, Reading } from '../model/overlay.ts';
import type { StepCode, Workspace } from '../model/workspace.ts';
import type { Overlays } from './overlays.ts';

/** What an import came to. `already-there`: the same file, read the same way: nothing was added. */
export interface Acceptance {
  readonly overlayId: string;
  readonly outcome: 'added' | 'read-again' | 'already-there';
  /** Whether it survives a reload; where not, `overlays.storage` says why. */
  readonly isStored: boolean;
}

/** Takes a reading in as an overlay; `now` is the ISO time of the import. The same file with other decisions replaces its first reading. */
export async function acceptReading(
  overlays: Overlays,
  reading: Reading,
  now: string,
): Promise<Acceptance> {
  let outcome: Acceptance['outcome'] = 'already-there';
  const isStored = await overlays.run((workspace) => {
    outcome = 'already-there';
    const known = workspace.overlays.find((each) => each.id === reading.hash);
    const order = 1 + Math.max(-1, ...workspace.overlays.map((each) => each.order));
    const made = createOverlay(reading, now, order);
    if (known === undefined) {
      outcome = 'added';
      return labelled(
        'overlay-added',
        made,
        { overlays: [...workspace.overlays, made] },
        workspace,
      );
    }
    if (isSameReading(known, made)) return null;
    outcome = 'read-again';
    const again: Overlay = { ...known, content: made.content };
    return labelled('overlay-read-again', again, replaced(workspace, again), workspace);
  });
  return { overlayId: reading.hash, outcome, isStored };
}

/** Gives the overlay another name. */
export function renameOverlay(overlays: Overlays, id: string, name: string): Promise<boolean> {
  return change(overlays, id, 'overlay-renamed', (overlay) => ({ ...overlay, name }));
}

/** Shows or hides the overlay; a hidden one is in no count. */
export function showOverlay(overlays: Overlays, id: string, isShown: boolean): Promise<boolean> {
  const code = isShown ? 'overlay-shown' : 'overlay-hidden';
  return change(overlays, id, code, (overlay) => ({ ...overlay, isShown }));
}

/** Moves the overlay to a place in the list, counted from 0; this changes no figure. */
export function moveOverlay(overlays: Overlays, id: string, to: number): Promise<boolean> {
  return overlays.run((workspace) => {
    const moved = workspace.overlays.find((each) => each.id === id);
    if (moved === undefined) return null;
    const others = workspace.overlays.filter((each) => each !== moved);
    const order = others.toSpliced(Math.max(0, to), 0, moved);
    const next = order.map(placedAt);
    return labelled('overlay-moved', moved, { overlays: next }, workspace);
  });
}

/** Takes the overlay away; merges and changes that speak of its rows stay and come back into force with it. */
export function removeOverlay(overlays: Overlays, id: string): Promise<boolean> {
  return overlays.run((workspace) => {
    const gone = workspace.overlays.find((each) => each.id === id);
    if (gone === undefined) return null;
    const others = workspace.overlays.filter((each) => each !== gone);
    return labelled('overlay-removed', gone, { overlays: others }, workspace);
  });
}

/** A file to be saved. */
export interface ExportedFile {
  readonly fileName: string;
  readonly text: string;
}

/** The overlay as our GeoJSON, one file per report, with changes by hand as they are in force; nothing for an unknown id. */
export function exportOverlay(overlays: Overlays, id: string): readonly ExportedFile[] {
  const overlay = overlays.list.value.find((each) => each.id === id);
  if (overlay === undefined) return [];
  const { table, reports } = overlay.content;
  const edits = editsInForce(overlays.workspace.value.edits);
  const changed = new Map(edits.map((edit) => [edit.key, edit.changed]));
  const byReport = new Map<string, Observation[]>(reports.map((report) => [report.id, []]));
  for (let row = 0; row < table.length; row++) {
    const read = observationAt(table, row);
    const shown = changed.get(keyOf(read)) ?? read;
    byReport.get(shown.reportId)?.push({ ...shown, id: ownIdOf(shown.id) });
  }
  return reports.map((report, index) => ({
    fileName: `${safeName(report.id)}${reports.length > 1 ? `_${index + 1}` : ''}.geojson`,
    text: writeReportCollection(report, byReport.get(report.id) ?? []),
  }));
}

function change(
  overlays: Overlays,
  id: string,
  code: StepCode,
  make: (overlay: Overlay) => Overlay,
): Promise<boolean> {
  return overlays.run((workspace) => {
    const known = workspace.overlays.find((each) => each.id === id);
    if (known === undefined) return null;
    const next = make(known);
    const isSame = next.name === known.name && next.isShown === known.isShown;
    return isSame ? null : labelled(code, next, replaced(workspace, next), workspace);
  });
}

function labelled(
  code: StepCode,
  overlay: Overlay,
  part: Pick<Workspace, 'overlays'>,
  workspace: Workspace,
): ReturnType<Parameters<Overlays['run']>[0]> {
  return { label: { code, detail: overlay.name }, next: { ...workspace, ...part } };
}

function replaced(workspace: Workspace, overlay: Overlay): Pick<Workspace, 'overlays'> {
  return { overlays: workspace.overlays.map((each) => (each.id === overlay.id ? overlay : each)) };
}

function placedAt(overlay: Overlay, order: number): Overlay {
  return overlay.order === order ? overlay : { ...overlay, order };
}

function isSameReading({ content: one }: Overlay, { content: other }: Overlay): boolean {
  const words = ({ reader, options, counts }: Overlay['content']): string =>
    JSON.stringify([
      reader,
      Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      counts,
    ]);
  return words(one) === words(other);
}

function safeName(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80) || 'report';
}
