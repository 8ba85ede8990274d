import * as v from 'valibot';
import { isSealed } from '../archive/archive-checksum.ts';
import { archiveHeadSchema } from '../archive/archive-head.ts';
import type { ArchiveHead } from '../archive/archive-head.ts';
import {
  ARCHIVE_VERSION,
  BYTES_PER_ROW,
  HEAD_KEY,
  MAX_MEMORY_BYTES,
} from '../archive/archive-layout.ts';
import { ARROW_MAGIC, readArrowFile, readArrowMetadata } from '../archive/arrow-file.ts';
import { tableOfArchive } from '../archive/read-archive.ts';
import { megabytes } from '../unpacked-input.ts';
import type { InputHead, ReadResult, Reader, ReaderInput } from '../reader.ts';
import { faultInTable } from '../workspace/check-table.ts';
import { orDamaged, refusal } from './refusal.ts';
import { beginsWithSchema } from './schema-first.ts';

/** Our own archive (docs/archive.md): Arrow IPC. Opens as it was packed, or not at all. */
export const archiveReader: Reader = {
  id: 'archive',
  recognise: ({ bytes }: InputHead) => (isArrow(bytes) && !isForeignArrow(bytes) ? 0.95 : 0),
  read: (input, context) => orDamaged(input.name, context.signal, () => open(input)),
};

/** Whether a file that begins so is Arrow IPC. */
function isArrow(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head.subarray(0, ARROW_MAGIC.length)) === ARROW_MAGIC;
}

/** The key of the head, and a column that no other table has. */
const OWN_MARKS = [HEAD_KEY, 'endMinute'];

/** Whether a file that begins so is somebody else's Arrow file: its schema is there, without the head of an archive. */
export function isForeignArrow(head: Uint8Array): boolean {
  if (!isArrow(head)) return false;
  // An archive stays one where a byte of its schema is broken: then it is refused.
  const text = new TextDecoder('latin1').decode(head);
  if (OWN_MARKS.some((mark) => text.includes(mark))) return false;
  try {
    if (!beginsWithSchema(head)) return true;
    readArrowMetadata(new Uint8Array(head));
    return true;
  } catch {
    // The head of an archive lists its reports, and may be longer than what is looked at.
    return false;
  }
}

async function open({ name, blob }: ReaderInput): Promise<ReadResult> {
  if (blob.size > MAX_MEMORY_BYTES)
    throw refusal('file-too-large', name, megabytes(blob.size), megabytes(MAX_MEMORY_BYTES));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const head = headOf(readArrowMetadata(bytes), name);
  if (!isSealed(bytes)) throw refusal('file-damaged', name, 'checksum');
  const file = readArrowFile(bytes);
  const memory = bytes.length + file.rows * BYTES_PER_ROW;
  if (memory > MAX_MEMORY_BYTES)
    throw refusal('file-too-large', name, megabytes(memory), megabytes(MAX_MEMORY_BYTES));
  const table = tableOfArchive(file);
  const fault = faultInTable(table);
  if (fault !== null) throw refusal('file-damaged', name, fault);
  return {
    reader: 'archive',
    reports: head.reports,
    table,
    rows: table.length,
    rejected: [],
    header: null,
    issues: [],
    questions: [],
    text: null,
    used: [],
  };
}

/** Refuses somebody else's Arrow file, and an archive of a later version. */
function headOf(metadata: ReadonlyMap<string, string>, file: string): ArchiveHead {
  const text = metadata.get(HEAD_KEY);
  if (text === undefined) throw refusal('arrow-foreign', file, undefined, 'contactline pack');
  const json: unknown = JSON.parse(text);
  const { version } = v.parse(v.looseObject({ version: v.number() }), json);
  if (version !== ARCHIVE_VERSION)
    throw refusal('archive-version', file, String(version), String(ARCHIVE_VERSION));
  return v.parse(archiveHeadSchema, json);
}
