import type { Issue } from '../model/issue.ts';
import { createReading } from '../model/overlay.ts';
import type { Reading } from '../model/overlay.ts';
import { hashOf } from './content-hash.ts';
import { issueOfFailure } from './reader.ts';
import type { ReadContext, ReadOptions, ReadResult, ReaderInput } from './reader.ts';

/** Reads an input by the reader with the id, or without one by the reader that recognises it. */
export type ReadInput = (
  input: ReaderInput,
  context: ReadContext,
  readerId?: string,
) => Promise<ReadResult>;

/** What became of one file: `refused` with the reason, or `cancelled` before it was read to the end. */
export type FileOutcome =
  | { readonly kind: 'read'; readonly name: string; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly name: string; readonly issue: Issue }
  | { readonly kind: 'cancelled'; readonly name: string };

/** How a file is to be read: the user's decisions, and the id of a reader or null to have it chosen. */
export interface ReadJob {
  readonly input: ReaderInput;
  readonly options: ReadOptions;
  readonly as: string | null;
}

/** The option that remembers a reader that was chosen by hand. */
const READER_OPTION = 'as';

/** Reads one file. Never rejects: whatever goes wrong is the file's own outcome. */
export async function readOne(
  { input, options, as }: ReadJob,
  context: Omit<ReadContext, 'options'>,
  read: ReadInput,
): Promise<FileOutcome> {
  const { name, blob } = input;
  try {
    const hash = await hashOf(blob, context.signal);
    const result = await read(input, { ...context, options }, as ?? undefined);
    if (context.signal.aborted) return { kind: 'cancelled', name };
    const { reader, reports, table, rows, rejected, header, issues, questions, text, used } =
      result;
    const reading = createReading(hash, {
      fileName: name,
      bytes: blob.size,
      options: as === null ? { ...options } : { ...options, [READER_OPTION]: as },
      reader,
      reports,
      table,
      rows,
      rejected,
      header,
      issues,
      questions,
      text,
      used,
    });
    return { kind: 'read', name, reading };
  } catch (error) {
    if (context.signal.aborted) return { kind: 'cancelled', name };
    return { kind: 'refused', name, issue: issueOfFailure(name, error) };
  }
}
