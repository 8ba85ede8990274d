import type { Issue } from '../model/issue.ts';
import type { PlainTable } from '../model/table-columns.ts';
import type { Report } from '../model/report.ts';
import type { Ground } from './ground.ts';
import type { HalfThread } from './half-thread.ts';

/** A stranger's file, or text that was pasted (then with a name of ours). */
export interface ReaderInput {
  readonly name: string;
  readonly blob: Blob;
}

/** The beginning of an input, by which a reader is chosen: content decides, the name is only a hint. */
export interface InputHead {
  readonly name: string;
  /** At most the first 64 KiB. */
  readonly bytes: Uint8Array;
  /** The same decoded, or null where it is no text. */
  readonly text: string | null;
}

/** What the user has decided, or a remembered decision; what is absent is guessed and said. */
export interface ReadOptions {
  /** Field of an observation -> name of the column it is read from. */
  readonly columns?: Readonly<Partial<Record<ColumnField, string>>>;
  readonly dateOrder?: 'day-first' | 'month-first';
  readonly coordinateOrder?: 'lng-lat' | 'lat-lng';
  readonly encoding?: string;
}

/** The fields of an observation that a column can fill. */
export const COLUMN_FIELDS = [
  'id',
  'date',
  'dateEnd',
  'time',
  'lng',
  'lat',
  'coordinates',
  'place',
  'region',
  'kind',
  'count',
  'side',
  'precision',
  'description',
  'source',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Something that the file leaves open and only the user can decide. */
export interface Question {
  readonly option: 'dateOrder' | 'coordinateOrder' | 'encoding' | 'columns';
  /** What was assumed for this reading. */
  readonly assumed: string;
  /** The other answers. */
  readonly others: readonly string[];
  /** A value of the file that shows the ambiguity. */
  readonly example: string;
}

/** A row that was not accepted, with the text it came from, so that it can be saved, corrected and read again. */
export interface RejectedRow {
  readonly row: number;
  readonly text: string;
  readonly issue: Issue;
}

/** What a reading gives. `accepted` rows are in the table; accepted + rejected = rows, always. */
export interface ReadResult {
  readonly reader: string;
  readonly reports: readonly Report[];
  readonly table: PlainTable;
  /** Rows, features or observation sentences in the input. */
  readonly rows: number;
  readonly rejected: readonly RejectedRow[];
  /** The line that heads rejected rows when they are saved, or null where there is none. */
  readonly header: string | null;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  /** For prose: the text as it was read, and the spans of it that became figures. */
  readonly text: string | null;
  readonly used: readonly (readonly [from: number, to: number])[];
}

/** What a reader may need beside the input, and how it tells of its progress. */
export interface ReadContext {
  readonly ground: Ground;
  readonly options: ReadOptions;
  /** Called with 0..1 now and then. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
  /** Another thread that reads one half of large delimited files, where there is one. */
  readonly thread?: HalfThread;
}

/** One format. Adding one is a file with such a value and a line in the list of readers. */
export interface Reader {
  readonly id: string;
  /** How sure the reader is that the input is its own: 0 not at all, 1 certain. */
  recognise(head: InputHead): number;
  /** Reads the input; rejects (throws UnreadableInput) only where nothing of it can be read. */
  read(input: ReaderInput, context: ReadContext): Promise<ReadResult>;
}

/** The whole input is refused, with the reason; the workspace stays as it was. */
export class UnreadableInput extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.code);
    this.name = 'UnreadableInput';
    this.issue = issue;
  }
}

/** Why a file cannot be read, as an issue of the whole file. */
export function issueOfFailure(file: string, error: unknown): Issue {
  if (error instanceof UnreadableInput) return error.issue;
  const value = error instanceof Error ? error.message : String(error);
  return { code: 'file-missing', severity: 'error', place: { file }, value: value.slice(0, 200) };
}
