import type { JoinedWords } from '../../model/joined-words.ts';
import type { ColumnField } from '../reader.ts';
import { NO_BATCH } from './cell-batch.ts';
import type { CellBatch } from './cell-batch.ts';
import type { DateEvidence } from './date-order.ts';
import { isoDay } from './date-span.ts';
import { createDescriber } from './describe.ts';
import type { HeaderIndex } from './header.ts';
import { MAX_NOTED_KINDS } from './issue-log.ts';
import type { IssueLog } from './issue-log.ts';
import type { RowFault } from './preset.ts';
import { createMeanings } from './row-meanings.ts';
import type { MeantKind } from './row-meanings.ts';
import { RowCursor } from './row-cursor.ts';
import { createPlaceReader } from './row-place.ts';
import type { PositionRules } from './row-position.ts';
import type { SeenDate, SpanRules } from './row-span.ts';
import type { RowColumns } from './row-columns.ts';

/** What the reading of rows depends on. */
export interface ReadingRules extends SpanRules {
  readonly header: HeaderIndex;
  /** Fields whose column the user has chosen. */
  readonly chosen: ReadonlySet<ColumnField>;
  readonly positions: PositionRules;
  readonly dates: DateEvidence;
  readonly log: IssueLog;
  /** Warnings about dates that can be read two ways; whether they matter is known at the end of the file. */
  readonly openDates: IssueLog;
}

/** Reads rows of batches, one batch after the other: takes a batch, judges its rows in their order, accepts runs of them. */
export interface RowReader {
  take(batch: CellBatch): void;
  /** The first row at or behind another that has to be judged, because it is not plain. */
  plainUntil(from: number): number;
  /** Says why a row, whose number counts from 1, is no observation; null for most. Notes what is odd about it. */
  judge(row: number, number: number): RowFault | null;
  /** Adds rows that follow each other to the columns, all of them judged. */
  accept(from: number, to: number): void;
  /** What the rows that were added say, in their order. */
  said(): readonly JoinedWords[];
  /** Adds what rows say that another reader has read. */
  joinSaid(said: readonly JoinedWords[]): void;
  /** Whether a kind that stands for these words has still to be noted; it is then. */
  isNewKind(words: string): boolean;
  readonly cursor: RowCursor;
  /** The position of the column of ids, -1 where there is none. */
  readonly idAt: number;
}

/**
 * The reader of one reading. A batch is read column by column: what words mean is worked out once for each word
 * (`Remembered`), numbers are read from the bytes. Rows of which nothing has to be said are plain, and are not looked at
 * one by one.
 */
export function createRowReader(
  rules: ReadingRules,
  columns: RowColumns,
  rowsHint: number,
): RowReader {
  const { preset, log, header } = rules;
  const cursor = new RowCursor(header, preset?.hasEntities === true);
  const meaning = createMeanings(rules, cursor, columns);
  const placeReader = createPlaceReader(cursor, rules.columns, rules.positions, log);
  const { places } = placeReader;
  const describer = createDescriber(preset, rules.columns, header, cursor, rowsHint);
  const idAt = rules.columns.id === undefined ? -1 : cursor.positionOf(rules.columns.id);
  const kindsNoted = new Set<string>();
  let batch = NO_BATCH;
  /** By row: 1 where nothing has to be said of it. */
  let isPlain = new Uint8Array();

  const isNewKind = (words: string): boolean => {
    if (kindsNoted.has(words) || kindsNoted.size >= MAX_NOTED_KINDS) return false;
    kindsNoted.add(words);
    return true;
  };
  const noteKind = (kind: MeantKind): void => {
    const words = kind.unknown ?? '';
    kind.unknown = null;
    if (words !== '' && isNewKind(words))
      log.add('note', null, { code: 'kind-assumed', value: words, expected: 'violation' });
  };
  const noteDates = (seen: readonly SeenDate[], number: number): void => {
    for (const { text, date } of seen) {
      rules.dates.see(text, date);
      if (date.order === 'either')
        rules.openDates.add('warning', number, {
          code: 'date-ambiguous',
          column: rules.columns.date ?? 'date',
          value: text,
          expected: isoDay(date.day),
        });
    }
  };
  const findPlain = (): void => {
    const { rows } = batch;
    if (isPlain.length < rows) isPlain = new Uint8Array(rows);
    isPlain.fill(preset?.doubt === undefined ? 1 : 0, 0, rows);
    for (const row of batch.faults.keys()) isPlain[row] = 0;
    for (const row of batch.warnings.keys()) isPlain[row] = 0;
    places.take(cursor.batch, isPlain);
    meaning.clearOdd(isPlain);
    rules.positions.evidence.seePlain(places.lng, places.lat, isPlain, rows);
  };
  const judge = (row: number, number: number): RowFault | null => {
    const fault = batch.faults.get(row) ?? meaning.refusal?.at(row) ?? unplaceable(batch, row);
    if (fault !== null) return fault;
    const warning = batch.warnings.get(row);
    if (warning !== undefined) log.add('warning', number, warning);
    const span = meaning.span.at(row);
    noteDates(span.seen, number);
    if (span.fault !== null) return span.fault;
    cursor.open(row);
    const invalid = placeReader.read(batch, row, number);
    if (invalid !== null) return invalid;
    const doubt = meaning.doubt?.(span.day) ?? null;
    if (doubt !== null) log.add('warning', number, doubt);
    noteKind(meaning.kind.at(row));
    const count = meaning.count.at(row);
    if (count.doubt !== null)
      log.add(count.doubt.code === 'count-not-printed' ? 'note' : 'warning', number, count.doubt);
    const side = meaning.side.at(row);
    if (side.doubt !== null) log.add('note', number, side.doubt);
    return null;
  };
  return {
    cursor,
    idAt,
    take(next) {
      batch = next;
      cursor.take(next);
      meaning.take();
      describer.take();
      findPlain();
    },
    said: () => describer.finish(),
    joinSaid: (said) => describer.join(said),
    isNewKind,
    plainUntil: (from) => plainEnd(isPlain, from, batch.rows),
    judge: (row, number) => (isPlain[row] === 1 ? null : judge(row, number)),
    accept(from, to) {
      if (from < to) columns.add(from, to, meaning, places, describer);
    },
  };
}

function plainEnd(isPlain: Uint8Array, from: number, rows: number): number {
  let row = from;
  while (row < rows && isPlain[row] === 1) row++;
  return row;
}

function unplaceable({ geometries }: CellBatch, row: number): RowFault | null {
  const geometry = geometries?.[row];
  return typeof geometry === 'string'
    ? { code: 'geometry-unsupported', column: 'geometry', value: geometry, expected: 'Point' }
    : null;
}
