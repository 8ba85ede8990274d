import type { ObservationTable } from './observation-table.ts';

/**
 * Where a table comes from: columns of its own, or those of a larger table in which its rows stand, from which they are
 * taken again whenever somebody reads it. So two million rows that are shown are in memory once.
 */
export interface TableSource {
  /** How many rows the table has. */
  readonly length: number;
  /** The table. While it rests this costs as much as a copy: read it once. */
  read(): ObservationTable;
  /** Lets go of the columns; `again` gives equal ones from now on. */
  rest(again: () => ObservationTable): void;
  /** Keeps columns of its own again. */
  wake(): void;
}

/** A source with columns of its own at first. */
export function tableSource(table: ObservationTable): TableSource {
  return new Source(table);
}

/** A class, as closures beside each other keep alive what any of them saw: here the table that is to be let go. */
class Source implements TableSource {
  readonly length: number;
  #read: () => ObservationTable;

  constructor(table: ObservationTable) {
    this.length = table.length;
    this.#read = always(table);
  }

  read(): ObservationTable {
    return this.#read();
  }

  rest(again: () => ObservationTable): void {
    this.#read = again;
  }

  wake(): void {
    this.#read = always(this.#read());
  }
}

function always(table: ObservationTable): () => ObservationTable {
  return () => table;
}

/** What has a table, such as the content of an overlay. */
interface WithTable {
  readonly table: ObservationTable;
}

const sources = new WeakMap<WithTable, TableSource>();

/** The same content with a table that may rest; whoever asks the content for its table gets it, resting or not. */
export function restingContent<Content extends WithTable>({
  table,
  ...others
}: Content): Omit<Content, 'table'> & WithTable {
  const source = tableSource(table);
  const content = {
    ...others,
    get table() {
      return source.read();
    },
  };
  sources.set(content, source);
  return content;
}

/** Where a content has its table from, the same for the same content. */
export function sourceOf(content: WithTable): TableSource {
  const source = sources.get(content) ?? tableSource(content.table);
  sources.set(content, source);
  return source;
}
