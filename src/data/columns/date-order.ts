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
  /** What was seen, for other evidence. */
  take(): DatesSeen;
  /** Adds what other evidence saw. */
  join(seen: DatesSeen): void;
}

/** How many dates of each order were seen, and the first in the order of texts that is open; '' where none is. */
export interface DatesSeen {
  readonly orders: Readonly<Record<PrintedDate['order'], number>>;
  readonly example: string;
}

const ORDERS = ['day-first', 'month-first', 'either', 'fixed'] as const;

/** Evidence of nothing. */
export function createDateEvidence(): DateEvidence {
  const seen = { 'day-first': 0, 'month-first': 0, either: 0, fixed: 0 };
  let example = '';
  const show = (text: string): void => {
    if (example === '' || text < example) example = text;
  };
  return {
    see(text, { order }) {
      seen[order]++;
      if (order === 'either') show(text);
    },
    take: () => ({ orders: seen, example }),
    join(other) {
      for (const order of ORDERS) seen[order] += other.orders[order];
      if (other.example !== '') show(other.example);
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
