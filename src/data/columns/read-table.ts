import { zoneAt } from '../../base/period.ts';
import type { Period } from '../../base/period.ts';
import type { PlainTable } from '../../model/table-columns.ts';
import type { Report } from '../../model/report.ts';
import { UnreadableInput } from '../reader.ts';
import type { Question, ReadContext, ReadResult } from '../reader.ts';
import { chooseColumns } from './choose-columns.ts';
import type { ColumnChoice } from './choose-columns.ts';
import { holdSides } from './hold-sides.ts';
import { TornRow } from './read-halves.ts';
import { readRows } from './read-rows.ts';
import type { Orders, Pass } from './read-rows.ts';
import { toLine } from './source-row.ts';
import type { RowSource } from './source-row.ts';

/** More columns than this are not a table of events. */
export const MAX_COLUMNS = 2000;

/**
 * Reads a table of events: each row becomes one observation or is rejected with its reason. Where the file's own dates or
 * coordinates turn out to prove another order than was assumed, it is read again in that order, so that the order of rows
 * does not matter.
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
    ids: 'unique',
    isWhole: false,
  };
  let orders = assumed;
  for (let attempt = 1; ;) {
    const outcome = await attemptReading(attempt);
    if ('table' in outcome) return outcome;
    if (outcome.ids === orders.ids && outcome.isWhole === orders.isWhole) attempt++;
    orders = outcome;
  }

  /**
   * The first attempt is given up at the first proof against it, the second is whole, and the third is final. A function of
   * its own, so that nothing holds the rows of one attempt during the next.
   */
  async function attemptReading(attempt: number): Promise<ReadResult | Orders> {
    const proven = (pass: Pass): Orders => provenOrders(pass, choice, assumed, context);
    const isFutile = (pass: Pass): boolean => attempt === 1 && !isSame(proven(pass), pass.orders);
    const pass = await readRows(file, source, choice, orders, context, isFutile).catch(whenTorn);
    if (pass === null) return { ...orders, isWhole: true };
    if (pass.ids.isVoid) return { ...orders, ids: 'compared' };
    const wanted = proven(pass);
    const isSettled = attempt === 3 || isSame(wanted, pass.orders);
    return isSettled ? toResult(reader, choice, pass, context) : wanted;
  }
}

function whenTorn(error: unknown): null {
  if (error instanceof TornRow) return null;
  throw error;
}

function isSame(one: Orders, other: Orders): boolean {
  return one.date === other.date && one.pair === other.pair;
}

function provenOrders(
  pass: Pass,
  choice: ColumnChoice,
  assumed: Orders,
  { options }: ReadContext,
): Orders {
  const isDateOpen =
    options.dateOrder === undefined &&
    choice.preset?.dateOrder === undefined &&
    pass.dates.openCount() > 0;
  return {
    date: (isDateOpen ? pass.dates.proven() : null) ?? assumed.date,
    pair: options.coordinateOrder ?? pass.positions.openOrder(),
    ids: pass.orders.ids,
    isWhole: pass.orders.isWhole,
  };
}

function toResult(
  reader: string,
  choice: ColumnChoice,
  pass: Pass,
  { options, ground }: ReadContext,
): ReadResult {
  const { file, source } = pass;
  const isDateAsked = options.dateOrder === undefined && areDatesOpen(pass, choice);
  const swapped = options.coordinateOrder === undefined ? coordinateQuestion(pass, choice) : null;
  const questions: Question[] = [
    ...source.questions,
    ...choice.questions,
    ...(isDateAsked ? [pass.dates.question(pass.orders.date)] : []),
    ...(swapped === null ? [] : [swapped]),
  ];
  if (choice.isCountAssumed && pass.rows > pass.rejected.length) {
    pass.log.add('note', null, { code: 'count-assumed', value: '1' });
  }
  holdSides(pass, choice, ground.sides);
  const table = pass.columns.finish(pass.ids, pass.reader.said());
  const period = periodOf(table);
  return {
    reader,
    reports: period === null ? [] : [toReport(file, choice, period)],
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

/** Open dates are settled by a source's own order or by the file's other dates, unless these contradict each other. */
function areDatesOpen({ dates }: Pass, { preset }: ColumnChoice): boolean {
  if (dates.openCount() === 0) return false;
  return dates.isMixed() || (preset?.dateOrder === undefined && dates.proven() === null);
}

/** Columns are labelled, so they are read as they say; a pair in one cell is read in the order that was chosen. */
function coordinateQuestion(
  { positions, orders }: Pass,
  { columns }: ColumnChoice,
): Question | null {
  const isPair = columns.coordinates !== undefined && columns.lng === undefined;
  return positions.question(isPair ? orders.pair : 'lng-lat');
}

/** From the first to the last observation; null where there is none. */
function periodOf({ start, end, length }: PlainTable): Period | null {
  if (length === 0) return null;
  let first = start[0] ?? 0;
  for (let row = 1; row < length; row++) first = Math.min(first, start[row] ?? first);
  return { start: first, end: end[length - 1] ?? first };
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
