import type { Issue } from '../../model/issue.ts';
import { COLUMN_FIELDS } from '../reader.ts';
import type { Question, ReadOptions } from '../reader.ts';
import { guessColumns } from './guess-columns.ts';
import { createHeaderIndex } from './header.ts';
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
  const chosen = COLUMN_FIELDS.filter((field) => wanted[field] !== undefined);
  const missing = chosen.filter(
    (field) => wanted[field] !== '' && index.positionOf(wanted[field] ?? '') < 0,
  );
  const columns: ColumnMapping = { ...assumed };
  const merged = {
    ...columns,
    ...Object.fromEntries(chosen.map((field) => [field, wanted[field]])),
  };
  const mapping = Object.fromEntries(
    COLUMN_FIELDS.flatMap((field) => {
      const column = merged[field];
      return column === undefined || column === '' || missing.includes(field)
        ? []
        : [[field, column]];
    }),
  ) satisfies ColumnMapping;
  const isGuessed = preset === null && chosen.length === 0;
  return {
    header,
    preset,
    columns: mapping,
    questions: isGuessed ? [question(mapping, header, cells)] : [],
    isCountAssumed: mapping['count'] === undefined,
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
