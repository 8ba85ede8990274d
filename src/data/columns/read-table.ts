import { zoneAt } from '../../base/period.ts';
import type { Period } from '../../base/period.ts';
import type { Report } from '../../model/report.ts';
import { createTableBuilder } from '../../model/table-builder.ts';
import type { TableBuilder } from '../../model/table-builder.ts';
import type { DateOrder } from '../dates.ts';
import { UnreadableInput } from '../reader.ts';
import type { Question, ReadContext, ReadResult, RejectedRow } from '../reader.ts';
import { chooseColumns } from './choose-columns.ts';
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
import { createRowMapper } from './row-mapper.ts';
import type { MappedRow } from './row-mapper.ts';
import { toLine } from './source-row.ts';
import type { RowSource, SourceRow } from './source-row.ts';

/** More columns than this are not a table of events. */
export const MAX_COLUMNS = 2000;

/**
 * Reads a table of events: each row becomes one observation or is rejected with its reason. Where the file's own dates or
 * coordinates turn out to prove another order than was assumed, it is read once more with that order, so that the order
 * of rows does not matter.
 */
export async function readTable(
  file: string,
  reader: string,
  source: RowSource,
  context: ReadContext,
): Promise<ReadResult> {
  const choice = chooseColumns(source, context.options);
  if (choice.header.length > MAX_COLUMNS) throw tooManyColumns(file, choice.header.length);
  const assumed: Orders = {
    date: context.options.dateOrder ?? choice.preset?.dateOrder ?? 'day-first',
    pair: context.options.coordinateOrder ?? 'lat-lng',
  };
  const first = await readOnce(file, source, choice, assumed, context);
  const proven = provenOrders(first, choice, assumed, context);
  const isProven = proven.date === assumed.date && proven.pair === assumed.pair;
  const pass = isProven ? first : await readOnce(file, source, choice, proven, context);
  return toResult(file, reader, source, choice, pass, context);
}

interface Orders {
  readonly date: DateOrder;
  readonly pair: CoordinateOrder;
}

/** Everything that one reading of all rows gives. */
interface Pass {
  readonly orders: Orders;
  readonly builder: TableBuilder;
  readonly dates: DateEvidence;
  readonly positions: PositionEvidence;
  readonly log: IssueLog;
  readonly openDates: IssueLog;
  readonly rejected: RejectedRow[];
  rows: number;
  period: Period | null;
}

