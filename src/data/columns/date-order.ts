import type { DateOrder, PrintedDate } from '../dates.ts';
import type { Question } from '../reader.ts';

/** What the dates of a file say of their order. */
export interface DateEvidence {
  see(text: string, date: PrintedDate): void;
  /** The order that the file's own dates prove, or null where they prove none or both. */
  proven(): DateOrder | null;
  /** Whether some dates can only be read one way and some only the other. */
  isMixed(): boolean;
  /** Dates that can be read both ways. */
  openCount(): number;
  question(assumed: DateOrder): Question;
}

/** Evidence of nothing. */
export function createDateEvidence(): DateEvidence {
  const seen = { 'day-first': 0, 'month-first': 0, either: 0, fixed: 0 };
  let example = '';
  return {
    see(text, { order }) {
      seen[order]++;
      if (order === 'either' && (example === '' || text < example)) example = text;
    },
    proven() {
      if (seen['day-first'] > 0 === seen['month-first'] > 0) return null;
      return seen['day-first'] > 0 ? 'day-first' : 'month-first';
    },
    isMixed: () => seen['day-first'] > 0 && seen['month-first'] > 0,
    openCount: () => seen.either,
    question: (assumed) => ({
      option: 'dateOrder',
      assumed,
      others: [otherOrder(assumed)],
      example,
    }),
  };
}

/** The other order. */
function otherOrder(order: DateOrder): DateOrder {
  return order === 'day-first' ? 'month-first' : 'day-first';
}
