import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ReadOptions } from '../../data/reader.ts';
import type { Reading } from '../../model/overlay.ts';
import type { StepLabel } from '../../model/workspace.ts';
import { acceptReading } from '../../state/overlay-actions.ts';
import type { Overlays } from '../../state/overlays.ts';
import type { EditDraft } from './edit-draft.ts';
import { fileHandlers } from './file-handlers.ts';
import type { DroppedFile, OpenSnapshot } from './file-handlers.ts';
import { askedBy, canAdd, isClear, isSettled, needsLook } from './import-item.ts';
import type { ImportItem, ImportState, Said } from './import-item.ts';
import { createItemReader } from './item-reader.ts';
import type { LoadGround } from './item-reader.ts';
import { showIfHidden } from './overlay-period.ts';
import { localStore, recallColumns, rememberColumns } from './remembered-columns.ts';

/** The form of one observation, or of a new one where `key` is null; `draft` is what stood in it when it made room for the map. */
export interface EditOpen {
  readonly kind: 'edit';
  readonly key: string | null;
  readonly draft?: EditDraft;
}

/** A dialog about overlays; one is open at a time. */
export type OverlayDialog =
  | { readonly kind: 'import' | 'duplicates' | 'ledger' }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'details'; readonly id: string }
  | EditOpen;

/** Something that was done, said once; `undoes` is the step that its button takes back. */
export interface OverlayNotice {
  readonly id: number;
  readonly said: Said;
  readonly undoes: StepLabel | null;
  /** The overlay it is about, whose details its other button opens. */
  readonly about: string | null;
}

/** The files that are being taken in, and what is said and open about overlays. */
export interface ImportDesk {
  readonly items: ReadonlySignal<readonly ImportItem[]>;
  /** Loads what reading needs ahead of the first file; to be called when one is about to come. */
  readonly prepare: () => void;
  readonly dialog: Signal<OverlayDialog | null>;
  readonly notices: ReadonlySignal<readonly OverlayNotice[]>;
  /** Takes files in, one after the other; what is clear is added at once, the rest waits in the dialog. */
  readonly take: (files: readonly DroppedFile[]) => void;
  /**
   * Takes a file in once it is loaded, and shows how far it is. Rejects with why it could not be loaded; one that was
   * cancelled is gone.
   */
  readonly takeWhenLoaded: (name: string, load: LoadFile) => Promise<void>;
  readonly readAgain: (id: number, as: string | null, options: ReadOptions) => void;
  readonly cancel: (id: number) => void;
  /** Adds every file that waits, or only the one. */
  readonly add: (id?: number) => Promise<void>;
  /** Takes a file off the list, or all that nothing happens to any more. */
  readonly clear: (id?: number) => void;
  readonly say: (said: Said, undoes?: StepLabel | null, about?: string | null) => void;
  readonly dismiss: (noticeId: number) => void;
}

/** Loads a file; `onProgress` gets 0 to 1. */
export type LoadFile = (onProgress: (done: number) => void, signal: AbortSignal) => Promise<Blob>;

const NOTICES_AT_MOST = 3;
const NO_BYTES = new Blob();