async function readOnce(
  file: string,
  source: RowSource,
  choice: ColumnChoice,
  orders: Orders,
  context: ReadContext,
): Promise<Pass> {
  const pass: Pass = {
    orders,
    builder: createTableBuilder(),
    dates: createDateEvidence(),
    positions: createPositionEvidence(),
    log: createIssueLog(file),
    openDates: createIssueLog(file),
    rejected: [],
    rows: 0,
    period: null,
  };
  const map = createRowMapper({
    header: createHeaderIndex(choice.header),
    columns: choice.columns,
    preset: choice.preset,
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
  const ids = createRowIds();
  for await (const batch of source.rows()) {
    context.signal.throwIfAborted();
    for (const row of batch) {
      pass.rows++;
      const mapped = map(row, pass.rows);
      if ('fault' in mapped) reject(pass, row, mapped.fault, file, source);
      else accept(pass, row, mapped, ids, file, source);
    }
  }
  return pass;
}

type Accepted = Extract<MappedRow, { readonly observation: unknown }>;

function accept(
  pass: Pass,
  row: SourceRow,
  { observation }: Accepted,
  ids: ReturnType<typeof createRowIds>,
  file: string,
  source: RowSource,
): void {
  const { id, repeats } = ids.give(observation.id, contentOf(row));
  if (repeats === 'same') {
    reject(pass, row, { code: 'id-duplicate', value: id }, file, source);
    return;
  }
  if (repeats === 'other') pass.log.add('warning', pass.rows, { code: 'id-repeated', value: observation.id, expected: id });
  pass.builder.add({ ...observation, id });
  const { start, end } = observation.period;
  pass.period =
    pass.period === null
      ? { start, end }
      : { start: Math.min(start, pass.period.start), end: Math.max(end, pass.period.end) };
}

function reject(pass: Pass, row: SourceRow, fault: RowFault, file: string, source: RowSource): void {
  pass.log.add('error', pass.rows, fault);
  pass.rejected.push({
    row: pass.rows,
    text: lineOf(row, source),
    issue: toIssue(file, 'error', pass.rows, fault),
  });
}

function contentOf({ cells, geometry }: SourceRow): readonly string[] {
  return geometry == null ? cells : [...cells, String(geometry)];
}

/** Positions of formats with geometries are two more cells, so that a rejected row can be read again as a table. */
function lineOf({ cells, geometry }: SourceRow, { delimiter, hasGeometry }: RowSource): string {
  if (!hasGeometry) return toLine(cells, delimiter);
  const position = geometry == null || typeof geometry === 'string' ? ['', ''] : geometry.map(String);
  return toLine([...cells, ...position], delimiter);
}

function provenOrders(pass: Pass, choice: ColumnChoice, assumed: Orders, { options }: ReadContext): Orders {
  const isDateOpen = options.dateOrder === undefined && choice.preset?.dateOrder === undefined && pass.dates.openCount() > 0;
  return {
    date: (isDateOpen ? pass.dates.proven() : null) ?? assumed.date,
    pair: options.coordinateOrder ?? pass.positions.openOrder(),
  };
}

function toResult(
  file: string,
  reader: string,
  source: RowSource,
  choice: ColumnChoice,
  pass: Pass,
  context: ReadContext,
): ReadResult {
  const isDateAsked =
    context.options.dateOrder === undefined &&
    pass.dates.openCount() > 0 &&
    (pass.dates.isMixed() || (choice.preset?.dateOrder === undefined && pass.dates.proven() === null));
  const questions: Question[] = [...source.questions, ...choice.questions];
  if (isDateAsked) questions.push(pass.dates.question(pass.orders.date));
  const swapped = context.options.coordinateOrder === undefined ? coordinateQuestion(pass, choice) : null;
  if (swapped !== null) questions.push(swapped);
  if (choice.isCountAssumed && pass.rows > pass.rejected.length) {
    pass.log.add('note', null, { code: 'count-assumed', value: '1' });
  }
  const table = pass.builder.finish();
  return {
    reader,
    reports: pass.period === null ? [] : [toReport(file, choice, pass.period)],
    table,
    rows: pass.rows,
    rejected: pass.rejected,
    header: headerLine(source),
    issues: [
      ...source.issues,
      ...choice.issues(file),
      ...pass.log.finish(),
      ...(isDateAsked ? pass.openDates.finish() : []),
    ],
    questions,
    text: null,
    used: [],
  };
}

/** Columns are labelled, so they are read as they say; a pair in one cell is read in the order that was chosen. */
function coordinateQuestion({ positions, orders }: Pass, { columns }: ColumnChoice): Question | null {
  const isPair = columns.coordinates !== undefined && columns.lng === undefined;
  return positions.question(isPair ? orders.pair : 'lng-lat');
}

function headerLine({ header, delimiter, hasGeometry }: RowSource): string | null {
  if (header === null) return null;
  return toLine(hasGeometry ? [...header, 'longitude', 'latitude'] : header, delimiter);
}

function toReport(file: string, { preset }: ColumnChoice, period: Period): Report {
  return {
    id: file,
    kind: 'user',
    title: file,
    period,
    zone: zoneAt(period.end),
    datePrecision: 'day',
    issued: null,
    language: 'en',
    source: preset?.source ?? { mission: '', publisher: '', url: null, licence: '' },
    totals: [],
    notes: preset?.notes ?? [],
  };
}

function tooManyColumns(file: string, columns: number): UnreadableInput {
  return new UnreadableInput({
    code: 'columns-too-many',
    severity: 'error',
    place: { file },
    value: String(columns),
    expected: String(MAX_COLUMNS),
  });
}
