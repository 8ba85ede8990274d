import { UnreadableInput } from '../reader.ts';
import type { ReadContext, ReaderInput } from '../reader.ts';
import { createTableFinder } from './pdf-table.ts';
import type { PagePiece } from './pdf-table.ts';
import { PARAGRAPH_GAP, SAME_LINE, SPACE_GAP } from './text-run.ts';
import type { TextRun } from './text-run.ts';

const MAX_PAGES = 2_000;
const FOOTNOTE_SIZE = 0.8;

/**
 * The text of a PDF by lines, an empty line where the lines stand apart, a form feed between pages; rows of the mission's
 * tables have a line each, with tabs. Nothing is fetched, drawn or run. Rejects with UnreadableInput where the file is damaged or locked.
 */
export async function readPdfText(
  input: ReaderInput,
  context: Pick<ReadContext, 'onProgress' | 'signal'>,
): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await importHandler();
  const task = getDocument({
    data: new Uint8Array(await input.blob.arrayBuffer()),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    const findRows = createTableFinder();
    const count = document.numPages;
    if (count > MAX_PAGES) throw tooLong(input.name, count);
    for (let number = 1; number <= count; number++) {
      context.signal.throwIfAborted();
      const page = await document.getPage(number);
      pages.push(
        findRows(await runsOf(page))
          .map(pieceText)
          .join('\n'),
      );
      page.cleanup();
      context.onProgress(number / count);
    }
    return pages.join('\n\f\n');
  } catch (error) {
    context.signal.throwIfAborted();
    throw error instanceof UnreadableInput ? error : damaged(input.name, error);
  } finally {
    await task.destroy();
  }
}

/**
 * Loads the module that takes PDFs apart: it leaves its handler where the library looks for it, so that no further worker
 * is started and no file fetched.
 */
async function importHandler(): Promise<void> {
  // In a worker without a window, the module would take the worker's own messages for its own.
  const isInWorker = 'WorkerGlobalScope' in globalThis && !('window' in globalThis);
  if (isInWorker) {
    Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  }
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (isInWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}

interface Page {
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}

async function runsOf(page: Page): Promise<readonly TextRun[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): TextRun[] => {
    if (!isTextItem(item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    const height = item.height > 0 ? item.height : Math.hypot(c, d);
    return [{ text: item.str, x, y, width: item.width, height }];
  });
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item && 'transform' in item && Array.isArray(item.transform);
}

/** A row of a table by tabs, anything else by lines. */
function pieceText(piece: PagePiece): string {
  return 'cells' in piece ? piece.cells.join('\t') : linesOf(piece);
}

/** The runs of a page as lines, in the order of the file: spaces by gaps, footnote marks in brackets. */
export function linesOf(runs: readonly TextRun[]): string {
  let text = '';
  const kept: TextRun[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (run.text.trim() === '') {
      if (run.text !== '' && !/\s$/u.test(text)) text += ' ';
    } else if (last !== undefined && isFootnoteMark(run, last)) {
      text = `${text.trimEnd()}[${run.text.trim()}]`;
      kept.push({ ...last, width: run.x + run.width - last.x });
    } else {
      text = last === undefined ? run.text : joined(text, last, run);
      kept.push(run);
    }
  }
  return text.replaceAll(/[ \t]+\n/gu, '\n').trim();
}

/** A small number raised above the line it follows. */
function isFootnoteMark(run: TextRun, last: TextRun): boolean {
  if (!/^\s*\d{1,2}\s*$/u.test(run.text)) return false;
  const rise = run.y - last.y;
  return (
    run.height < last.height * FOOTNOTE_SIZE && rise > last.height * 0.15 && rise < last.height
  );
}

function joined(text: string, last: TextRun, run: TextRun): string {
  const height = Math.max(last.height, run.height, 1);
  const drop = Math.abs(last.y - run.y);
  if (drop > height * SAME_LINE) {
    return `${text.trimEnd()}${drop > height * PARAGRAPH_GAP ? '\n\n' : '\n'}${run.text}`;
  }
  const gap = run.x - (last.x + last.width);
  const isApart = gap > height * SPACE_GAP && !/\s$/u.test(text) && !/^\s/u.test(run.text);
  const isColumn = gap > height * 2;
  return isColumn
    ? `${text.trimEnd()}\t${run.text.trimStart()}`
    : text + (isApart ? ' ' : '') + run.text;
}

function tooLong(file: string, pages: number): UnreadableInput {
  return new UnreadableInput({
    code: 'file-too-large',
    severity: 'error',
    place: { file },
    value: `${pages} pages`,
    expected: `${MAX_PAGES} pages`,
  });
}

function damaged(file: string, error: unknown): UnreadableInput {
  const value = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new UnreadableInput({
    code: 'file-damaged',
    severity: 'error',
    place: { file },
    value: value.slice(0, 200),
  });
}
