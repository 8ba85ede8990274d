import type { Period } from '../../base/period.ts';
import { createTableBuilder } from '../../model/table-builder.ts';
import type { TableBuilder } from '../../model/table-builder.ts';
import type { DateOrder } from '../dates.ts';
import type { ReadContext, RejectedRow } from '../reader.ts';
import type { ColumnChoice } from './choose-columns.ts';
import { createDateEvidence } from './date-order.ts';
import type { DateEvidence } from './date-order.ts';
import { createHeaderIndex } from './header.ts';
import { createIssueLog, toIssue } from './issue-log.ts';
import type { IssueLog } from './issue-log.ts';
import { createPositionEvidence } from './position-evidence.ts';
import type { CoordinateOrder, PositionEvidence } from './position-evidence.ts';
import type { RowFault } from './preset.ts';
import { createRowIds } from './row-ids.ts';
import type { RowIds } from './row-ids.ts';
import { createRowMapper } from './row-mapper.ts';
import type { MappedRow } from './row-mapper.ts';
import { toLine } from './source-row.ts';
import type { RowSource, SourceRow } from './source-row.ts';

/** The orders in which a file's figures are read. */
export interface Orders {
  readonly date: DateOrder;
  readonly pair: CoordinateOrder;
}

/** Everything that one reading of all rows gives. */
export interface Pass {
  readonly file: string;
  readonly source: RowSource;
  readonly orders: Orders;
  readonly ids: RowIds;
  readonly builder: TableBuilder;
  readonly dates: DateEvidence;
  readonly positions: PositionEvidence;
  readonly log: IssueLog;
  /** Warnings about dates that can be read two ways; whether they matter is known at the end. */
  readonly openDates: IssueLog;
  readonly rejected: RejectedRow[];
  rows: number;
  /** From the first to the last observation; null where there is none. */
  period: Period | null;
}

/**
 * Reads the rows in the given orders: all of them, or as many as it takes until `isFutile` says that others are wanted.
 * Every row is in the builder or among the rejected.
 */
export async function readRows(
  file: string,
  source: RowSource,
  choice: ColumnChoice,
  orders: Orders,
  context: ReadContext,
  isFutile: (pass: Pass) => boolean,
): Promise<Pass> {
  const pass = emptyPass(file, source, orders);
  const map = createRowMapper({
    header: createHeaderIndex(choice.header),
    columns: choice.columns,
    preset: choice.preset,
    chosen: choice.chosen,
    dateOrder: orders.date,
    dates: pass.dates,
    positions: {
      evidence: pass.positions,
      openOrder: orders.pair,
      isExchanged: context.options.coordinateOrder === 'lat-lng',
    },
    reportId: file,
    log: pass.log,
    openDates: pass.openDates,
  });
  for await (const batch of source.rows()) {
    context.signal.throwIfAborted();
    for (const row of batch) {
      pass.rows++;
      const mapped = map(row, pass.rows);
      if ('fault' in mapped) reject(pass, row, mapped.fault);
      else accept(pass, row, mapped);
    }
    if (isFutile(pass)) break;
  }
  return pass;
}

function emptyPass(file: string, source: RowSource, orders: Orders): Pass {
  return {
    file,
    source,
    orders,
    ids: createRowIds(),
    builder: createTableBuilder(),
    dates: createDateEvidence(),
    positions: createPositionEvidence(),
    log: createIssueLog(file),
    openDates: createIssueLog(file),
    rejected: [],
    rows: 0,
    period: null,
  };
}

type Accepted = Extract<MappedRow, { readonly observation: unknown }>;

function accept(pass: Pass, row: SourceRow, { observation }: Accepted): void {
  const { id, repeats } = pass.ids.give(observation.id, contentOf(row));
  if (repeats === 'same') {
    reject(pass, row, { code: 'id-duplicate', value: id });
    return;
  }
  if (repeats === 'other') {
    pass.log.add('warning', pass.rows, {
      code: 'id-repeated',
      value: observation.id,
      expected: id,
    });
  }
  pass.builder.add({ ...observation, id });
  const { start, end } = observation.period;
  pass.period = {
    start: Math.min(start, pass.period?.start ?? start),
    end: Math.max(end, pass.period?.end ?? end),
  };
}

function reject(pass: Pass, row: SourceRow, fault: RowFault): void {
  pass.log.add('error', pass.rows, fault);
  pass.rejected.push({
    row: pass.rows,
    text: lineOf(row, pass.source),
    issue: toIssue(pass.file, 'error', pass.rows, fault),
  });
}

function contentOf({ cells, geometry }: SourceRow): readonly string[] {
  return geometry == null ? cells : [...cells, String(geometry)];
}

/** Positions of formats with geometries are two more cells, so that a rejected row can be read again as a table. */
function lineOf({ cells, geometry }: SourceRow, { delimiter, hasGeometry }: RowSource): string {
  if (!hasGeometry) return toLine(cells, delimiter);
  const position =
    geometry == null || typeof geometry === 'string' ? ['', ''] : geometry.map(String);
  return toLine([...cells, ...position], delimiter);
}