/** The desk of one page. What reads files is loaded when the first one comes. */
export function createImportDesk(
  overlays: Overlays,
  loadGround: LoadGround,
  openSnapshot: OpenSnapshot | null = null,
): ImportDesk {
  const items = signal<readonly ImportItem[]>([]);
  const dialog = signal<OverlayDialog | null>(null);
  const notices = signal<readonly OverlayNotice[]>([]);
  const reader = createItemReader(overlays, loadGround, fileHandlers(openSnapshot));
  const loading = new Map<number, AbortController>();
  let lastId = 0;
  let queue: Promise<void> = Promise.resolve();

  const itemOf = (id: number): ImportItem | undefined => items.value.find((each) => each.id === id);
  const change = (id: number, part: Partial<ImportItem>): void => {
    items.value = items.value.map((each) => (each.id === id ? { ...each, ...part } : each));
  };
  const say = (said: Said, undoes: StepLabel | null = null, about: string | null = null): void => {
    lastId++;
    const notice = { id: lastId, said, undoes, about };
    notices.value = [...notices.value.slice(1 - NOTICES_AT_MOST), notice];
  };

  const newItem = ({ name, blob }: DroppedFile, state: ImportState): ImportItem => {
    lastId++;
    return { id: lastId, name, bytes: blob.size, blob, as: null, options: {}, asked: [], state };
  };

  const settle = (id: number, state: ImportState): void => {
    change(id, { state });
    const item = itemOf(id);
    if (item !== undefined && needsLook(item)) dialog.value = { kind: 'import' };
  };

  const accept = async (item: ImportItem, reading: Reading): Promise<void> => {
    if (itemOf(item.id)?.state.kind === 'adding') return;
    change(item.id, { state: { kind: 'adding', reading } });
    const acceptance = await acceptReading(overlays, reading, new Date().toISOString());
    const { counts } = reading.content;
    change(item.id, { blob: NO_BYTES, state: { kind: 'added', counts, acceptance } });
    const isMoved = showIfHidden(overlays.state, reading.content);
    const { observations, unlocated, warned } = counts;
    const values = { name: item.name, n: observations, unlocated, warned };
    const { overlayId } = acceptance;
    if (acceptance.outcome === 'already-there')
      say({ key: 'overlay.said.already', values }, null, overlayId);
    else {
      const key = isMoved ? 'overlay.said.addedElsewhere' : 'overlay.said.added';
      say({ key, values }, overlays.undoLabel.value, overlayId);
    }
  };

  const read = async (id: number, isFirst: boolean): Promise<void> => {
    const item = itemOf(id);
    if (item === undefined || item.state.kind !== 'waiting') return;
    change(id, { state: { kind: 'reading', done: 0 } });
    const state = await reader.read(item, (now) => change(id, { state: now }));
    const asks = state.kind === 'read' ? askedBy(item.asked, state.reading) : item.asked;
    change(id, { asked: asks });
    const asked = asks.find((each) => each.option === 'columns');
    const columns = asked === undefined ? null : recallColumns(localStore(), asked.others);
    if (columns !== null && item.options.columns === undefined) {
      change(id, { options: { ...item.options, columns }, state: { kind: 'waiting' } });
      await read(id, isFirst);
      return;
    }
    if (state.kind === 'read' && isFirst && isClear(state.reading)) {
      await accept(item, state.reading);
      return;
    }
    settle(id, state);
    if (state.kind === 'handled' && state.isTaken) {
      const isStep = state.said.key === 'overlay.workspace.opened';
      say(state.said, isStep ? overlays.undoLabel.value : null);
    }
  };

  const enqueue = (id: number, isFirst: boolean): void => {
    // A file that fails in an unforeseen way must not keep the next ones from being read.
    const next = (): Promise<void> => read(id, isFirst);
    queue = queue.then(next, next);
  };

  return {
    items,
    dialog,
    notices,
    say,
    prepare: reader.prepare,
    take(files) {
      // What was dealt with or looked at before is not shown again beside the new files.
      const isLookedAt = dialog.value?.kind !== 'import';
      const kept = items.value.filter(
        (item) => !isSettled(item) || item.state.kind === 'read' || !isLookedAt,
      );
      const added = files.map((file) => newItem(file, { kind: 'waiting' }));
      items.value = [...kept, ...added];
      for (const { id } of added) enqueue(id, true);
    },
    async takeWhenLoaded(name, load) {
      const item = newItem({ name, blob: NO_BYTES }, { kind: 'reading', done: 0 });
      const { id } = item;
      const stop = new AbortController();
      loading.set(id, stop);
      items.value = [...items.value, item];
      try {
        const onProgress = (done: number): void => change(id, { state: { kind: 'reading', done } });
        const blob = await load(onProgress, stop.signal);
        change(id, { bytes: blob.size, blob, state: { kind: 'waiting' } });
        enqueue(id, true);
      } catch (error) {
        items.value = items.value.filter((each) => each.id !== id);
        if (!stop.signal.aborted) throw error;
      } finally {
        loading.delete(id);
      }
    },
    readAgain(id, as, options) {
      const asked = itemOf(id)?.asked.find((each) => each.option === 'columns');
      if (asked !== undefined && options.columns !== undefined)
        rememberColumns(localStore(), asked.others, options.columns);
      change(id, { as, options, state: { kind: 'waiting' } });
      enqueue(id, false);
    },
    cancel(id) {
      loading.get(id)?.abort();
      reader.cancel(id);
      if (itemOf(id)?.state.kind === 'waiting') change(id, { state: { kind: 'cancelled' } });
    },
    async add(id) {
      for (const item of items.value) {
        if (id !== undefined && item.id !== id) continue;
        if (item.state.kind === 'read' && canAdd(item.state.reading))
          await accept(item, item.state.reading);
      }
    },
    clear(id) {
      items.value = items.value.filter((item) =>
        id === undefined ? !isSettled(item) : item.id !== id,
      );
    },
    dismiss(noticeId) {
      notices.value = notices.value.filter((each) => each.id !== noticeId);
    },
  };
}
