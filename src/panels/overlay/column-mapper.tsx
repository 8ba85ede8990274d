import type { JSX } from 'preact';
import { COLUMN_FIELDS } from '../../data/reader.ts';
import type { ColumnField, ReadOptions } from '../../data/reader.ts';
import type { OpenQuestion } from '../../model/overlay.ts';
import { usePage } from '../parts/page-context.ts';

type Columns = NonNullable<ReadOptions['columns']>;

interface ColumnMapperProps {
  readonly question: OpenQuestion;
  readonly columns: Columns;
  readonly onColumns: (columns: Columns) => void;
}

/** Which column fills which field: the guess, to be changed. The choice is kept for tables with the same headers. */
export function ColumnMapper({ question, columns, onColumns }: ColumnMapperProps): JSX.Element {
  const { t } = usePage();
  const choose = (field: ColumnField, column: string): void => {
    onColumns({ ...columns, [field]: column });
  };
  return (
    <fieldset class="mapper">
      <legend>{t('question.columns')}</legend>
      <p class="small">{t('question.columnsHelp')}</p>
      <p class="small url">{t('question.example', { example: question.example })}</p>
      <div class="mapper-fields">
        {COLUMN_FIELDS.map((field) => (
          <label key={field} class="field">
            <span>{t(`field.${field}`)}</span>
            <select
              value={columns[field] ?? ''}
              onChange={(event) => choose(field, event.currentTarget.value)}
            >
              <option value="">{t('field.none')}</option>
              {[...new Set(question.others)].map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
