import type { Issue } from '../../model/issue.ts';
import { COLUMN_FIELDS } from '../reader.ts';
import type { ColumnField, Question, ReadOptions } from '../reader.ts';
import { guessColumns } from './guess-columns.ts';
import { createHeaderIndex } from './header.ts';
import type { HeaderIndex } from './header.ts';
import { toIssue } from './issue-log.ts';
import type { ColumnMapping, Preset } from './preset.ts';
import { headerlessPresetOf, presetOf } from './presets.ts';
import type { RowSource } from './source-row.ts';

/** Which column fills which field, and how that was decided. */
export interface ColumnChoice {
  /** Of a table without a header the one of its source, or "column 1", "column 2", ... */
  readonly header: readonly string[];
  readonly preset: Preset | null;
  readonly columns: ColumnMapping;
  /** The fields whose column the user has chosen: there a preset's own reading does not count. */
  readonly chosen: ReadonlySet<ColumnField>;
  /** Where columns were guessed: the mapping that was assumed, as JSON, and the names to choose from. */
  readonly questions: readonly Question[];
  /** No column holds a count, so a row counts as one event. */
  readonly isCountAssumed: boolean;
  issues(file: string): readonly Issue[];
}

const EXAMPLE_CHARS = 200;

/** Decides by the source's known header, else by guessing; what the user has chosen goes before both. */
export function chooseColumns(
  source: RowSource,
  { columns: wanted = {} }: ReadOptions,
): ColumnChoice {
  const cells = source.sample.map((row) => row.cells);
  const preset =
    source.header === null ? headerlessPresetOf(cells[0] ?? []) : presetOf(source.header, cells);
  const header = source.header ?? preset?.headerless?.header ?? numbered(cells);
  const index = createHeaderIndex(header);
  const assumed = preset?.columns ?? mappingOf(header, cells);
  const asked = COLUMN_FIELDS.filter((field) => wanted[field] !== undefined);
  const missing = asked.filter((field) => !isFound(wanted[field] ?? '', index));
  const chosen = new Set(asked.filter((field) => !missing.includes(field)));
  const columns = merge(assumed, wanted, chosen);
  const isGuessed = preset === null && asked.length === 0;
  return {
    header,
    preset,
    columns,
    chosen,
    questions: isGuessed ? [question(columns, header, cells)] : [],
    isCountAssumed: columns.count === undefined,
    issues: (file) =>
      missing.map((field) =>
        toIssue(file, 'warning', null, {
          code: 'column-unknown',
          column: field,
          value: wanted[field] ?? '',
        }),
      ),
  };
}

/** An empty name is the choice of no column. */
function isFound(column: string, index: HeaderIndex): boolean {
  return column === '' || index.positionOf(column) >= 0;
}

function merge(
  assumed: ColumnMapping,
  wanted: ColumnMapping,
  chosen: ReadonlySet<ColumnField>,
): ColumnMapping {
  const columns: Partial<Record<ColumnField, string>> = {};
  for (const field of COLUMN_FIELDS) {
    const column = chosen.has(field) ? wanted[field] : assumed[field];
    if (column !== undefined && column !== '') columns[field] = column;
  }
  return columns;
}

function numbered(cells: readonly (readonly string[])[]): string[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => `column ${at + 1}`);
}

function mappingOf(
  header: readonly string[],
  cells: readonly (readonly string[])[],
): ColumnMapping {
  return Object.fromEntries(
    guessColumns(header, cells).map(({ field, column }) => [field, column]),
  );
}

function question(
  mapping: ColumnMapping,
  header: readonly string[],
  cells: readonly (readonly string[])[],
): Question {
  return {
    option: 'columns',
    assumed: JSON.stringify(mapping),
    others: header,
    example: (cells[0] ?? []).join(' | ').slice(0, EXAMPLE_CHARS),
  };
}
