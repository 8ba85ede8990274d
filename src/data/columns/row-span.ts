import type { Observation } from '../../model/observation.ts';
import { readDate, readTimeOfDay } from '../dates.ts';
import type { DateOrder, PrintedDate } from '../dates.ts';
import type { ColumnField } from '../reader.ts';
import type { DateEvidence } from './date-order.ts';
import { isoDay, spanOf } from './date-span.ts';
import type { IssueLog } from './issue-log.ts';
import type { Cells, ColumnMapping, Preset, RowFault } from './preset.ts';

/** What the reading of dates depends on. */
export interface SpanRules {
  readonly columns: ColumnMapping;
  readonly preset: Preset | null;
  readonly dateOrder: DateOrder;
  readonly dates: DateEvidence;
  /** Warnings about dates that can be read two ways; whether they matter is known at the end of the file. */
  readonly openDates: IssueLog;
}

/** When something happened, and how the row words it. */
export interface RowSpan {
  readonly period: Observation['period'];
  readonly timeText: string;
  /** Days since 1970-01-01 of the first date. */
  readonly day: number;
}

/** The period of a row from its date, its time and the end of its dates, or why it has none. */
export function readSpan(
  field: (name: ColumnField) => string,
  cells: Cells,
  row: number,
  { columns, preset, dateOrder, dates, openDates }: SpanRules,
): RowSpan | RowFault {
  const text = field('date');
  const column = columns.date ?? 'date';
  if (text === '') return { code: 'date-missing', column };
  const read = (value: string): PrintedDate | null => {
    const date = readDate(value, dateOrder);
    if (date === null) return null;
    dates.see(value, date);
    if (date.order === 'either')
      openDates.add('warning', row, {
        code: 'date-ambiguous',
        column,
        value,
        expected: isoDay(date.day),
      });
    return date;
  };
  const printed = read(text);
  if (printed === null) return { code: 'date-invalid', column, value: text };
  const time = readTimeOfDay(field('time'));
  const first = time === null || printed.minute !== null ? printed : { ...printed, minute: time };
  const endText = field('dateEnd');
  const last = endText === '' ? null : endText === text ? first : read(endText);
  if (endText !== '' && last === null)
    return { code: 'date-invalid', column: columns.dateEnd ?? '', value: endText };
  const period = spanOf(first, last, preset?.dateWidth?.(cells) ?? 'day');
  if (period === null) return { code: 'period-invalid', column, value: `${text} - ${endText}` };
  const parts = [
    text,
    ...(endText === '' || endText === text ? [] : [endText]),
    ...(time === null ? [] : [field('time')]),
  ];
  return { period, timeText: parts.join(' '), day: first.day };
}
