import type { IssueCode } from '../../model/issue.ts';
import type { ReportSource } from '../../model/report.ts';
import type { DateOrder } from '../dates.ts';
import type { ReadOptions } from '../reader.ts';
import type { HeaderIndex } from './header.ts';
import type { KindReading } from './kind-words.ts';
import type { Placing } from './placing.ts';

export type ColumnMapping = NonNullable<ReadOptions['columns']>;

/** The text of a row's cell by the name of its column; '' where there is no such column. */
export type Cells = (column: string) => string;

/** How wide the time around a date is: a source dates to the day, or to some days, a week, a month or a year around it. */
export type DateWidth = 'day' | 'days' | 'week' | 'month' | 'year';

/** Why a row is refused, or is accepted with a warning. */
export interface RowFault {
  readonly code: IssueCode;
  readonly column?: string;
  readonly value?: string;
  readonly expected?: string;
}

/** A source that is known by its header: what its columns mean. One file each, one line in the list of presets. */
export interface Preset {
  readonly id: string;
  readonly source: ReportSource;
  /** What a reader of the figures must know, each a sentence of ours. */
  readonly notes: readonly string[];
  /** Whether the columns are this source's own; never by the name of a file. */
  matches(header: HeaderIndex, sample: readonly (readonly string[])[]): boolean;
  /** The header of releases that are published without one, with what proves it. */
  readonly headerless?: {
    readonly header: readonly string[];
    matches(cells: readonly string[]): boolean;
  };
  readonly columns: ColumnMapping;
  readonly dateOrder?: DateOrder;
  /** Columns that go into the description, in order: alone, or as "label: value". */
  readonly described: readonly (string | readonly [column: string, label: string])[];
  /** Columns of shares or of 1 and 0: the labels of those that are at least a half are listed in the description. */
  readonly flags?: readonly (readonly [column: string, label: string])[];
  /** Cells hold HTML entities, which are text; they are decoded once. */
  readonly hasEntities?: boolean;
  kind?(cells: Cells): KindReading;
  /** Null where the row does not say. */
  placing?(cells: Cells): Placing | null;
  dateWidth?(cells: Cells): DateWidth;
  /** Why the row is no observation, or null. */
  refuse?(cells: Cells): RowFault | null;
  /** What the row contradicts itself in; `day` is what its date was read as. */
  doubt?(cells: Cells, day: number): RowFault | null;
}
