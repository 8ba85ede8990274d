import * as v from 'valibot';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Decision } from '../../model/decision.ts';
import { areSound } from '../../model/decision.ts';
import type { Edit } from '../../model/edit.ts';
import type { Overlay, OverlayContent } from '../../model/overlay.ts';
import { restingContent } from '../../model/table-source.ts';
import { EMPTY_HISTORY, ordered } from '../../model/workspace.ts';
import type { History, Step, Workspace } from '../../model/workspace.ts';
import { HEAD_KEY, revisionOf } from './storage-port.ts';
import type { Records, StorageFault } from './storage-port.ts';
import { checkTable } from './table-codec.ts';
import {
  contentSchema,
  decisionSchema,
  editSchema,
  headRecordSchema,
  settingsSchema,
  stepRecordSchema,
} from './workspace-schema.ts';
import type { ItemKeys } from './workspace-schema.ts';

/** What the records held. */
export interface LoadedHistory {
  readonly history: History;
  readonly lost: readonly string[];
  /** The key of each object that came from a record. */
  readonly keys: ReadonlyMap<object, string>;
  readonly revision: number;
}

/** Makes records of a version those of the next; the first of the list makes version 2 of version 1. */
export type RecordMigration = (older: Records) => Records;

/** Version 2 may hold texts that are joined of columns, and all that version 1 held. */
const MIGRATIONS: readonly RecordMigration[] = [(older) => older];

/**
 * Puts the history together from records. A damaged item is left out and named; where a step needs one, the workspace
 * stays and the way to it is forgotten. Fails only for records of a later version.
 */
export function loadHistory(
  stored: Records,
  version: number,
  migrations: readonly RecordMigration[] = MIGRATIONS,
): Result<LoadedHistory, StorageFault> {
  const oldHead = stored.head.get(HEAD_KEY);
  const revision = revisionOf(oldHead);
  if (oldHead === undefined)
    return success({ history: EMPTY_HISTORY, lost: [], keys: new Map(), revision });
  const found = versionOf(oldHead);
  if (found > version) return failure({ code: 'newer', detail: String(found) });
  const records = migrations
    .slice(Math.max(0, found - 1))
    .reduce((older, migration) => migration(older), stored);
  const head = v.safeParse(headRecordSchema, records.head.get(HEAD_KEY));
  if (!head.success) {
    const lost = [HEAD_KEY];
    return success({ history: EMPTY_HISTORY, lost, keys: new Map(), revision });
  }
  const reader = createItemReader(records);
  const workspace = soundOf(reader.readItems(head.output.workspace), reader.lost);
  const lost = [...reader.lost];
  const steps = head.output.steps.map((key) => readStep(records, key, reader));
  const isWhole = steps.every((step) => step !== null) && lost.length === 0;
  const known = isWhole ? steps.filter((step) => step !== null) : [];
  const done = Math.min(isWhole ? head.output.done : 0, known.length);
  const history: History = { workspace, steps: known, done };
  if (!isWhole) lost.push('history');
  return success({ history, lost, keys: reader.keys, revision });
}

interface ItemReader {
  readItems(keys: ItemKeys): Workspace;
  readonly keys: Map<object, string>;
  /** Keys and names of items that could not be read. */
  readonly lost: Set<string>;
}

function createItemReader(records: Records): ItemReader {
  const keys = new Map<object, string>();
  const lost = new Set<string>();
  const kept = <Item extends object>(
    make: (record: unknown) => Item | null,
    from: ReadonlyMap<string, unknown>,
  ): ((key: string) => Item | null) => {
    const known = new Map<string, Item | null>();
    return (key) => {
      const item = known.has(key) ? (known.get(key) ?? null) : make(from.get(key));
      known.set(key, item);
      if (item !== null) keys.set(item, key);
      // A lost content is named by the overlay that it belongs to.
      else if (from === records.items) lost.add(nameIn(from.get(key)) ?? key);
      return item;
    };
  };
  const readContent = kept(contentOf, records.contents);
  const overlay = kept((record) => overlayOf(record, readContent), records.items);
  const decision = kept(decisionOf, records.items);
  const edit = kept(editOf, records.items);
  return {
    keys,
    lost,
    readItems: (wanted) => ({
      overlays: wanted.overlays.flatMap((key) => overlay(key) ?? []),
      decisions: wanted.decisions.flatMap((key) => decision(key) ?? []),
      edits: wanted.edits.flatMap((key) => edit(key) ?? []),
    }),
  };
}

const overlayRecord = v.object({
  type: v.literal('overlay'),
  contentKey: v.string(),
  value: settingsSchema,
});
const decisionRecord = v.object({ type: v.literal('decision'), value: decisionSchema });
const editRecord = v.object({ type: v.literal('edit'), value: editSchema });

function overlayOf(
  record: unknown,
  readContent: (key: string) => OverlayContent | null,
): Overlay | null {
  const read = v.safeParse(overlayRecord, record);
  const content = read.success ? readContent(read.output.contentKey) : null;
  return read.success && content !== null ? { ...read.output.value, content } : null;
}

function contentOf(record: unknown): OverlayContent | null {
  const read = v.safeParse(contentSchema, record);
  const { table: columns } = v.parse(
    v.fallback(v.looseObject({ table: v.unknown() }), { table: null }),
    record,
  );
  const table = checkTable(columns);
  return read.success && table.ok ? restingContent({ ...read.output, table: table.value }) : null;
}

function decisionOf(record: unknown): Decision | null {
  const read = v.safeParse(decisionRecord, record);
  return read.success ? read.output.value : null;
}

function editOf(record: unknown): Edit | null {
  const read = v.safeParse(editRecord, record);
  return read.success ? read.output.value : null;
}

function readStep(records: Records, key: string, reader: ItemReader): Step | null {
  const read = v.safeParse(stepRecordSchema, records.steps.get(key));
  if (!read.success) return null;
  const { label, from, to } = read.output;
  const before = reader.lost.size;
  const step: Step = {
    label,
    change: { from: reader.readItems(from), to: reader.readItems(to) },
  };
  reader.keys.set(step, key);
  return reader.lost.size === before ? step : null;
}

/** Merges that contradict each other cannot come from this product: none of them is taken. */
function soundOf(workspace: Workspace, lost: Set<string>): Workspace {
  if (areSound(workspace.decisions)) return ordered(workspace);
  lost.add('decisions');
  return ordered({ ...workspace, decisions: [] });
}

function versionOf(head: unknown): number {
  const read = v.safeParse(v.looseObject({ version: v.number() }), head);
  return read.success ? read.output.version : 1;
}

function nameIn(record: unknown): string | null {
  const read = v.safeParse(v.looseObject({ value: v.looseObject({ name: v.string() }) }), record);
  return read.success ? read.output.value.name : null;
}
