import type { DateOrder } from '../dates.ts';
import type { ReadContext, RejectedRow } from '../reader.ts';
import { cellsOf, packRows } from './cell-batch.ts';
import type { CellBatch } from './cell-batch.ts';
import type { ColumnChoice } from './choose-columns.ts';
import { createDateEvidence } from './date-order.ts';
import type { DateEvidence } from './date-order.ts';
import { createHeaderIndex } from './header.ts';
import { createIssueLog, toIssue } from './issue-log.ts';
import type { IssueLog } from './issue-log.ts';
import { joinPart } from './pass-part.ts';
import { createPositionEvidence } from './position-evidence.ts';
import type { CoordinateOrder, PositionEvidence } from './position-evidence.ts';
import type { RowFault } from './preset.ts';
import { RowColumns } from './row-columns.ts';
import { RowIds } from './row-ids.ts';
import type { IdRule } from './row-ids.ts';
import { createRowReader } from './row-reader.ts';
import type { RowReader } from './row-reader.ts';
import { toLine } from './source-row.ts';
import type { RowSource } from './source-row.ts';

const ROWS_HINT = 1024;

/** How a file's rows are read. */
export interface Orders {
  readonly date: DateOrder;
  readonly pair: CoordinateOrder;
  readonly ids: IdRule;
  /** Whether the rows are read as a whole, which is needed where they were divided within one. */
  readonly isWhole: boolean;
}

/** Everything that one reading of all rows gives. */
export interface Pass {
  readonly file: string;
  readonly source: RowSource;
  readonly orders: Orders;
  readonly ids: RowIds;
  readonly columns: RowColumns;
  readonly reader: RowReader;
  readonly dates: DateEvidence;
  readonly positions: PositionEvidence;
  readonly log: IssueLog;
  /** Warnings about dates that can be read two ways; whether they matter is known at the end. */
  readonly openDates: IssueLog;
  readonly rejected: RejectedRow[];
  rows: number;
}

/**
 * Reads the rows in the given orders: all of them, or as many as it takes until `isFutile` says that others are wanted.
 * Every row is in the columns or among the rejected.
 */
export async function readRows(
  file: string,
  source: RowSource,
  choice: ColumnChoice,
  orders: Orders,
  context: ReadContext,
  isFutile: (pass: Pass) => boolean,
): Promise<Pass> {
  const isDivided = !orders.isWhole && orders.ids === 'unique';
  const halves = isDivided ? ((await source.halves?.()) ?? null) : null;
  const stop = new AbortController();
  const other = halves?.second({ ...orders, ids: 'later' }, stop.signal) ?? null;
  const pass = createPass(file, source, choice, orders, context, halves === null ? 1 : 2);
  const readAll = async (batches: ReturnType<RowSource['rows']>): Promise<boolean> => {
    for await (const rows of batches) {
      context.signal.throwIfAborted();
      readBatch(pass, 'bytes' in rows ? rows : packRows(rows));
      if (pass.ids.isVoid || isFutile(pass)) return false;
    }
    return true;
  };
  try {
    if (!(await readAll(halves?.first ?? source.rows())) || halves === null) return pass;
    const part = await other;
    context.signal.throwIfAborted();
    if (part === null) await readAll(halves.rest(pass.rows));
    else joinPart(pass, part);
    return pass;
  } finally {
    stop.abort();
  }
}

/** A pass without rows, which are the first of so many parts. */
function createPass(
  file: string,
  source: RowSource,
  choice: ColumnChoice,
  orders: Orders,
  context: ReadContext,
  among: number,
): Pass {
  const parts = emptyPass(file, source, orders);
  const reader = createRowReader(
    {
      header: createHeaderIndex(choice.header),
      columns: choice.columns,
      preset: choice.preset,
      chosen: choice.chosen,
      dateOrder: orders.date,
      dates: parts.dates,
      positions: {
        evidence: parts.positions,
        openOrder: orders.pair,
        isExchanged: context.options.coordinateOrder === 'lat-lng',
      },
      log: parts.log,
      openDates: parts.openDates,
    },
    parts.columns,
    Math.ceil((source.rowsHint ?? ROWS_HINT) / among),
  );
  return { ...parts, reader };
}

function readBatch(pass: Pass, batch: CellBatch): void {
  const { reader } = pass;
  reader.take(batch);
  let first = 0;
  let plainEnd = 0;
  for (let row = 0; row < batch.rows; row++) {
    if (row >= plainEnd) plainEnd = reader.plainUntil(row);
    const next = pass.ids.giveEach(reader.cursor.batch, reader.idAt, row, plainEnd);
    pass.rows += next - row;
    row = next;
    if (row === batch.rows) break;
    pass.rows++;
    const fault = reader.judge(row, pass.rows) ?? identify(pass, batch, row);
    if (fault === null) continue;
    reader.accept(first, row);
    first = row + 1;
    reject(pass, batch, row, fault);
  }
  reader.accept(first, batch.rows);
}

function emptyPass(file: string, source: RowSource, orders: Orders): Omit<Pass, 'reader'> {
  const { rowsHint = ROWS_HINT } = source;
  return {
    file,
    source,
    orders,
    ids: new RowIds(rowsHint, orders.ids),
    columns: new RowColumns(file, rowsHint),
    dates: createDateEvidence(),
    positions: createPositionEvidence(),
    log: createIssueLog(file),
    openDates: createIssueLog(file),
    rejected: [],
    rows: 0,
  };
}

/** Gives the row its id, or says that it repeats another wholly. */
function identify(pass: Pass, batch: CellBatch, row: number): RowFault | null {
  const { cursor, idAt } = pass.reader;
  cursor.open(row);
  const from = cursor.from(idAt);
  const to = cursor.to(idAt, from);
  const repeats = pass.ids.give(batch, row, cursor.batch, from, to);
  if (repeats === null) return null;
  const value = new TextDecoder().decode(cursor.batch.bytes.subarray(from, to));
  if (repeats === 'same') return { code: 'id-duplicate', value };
  const expected = pass.ids.given.textAt(pass.ids.given.length - 1);
  pass.log.add('warning', pass.rows, { code: 'id-repeated', value, expected });
  return null;
}

function reject(pass: Pass, batch: CellBatch, row: number, fault: RowFault): void {
  pass.log.add('error', pass.rows, fault);
  pass.rejected.push({
    row: pass.rows,
    text: lineOf(batch, row, pass.source),
    issue: toIssue(pass.file, 'error', pass.rows, fault),
  });
}

/** Positions of formats with geometries are two more cells, so that a rejected row can be read again as a table. */
function lineOf(batch: CellBatch, row: number, { delimiter, hasGeometry }: RowSource): string {
  const cells = cellsOf(batch, row);
  if (!hasGeometry) return toLine(cells, delimiter);
  const geometry = batch.geometries?.[row];
  const position =
    geometry == null || typeof geometry === 'string' ? ['', ''] : geometry.map(String);
  return toLine([...cells, ...position], delimiter);
}
