import { MAX_COLUMNS, readTable } from '../columns/read-table.ts';
import { knownNames } from '../columns/guess-columns.ts';
import { presetOf } from '../columns/presets.ts';
import type { RowSource, SourceRow } from '../columns/source-row.ts';
import { refuseLarge } from '../encoding.ts';
import type { InputHead, ReadContext, Reader, ReaderInput } from '../reader.ts';
import { uniqueNames } from './csv-reader.ts';
import { MAX_CELL_CHARS } from './csv-rows.ts';
import { cellText } from './object-source.ts';
import { orDamaged, refusal } from './refusal.ts';
import { readZip, zipNames } from './zip.ts';

const MAX_BYTES = 64_000_000;
/** The library builds a tree of all cells, which takes tens of bytes for each byte of XML. */
const MAX_XML_BYTES = 160_000_000;
const SAMPLE_ROWS = 200;
const BATCH_ROWS = 4096;

/** XLSX workbooks: the sheet whose first row has most known names; formulas count as the value that was stored with them. */
export const xlsxReader: Reader = {
  id: 'xlsx',
  recognise: ({ bytes, name }: InputHead) => {
    const names = zipNames(bytes);
    if (names.some((entry) => entry.startsWith('xl/'))) return 0.95;
    return names.includes('[Content_Types].xml') && /\.xlsx$/iu.test(name) ? 0.9 : 0;
  },
  async read(input, context) {
    refuseLarge(input, MAX_BYTES);
    await refuseHostile(input, context);
    return readTable(input.name, 'xlsx', await openSheet(input, context), context);
  },
};

/** The library unpacks without limits, so the archive is unpacked with ours first. */
async function refuseHostile(input: ReaderInput, context: ReadContext): Promise<void> {
  const entries = await readZip(input, context, (entry) => /\.(?:xml|rels)$/iu.test(entry));
  let bytes = 0;
  for (const xml of entries.values()) {
    bytes += xml.length;
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(new TextDecoder().decode(xml.subarray(0, 4096))))
      throw refusal('xml-doctype', input.name);
  }
  if (bytes > MAX_XML_BYTES)
    throw refusal('file-too-large', input.name, `${bytes / 1e6} MB`, `${MAX_XML_BYTES / 1e6} MB`);
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function openSheet({ name, blob }: ReaderInput, { signal }: ReadContext): Promise<RowSource> {
  const sheets: readonly Sheet[] = await orDamaged(name, signal, async () => {
    const { default: readWorkbook } = await import('read-excel-file/universal');
    return readWorkbook(await blob.arrayBuffer());
  });
  const filled = sheets.filter(({ data }) => data.length > 0);
  const [chosen, ...others] = filled.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  if (chosen === undefined) throw refusal('file-empty', name);
  const [first = [], ...rows] = chosen.data;
  if (first.length > MAX_COLUMNS)
    throw refusal('columns-too-many', name, String(first.length), String(MAX_COLUMNS));
  const toRow = (cells: readonly unknown[]): SourceRow => ({
    cells: cells.map((cell) => limited(cell, name)),
  });
  const used = rows.filter((cells) => cells.some((cell) => cellText(cell).trim() !== ''));
  return {
    header: uniqueNames(first.map(cellText)),
    sample: used.slice(0, SAMPLE_ROWS).map(toRow),
    delimiter: ',',
    hasGeometry: false,
    questions: [],
    issues: others.map(({ sheet }) => ({
      code: 'sheet-skipped',
      severity: 'warning',
      place: { file: name },
      value: sheet.slice(0, 80),
      expected: chosen.sheet.slice(0, 80),
    })),
    *rows() {
      for (let at = 0; at < used.length; at += BATCH_ROWS)
        yield used.slice(at, at + BATCH_ROWS).map(toRow);
    },
  };
}

function scoreOf({ data: [first = [], ...rows] }: Sheet): number {
  const header = first.map(cellText);
  const isKnown =
    presetOf(
      header,
      rows.slice(0, 20).map((cells) => cells.map(cellText)),
    ) !== null;
  return (isKnown ? 1000 : 0) + knownNames(header);
}

function limited(cell: unknown, file: string): string {
  const text = cellText(cell);
  if (text.length > MAX_CELL_CHARS)
    throw refusal('cell-too-long', file, undefined, String(MAX_CELL_CHARS));
  return text;
}
