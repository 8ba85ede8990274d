import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadOptions } from '../../data/reader.ts';
import type { OpenQuestion } from '../../model/overlay.ts';
import { wordFor } from '../parts/figure-text.ts';
import { usePage } from '../parts/page-context.ts';
import { ColumnMapper } from './column-mapper.tsx';
import type { ImportItem } from './import-item.ts';
import { READER_IDS } from './reader-ids.ts';
import { columnsOf } from './remembered-columns.ts';

type Columns = NonNullable<ReadOptions['columns']>;

/** By which reader the file was read and what it leaves open, each to be decided otherwise; then it is read again. */
export function ReadingForm({ item }: { readonly item: ImportItem }): JSX.Element {
  const { desk, t } = usePage();
  const { id, name, state, options, asked: questions } = item;
  const content = state.kind === 'read' ? state.reading.content : null;
  const used = content?.reader ?? item.as ?? '';
  const asked = questions.find((each) => each.option === 'columns');
  const [reader, setReader] = useState(used);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() =>
    answersOf(options),
  );
  const [columns, setColumns] = useState<Columns>(
    () => options.columns ?? assumedColumns(asked) ?? {},
  );
  const readAgain = (): void => {
    const as = reader === used ? item.as : reader === '' ? null : reader;
    const mapped = asked === undefined ? {} : { columns };
    desk.readAgain(id, as, { ...options, ...mapped, ...optionsOf(questions, answers) });
  };
  return (
    <div class="reading-form">
      <label class="field">
        <span>{t('overlay.reader')}</span>
        <select value={reader} onChange={(event) => setReader(event.currentTarget.value)}>
          {used === '' ? <option value="">{t('overlay.reader.none')}</option> : null}
          {READER_IDS.map((each) => (
            <option key={each} value={each}>
              {t(`reader.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {questions
        .filter((question) => question.option !== 'columns')
        .map((question) => (
          <QuestionField
            key={question.option}
            question={question}
            answer={answers[question.option] ?? question.assumed}
            onAnswer={(answer) => setAnswers({ ...answers, [question.option]: answer })}
          />
        ))}
      {asked === undefined ? null : (
        <ColumnMapper question={asked} columns={columns} onColumns={setColumns} />
      )}
      <button type="button" class="text-button" onClick={readAgain}>
        {t('overlay.readAgain')}
        <span class="unseen"> {name}</span>
      </button>
    </div>
  );
}

interface QuestionFieldProps {
  readonly question: OpenQuestion;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
}

function QuestionField({ question, answer, onAnswer }: QuestionFieldProps): JSX.Element {
  const { t } = usePage();
  const { option, assumed, others, example } = question;
  return (
    <div class="question">
      <label class="field">
        <span>{wordFor(t, 'question', option)}</span>
        <select value={answer} onChange={(event) => onAnswer(event.currentTarget.value)}>
          {[assumed, ...others].map((each) => (
            <option key={each} value={each}>
              {wordFor(t, 'answer', each)}
            </option>
          ))}
        </select>
      </label>
      {example === '' ? null : <p class="small url">{t('question.example', { example })}</p>}
    </div>
  );
}

function assumedColumns(asked: OpenQuestion | undefined): Columns | null {
  if (asked === undefined) return null;
  try {
    return columnsOf(JSON.parse(asked.assumed));
  } catch {
    return null;
  }
}

/** What was answered before. */
function answersOf({ dateOrder, coordinateOrder, encoding }: ReadOptions): Record<string, string> {
  return {
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(coordinateOrder === undefined ? {} : { coordinateOrder }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

/** The answers as options; a question that was left as it was assumed is answered so. */
function optionsOf(
  questions: readonly OpenQuestion[],
  answers: Readonly<Record<string, string>>,
): ReadOptions {
  const of = (option: string): string | undefined => {
    const question = questions.find((each) => each.option === option);
    return question === undefined ? undefined : (answers[option] ?? question.assumed);
  };
  const [date, order, encoding] = [of('dateOrder'), of('coordinateOrder'), of('encoding')];
  return {
    ...(date === 'day-first' || date === 'month-first' ? { dateOrder: date } : {}),
    ...(order === 'lng-lat' || order === 'lat-lng' ? { coordinateOrder: order } : {}),
    ...(encoding === undefined ? {} : { encoding }),
  };
}
