import { gzip } from 'fflate';
import * as v from 'valibot';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Overlay } from '../model/overlay.ts';
import { restingContent } from '../model/table-source.ts';
import { ordered } from '../model/workspace.ts';
import type { Workspace } from '../model/workspace.ts';
import { readTextWithin } from './workspace/read-text-within.ts';
import { decodeTable, encodeTable } from './workspace/table-codec.ts';
import {
  contentSchema,
  decisionsSchema,
  editSchema,
  settingsSchema,
} from './workspace/workspace-schema.ts';

const FORMAT = 'contactline-workspace';
/** The version that is written. A change of the form raises it and adds one migration. */
export const WORKSPACE_VERSION = 1;
/** Beyond this no browser holds the text in one string. */
const MAX_CHARS = 500_000_000;

/** Turns the content of one version into that of the next; the first of the list makes version 2 of version 1. */
export type WorkspaceMigration = (older: Readonly<Record<string, unknown>>) => object;

const MIGRATIONS: readonly WorkspaceMigration[] = [];

/** What a workspace file holds: the workspace, and the view as the hash of an address. */
export interface WorkspaceFile {
  readonly workspace: Workspace;
  readonly view: string;
}

/** Why a workspace file cannot be opened, with the place or value at fault. */
export interface WorkspaceFault {
  readonly code:
    | 'workspace-unreadable'
    | 'workspace-too-large'
    | 'workspace-foreign'
    | 'workspace-newer'
    | 'workspace-damaged';
  readonly detail: string;
}

/** The workspace as a gzipped JSON file; the same workspace gives the same JSON. */
export async function writeWorkspace({ workspace, view }: WorkspaceFile): Promise<Blob> {
  const { overlays, decisions, edits } = workspace;
  const json = JSON.stringify({
    format: FORMAT,
    version: WORKSPACE_VERSION,
    view,
    overlays: overlays.map(overlayJson),
    decisions,
    edits,
  });
  return compress(json);
}

function overlayJson({ content: { table, ...content }, ...settings }: Overlay): object {
  return { ...settings, content: { ...content, table: encodeTable(table) } };
}

/** Reads a workspace file, gzipped or plain, of this or any older version. Any bytes give an answer; nothing is thrown. */
export async function readWorkspace(
  blob: Blob,
  maxChars: number = MAX_CHARS,
): Promise<Result<WorkspaceFile, WorkspaceFault>> {
  const text = await readTextWithin(blob, maxChars);
  if (!text.ok) return failure(fault(`workspace-${text.reason}`, ''));
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch (error) {
    return failure(fault('workspace-foreign', error instanceof Error ? error.message : ''));
  }
  const current = migrate(json, MIGRATIONS);
  return current.ok ? readCurrent(current.value) : current;
}

const headSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** The content in the form of the newest version, which is one more than there are migrations. */
export function migrate(
  json: unknown,
  migrations: readonly WorkspaceMigration[],
): Result<unknown, WorkspaceFault> {
  const head = v.safeParse(headSchema, json);
  if (!head.success) return failure(fault('workspace-foreign', dotPath(head.issues[0])));
  const { version } = head.output;
  if (version > migrations.length + 1) return failure(fault('workspace-newer', String(version)));
  let content: object = head.output;
  try {
    for (const step of migrations.slice(version - 1)) content = step({ ...content });
  } catch (error) {
    return failure(fault('workspace-damaged', error instanceof Error ? error.message : ''));
  }
  return success(content);
}

const fileSchema = v.object({
  view: v.string(),
  overlays: v.array(v.looseObject({ content: v.looseObject({ table: v.unknown() }) })),
  decisions: decisionsSchema,
  edits: v.array(editSchema),
});

function readCurrent(json: unknown): Result<WorkspaceFile, WorkspaceFault> {
  const file = v.safeParse(fileSchema, json, { abortEarly: true });
  if (!file.success) return failure(fault('workspace-damaged', dotPath(file.issues[0])));
  const overlays: Overlay[] = [];
  for (const [index, entry] of file.output.overlays.entries()) {
    const overlay = readOverlay(entry);
    if (!overlay.ok)
      return failure(fault('workspace-damaged', `overlays.${index}.${overlay.reason}`));
    overlays.push(overlay.value);
  }
  const { view, decisions, edits } = file.output;
  const twice = firstTwice(overlays) ?? firstTwice(edits) ?? firstTwice(decisions);
  if (twice !== null) return failure(fault('workspace-damaged', twice));
  return success({ workspace: ordered({ overlays, decisions, edits }), view });
}

function readOverlay(entry: {
  readonly content: { readonly table: unknown };
}): Result<Overlay, string> {
  const settings = v.safeParse(settingsSchema, entry, { abortEarly: true });
  if (!settings.success) return failure(dotPath(settings.issues[0]));
  const content = v.safeParse(contentSchema, entry.content, { abortEarly: true });
  if (!content.success) return failure(`content.${dotPath(content.issues[0])}`);
  const table = decodeTable(entry.content.table);
  if (!table.ok) return failure(`content.table.${table.reason}`);
  return success({
    ...settings.output,
    content: restingContent({ ...content.output, table: table.value }),
  });
}

function firstTwice(items: readonly { readonly id: string }[]): string | null {
  const ids = items.map((item) => item.id);
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}

function dotPath(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? issue.message;
}

function fault(code: WorkspaceFault['code'], detail: string): WorkspaceFault {
  return { code, detail: detail.slice(0, 200) };
}

async function compress(text: string): Promise<Blob> {
  if (typeof CompressionStream === 'function') {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    const zipped = await new Response(stream).blob();
    return new Blob([zipped], { type: 'application/gzip' });
  }
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    gzip(new TextEncoder().encode(text), (error, data) => {
      if (error === null) resolve(new Uint8Array(data));
      else reject(error);
    });
  });
  return new Blob([bytes], { type: 'application/gzip' });
}
