import type { Halves } from '../columns/read-halves.ts';
import { readTable } from '../columns/read-table.ts';
import type { RowSource } from '../columns/source-row.ts';
import { NotUtf8, assumeUtf8, decideEncoding, decodeChunks } from '../encoding.ts';
import type { Decoding } from '../encoding.ts';
import { UnreadableInput } from '../reader.ts';
import type { InputHead, ReadContext, ReadResult, Reader, ReaderInput } from '../reader.ts';
import { MAX_COLUMNS } from '../columns/read-table.ts';
import { halvesOf } from './csv-halves.ts';
import { csvShapeOf } from './csv-shape.ts';
import { csvStream } from './csv-stream.ts';
import type { CsvStream } from './csv-stream.ts';

const HEAD_BYTES = 1 << 16;
/** Room for some more rows than the beginning lets expect, so that growing is rare. */
const ROWS_MARGIN = 1.03;

/** Delimited text: commas, semicolons, tabs or bars, with or without a header, read as a stream. */
export const csvReader: Reader = {
  id: 'csv',
  recognise,
  async read(input, context) {
    const assumed = await assumeUtf8(input, context);
    try {
      if (assumed !== null) return await readAs(assumed, input, context);
    } catch (error) {
      if (!(error instanceof NotUtf8)) throw error;
    }
    return readAs(await decideEncoding(input, context), input, context);
  },
};

async function readAs(
  decoding: Decoding,
  input: ReaderInput,
  context: ReadContext,
): Promise<ReadResult> {
  return readTable(input.name, 'csv', await openCsv(input, decoding, context), context);
}

function recognise({ name, text, bytes }: InputHead): number {
  if (text === null || text.trim() === '' || /^\s*[<{[]/u.test(text)) return 0;
  const { isPreset, known, evenness, rows } = csvShapeOf(text, bytes.length < HEAD_BYTES);
  if (isPreset) return 0.95;
  const isNamed = /\.(?:csv|tsv|tab)$/iu.test(name);
  if (known > 1 && evenness > 0.5) return 0.8;
  if (evenness > 0.9 && rows.length > 1) return isNamed ? 0.7 : 0.4;
  return isNamed ? 0.3 : 0;
}

async function openCsv(
  input: ReaderInput,
  decoding: Decoding,
  context: ReadContext,
): Promise<RowSource> {
  const { blob, name } = input;
  const silent = { signal: context.signal, onProgress: (): void => undefined };
  let head = '';
  for await (const piece of decodeChunks(blob.slice(0, HEAD_BYTES), decoding.encoding, silent))
    head += piece;
  const shape = csvShapeOf(head, blob.size <= HEAD_BYTES);
  const [first = []] = shape.rows;
  if (first.length === 0 && head.trim() === '') throw refusal('file-empty', name);
  if (first.length > MAX_COLUMNS) throw refusal('columns-too-many', name, first.length);
  const header = shape.hasHeader ? uniqueNames(first) : null;
  const width = header?.length ?? first.length;
  const { delimiter, declaration, hasHeader } = shape;
  const stream: CsvStream = {
    input,
    decoding,
    delimiter,
    width,
    skipped: declaration.length,
    hasHeader,
  };
  const source: RowSource = {
    header,
    sample: shape.rows.slice(header === null ? 0 : 1).map((cells) => ({ cells })),
    delimiter,
    hasGeometry: false,
    questions: decoding.questions,
    issues: decoding.issues,
    rowsHint: Math.ceil((blob.size / shape.bytesPerRow) * ROWS_MARGIN) + 16,
    rows: () => csvStream(stream, context),
  };
  return { ...source, halves: () => openHalves(stream, source, context) };
}

/** The halves of a large file, where there is a thread for the second. */
async function openHalves(
  stream: CsvStream,
  { header, sample, delimiter, rowsHint = 0 }: RowSource,
  context: ReadContext,
): Promise<Halves | null> {
  const { thread, options } = context;
  if (thread?.isWorth(stream.input.blob.size) !== true) return null;
  const halves = await halvesOf(stream, context);
  if (halves === null) return null;
  const [first, second] = halves;
  const source = { header, sample, delimiter, rowsHint: rowsHint >> 1 };
  return {
    first: csvStream(first, context),
    second: (orders, signal) => thread.read({ stream: second, source, options, orders }, signal),
    rest(rows) {
      const before = rows + (header === null ? 0 : 1);
      const place = { newline: null, isOpen: false, ...second.place, before };
      return csvStream({ ...second, place }, context);
    },
  };
}

/** Columns of the same name are told apart by a number. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const trimmed = name.trim();
    const number = (seen.get(trimmed) ?? 0) + 1;
    seen.set(trimmed, number);
    return number === 1 ? trimmed : `${trimmed} (${number})`;
  });
}

function refusal(
  code: 'file-empty' | 'columns-too-many',
  file: string,
  columns?: number,
): UnreadableInput {
  return new UnreadableInput({
    code,
    severity: 'error',
    place: { file },
    ...(columns === undefined ? {} : { value: String(columns), expected: String(MAX_COLUMNS) }),
  });
}
