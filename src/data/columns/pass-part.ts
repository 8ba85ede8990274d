import type { JoinedWords } from '../../model/joined-words.ts';
import type { RejectedRow } from '../reader.ts';
import type { DatesSeen } from './date-order.ts';
import type { LogPart } from './issue-log.ts';
import type { PositionsSeen } from './position-evidence.ts';
import type { Pass } from './read-rows.ts';
import type { ColumnsPart } from './row-columns.ts';
import type { IdsPart } from './row-ids.ts';

/** All that the reading of some rows of a file gives, as plain data, which another thread can be given. */
export interface PassPart {
  readonly rows: number;
  readonly rejected: readonly RejectedRow[];
  readonly columns: ColumnsPart;
  readonly ids: IdsPart;
  readonly said: readonly JoinedWords[];
  readonly dates: DatesSeen;
  readonly positions: PositionsSeen;
  readonly log: LogPart;
  readonly openDates: LogPart;
}

/** What the pass gives, which is spent; its ids are those of the rule `later`. */
export function takePart(pass: Pass): PassPart {
  return {
    rows: pass.rows,
    rejected: pass.rejected,
    columns: pass.columns.take(),
    ids: pass.ids.take(),
    said: pass.reader.said(),
    dates: pass.dates.take(),
    positions: pass.positions.take(),
    log: pass.log.take(),
    openDates: pass.openDates.take(),
  };
}

/** Adds to a pass what another one gave for the rows that follow. */
export function joinPart(pass: Pass, part: PassPart): void {
  const { rows } = pass;
  const isNew = ({
    code,
    value = '',
  }: {
    readonly code: string;
    readonly value?: string;
  }): boolean => code !== 'kind-assumed' || pass.reader.isNewKind(value);
  pass.columns.join(part.columns);
  pass.ids.join(part.ids);
  pass.reader.joinSaid(part.said);
  pass.dates.join(part.dates);
  pass.positions.join(part.positions);
  pass.log.join(part.log, rows, isNew);
  pass.openDates.join(part.openDates, rows, isNew);
  for (const rejected of part.rejected) pass.rejected.push(behind(rejected, rows));
  pass.rows += part.rows;
}

function behind({ row, text, issue }: RejectedRow, rows: number): RejectedRow {
  const place = { ...issue.place, row: row + rows };
  return { row: row + rows, text, issue: { ...issue, place } };
}

/** The memory of the part that can be handed over without a copy. */
export function buffersOf({ columns, ids, said, positions }: PassPart): ArrayBuffer[] {
  const pieces = said.flatMap((each) => each.pieces);
  const words = [columns.texts, ids.words, ...pieces.map((piece) => piece.words)];
  const lists = [
    ...Object.values(columns.columns),
    ...words.flatMap(({ bytes, ends }) => [bytes, ends]),
    ...pieces.map(({ codes }) => codes),
    positions.cells,
    ids.hashes,
  ];
  return [...new Set(lists.map(({ buffer }) => buffer))].filter(
    (buffer) => buffer instanceof ArrayBuffer,
  );
}
