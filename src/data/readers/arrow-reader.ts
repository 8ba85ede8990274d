import type { Table } from '@uwdata/flechette';
import { FILE_HEAD_BYTES } from '../archive/arrow-file.ts';
import { checkArrow } from '../archive/check-arrow.ts';
import { rowsOfBatch } from '../columns/cell-batch.ts';
import type { CellBatch } from '../columns/cell-batch.ts';
import { MAX_COLUMNS, readTable } from '../columns/read-table.ts';
import type { RowSource } from '../columns/source-row.ts';
import { refuseLarge } from '../encoding.ts';
import type { InputHead, ReadContext, Reader, ReaderInput } from '../reader.ts';
import { isForeignArrow } from './archive-reader.ts';
import { batchOfColumns } from './column-batch.ts';
import { orDamaged, refusal } from './refusal.ts';
import { withSchemaFirst } from './schema-first.ts';

/** The columns are views of the file, which has to be in memory. */
const MAX_BYTES = 1_000_000_000;
const MAX_ROWS = 5_000_000;
const SAMPLE_ROWS = 200;
const BATCH_ROWS = 1 << 15;

/** Somebody's table as an Arrow IPC file, column by column; not our own archive. */
export const arrowReader: Reader = {
  id: 'arrow',
  recognise: ({ bytes }: InputHead) => (isForeignArrow(bytes) ? 0.95 : 0),
  async read(input, context) {
    refuseLarge(input, MAX_BYTES);
    return readTable(input.name, 'arrow', await openArrow(input, context), context);
  },
};

async function openArrow(
  { name, blob }: ReaderInput,
  { signal, onProgress }: ReadContext,
): Promise<RowSource> {
  return orDamaged(name, signal, async () => {
    const { tableFromIPC } = await import('@uwdata/flechette');
    const options = { useDate: true, useBigInt: true };
    const bytes = withSchemaFirst(new Uint8Array(await blob.arrayBuffer()));
    checkArrow(bytes);
    // The messages alone: what the end of the file says of them has not been checked.
    const table = tableFromIPC(bytes.subarray(FILE_HEAD_BYTES), options);
    const header = table.schema.fields.map((field) => field.name);
    refuseHuge(table, header, blob.size, name);
    const sampled = batchOf(table, 0, Math.min(SAMPLE_ROWS, table.numRows), name);
    return {
      header,
      sample: rowsOfBatch(sampled),
      delimiter: ',',
      hasGeometry: false,
      questions: [],
      issues: [],
      rowsHint: table.numRows,
      async *rows() {
        for (let at = 0; at < table.numRows; at += BATCH_ROWS) {
          signal.throwIfAborted();
          const rows = Math.min(BATCH_ROWS, table.numRows - at);
          yield await orDamaged(name, signal, () => batchOf(table, at, rows, name));
          onProgress((at + rows) / table.numRows);
        }
      },
    };
  });
}

function batchOf({ children }: Table, first: number, rows: number, file: string): CellBatch {
  const columns = children.map(
    (column) =>
      (row: number): unknown =>
        column.at(first + row),
  );
  return batchOfColumns(columns, null, rows, file);
}

/** A column may be shorter than the table says, and there may be more rows than bits: then the file is broken. */
function refuseHuge(
  { children, numRows }: Table,
  header: readonly string[],
  bytes: number,
  file: string,
): void {
  if (header.length > MAX_COLUMNS)
    throw refusal('columns-too-many', file, String(header.length), String(MAX_COLUMNS));
  if (numRows > bytes * 8 || children.some(({ length }) => length !== numRows))
    throw refusal('file-damaged', file);
  if (numRows > MAX_ROWS)
    throw refusal('file-too-large', file, `${numRows} rows`, `${MAX_ROWS} rows`);
}
