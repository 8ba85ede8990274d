import type { Period } from '../../base/period.ts';
import { readDate, readTimeOfDay } from '../dates.ts';
import type { DateOrder, PrintedDate } from '../dates.ts';
import { spanOf } from './date-span.ts';
import type { Cells, ColumnMapping, Preset, RowFault } from './preset.ts';

/** What the reading of dates depends on. */
export interface SpanRules {
  readonly columns: ColumnMapping;
  readonly preset: Preset | null;
  readonly dateOrder: DateOrder;
}

/** A date of a row with its text. */
export interface SeenDate {
  readonly text: string;
  readonly date: PrintedDate;
}

/** When something happened, and how the row words it; or why that cannot be said. */
export interface RowSpan {
  readonly fault: RowFault | null;
  readonly period: Period;
  readonly timeText: string;
  /** Days since 1970-01-01 of the first date. */
  readonly day: number;
  /** The dates that are evidence of the order in which the file writes them, or need it. */
  readonly seen: readonly SeenDate[];
}

const NO_SPAN = { period: { start: 0, end: 0 }, timeText: '', day: 0 } as const;

/** The period of a row from its date, its time and the end of its dates; it follows from the texts of the cells alone. */
export function readSpan(cells: Cells, { columns, preset, dateOrder }: SpanRules): RowSpan {
  const seen: SeenDate[] = [];
  const field = (name: 'date' | 'dateEnd' | 'time'): string => {
    const column = columns[name];
    return column === undefined ? '' : cells(column).trim();
  };
  const refused = (fault: RowFault): RowSpan => ({ ...NO_SPAN, seen, fault });
  const read = (text: string): PrintedDate | null => {
    const date = readDate(text, dateOrder);
    if (date !== null && date.order !== 'fixed') seen.push({ text, date });
    return date;
  };
  const text = field('date');
  const column = columns.date ?? 'date';
  if (text === '') return refused({ code: 'date-missing', column });
  const printed = read(text);
  if (printed === null) return refused({ code: 'date-invalid', column, value: text });
  const time = readTimeOfDay(field('time'));
  const first = time === null || printed.minute !== null ? printed : { ...printed, minute: time };
  const endText = field('dateEnd');
  const last = endText === '' ? null : endText === text ? first : read(endText);
  if (endText !== '' && last === null)
    return refused({ code: 'date-invalid', column: columns.dateEnd ?? '', value: endText });
  const period = spanOf(first, last, preset?.dateWidth?.(cells) ?? 'day');
  if (period === null)
    return refused({ code: 'period-invalid', column, value: `${text} - ${endText}` });
  const parts = [
    text,
    ...(endText === '' || endText === text ? [] : [endText]),
    ...(time === null ? [] : [field('time')]),
  ];
  return { fault: null, period, timeText: parts.join(' '), day: first.day, seen };
}
