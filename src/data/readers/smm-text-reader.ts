import type { Issue } from '../../model/issue.ts';
import { buildTable } from '../../model/table-builder.ts';
import { readText, refuseBinary, refuseLarge } from '../encoding.ts';
import { feedItems, isFeed } from '../feed-items.ts';
import { placeSmm } from '../place-smm.ts';
import type { PlacedReport } from '../place-smm.ts';
import { htmlToText } from '../plain-text.ts';
import { UnreadableInput } from '../reader.ts';
import type {
  InputHead,
  Question,
  ReadContext,
  ReadResult,
  Reader,
  ReaderInput,
  RejectedRow,
} from '../reader.ts';
import { readSmmText } from '../smm/read-smm-text.ts';
import { shiftReport } from '../smm-shift.ts';
import { readPdfText } from './pdf-text.ts';

/** What a text of the mission gave: the text as it was read, and its reports with their places in it. */
export interface SmmInputReading {
  readonly text: string;
  readonly reports: readonly PlacedReport[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

const MAX_TEXT_BYTES = 64_000_000;
const MAX_PDF_BYTES = 128_000_000;
/** Between the items of a feed. */
const ITEM_GAP = '\n\n\n';
const REFUSALS: ReadonlySet<string> = new Set(['text-not-a-report', 'text-lost-ligatures']);
const EXCERPT = 300;

/** Reports of the monitoring mission as text: plain or pasted, a saved page, a feed, or a PDF. */
export const smmTextReader: Reader = {
  id: 'smm-text',
  recognise,
  async read(input, context) {
    return resultOf(await readSmmInput(input, context), input.name);
  },
};

/** Reads every report in the input with its places; rejects (UnreadableInput) where it is none of the mission's. */
export async function readSmmInput(
  input: ReaderInput,
  context: ReadContext,
): Promise<SmmInputReading> {
  const { parts, questions, issues } = await textsOf(input, context);
  const reports: PlacedReport[] = [];
  let text = '';
  for (const part of parts) {
    context.signal.throwIfAborted();
    const from = text === '' ? 0 : text.length + ITEM_GAP.length;
    text = text === '' ? part : text + ITEM_GAP + part;
    const placing = { ground: context.ground, text: part, publisher: baseName(input.name) };
    for (const reading of readSmmText(part))
      reports.push(shiftReport(placeSmm(reading, placing), from));
  }
  const read = reports.filter((each) => refusalOf(each) === null);
  if (read.length > 0) {
    const first = read.filter((each, index) => !isAgain(each, read.slice(0, index)));
    const again = read.filter((each) => !first.includes(each)).map(repetition);
    return { text, reports: first, questions, issues: [...issues, ...refusals(reports), ...again] };
  }
  const place = { file: input.name };
  if (text.trim() === '')
    throw new UnreadableInput({ code: 'file-empty', severity: 'error', place });
  const [refusal] = reports.flatMap((each) => refusalOf(each) ?? []);
  throw new UnreadableInput({
    code: refusal?.code ?? 'text-not-a-report',
    severity: 'error',
    place,
  });
}

/** The name without the folders of somebody's machine. */
function baseName(name: string): string {
  return name.split(/[\\/]/u).at(-1) ?? name;
}

interface Texts {
  readonly parts: readonly string[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

async function textsOf(input: ReaderInput, context: ReadContext): Promise<Texts> {
  const bytes = new Uint8Array(await input.blob.slice(0, 4096).arrayBuffer());
  const head = new TextDecoder('latin1').decode(bytes);
  if (head.startsWith('%PDF-')) {
    refuseLarge(input, MAX_PDF_BYTES);
    return { parts: [await readPdfText(input, context)], questions: [], issues: [] };
  }
  refuseBinary(bytes, input.name);
  const { text, questions, issues } = await readDeclared(input, context, head);
  if (isFeed(text)) return { parts: feedItems(text), questions, issues };
  return { parts: [isPage(text) ? htmlToText(text) : text], questions, issues };
}

/** A page that names its own one-byte encoding need not be asked about it. */
async function readDeclared(
  input: ReaderInput,
  context: ReadContext,
  head: string,
): ReturnType<typeof readText> {
  const read = await readText(input, context, MAX_TEXT_BYTES);
  const declared =
    /(?:charset|encoding)\s*=\s*["']?\s*(windows-125\d|koi8-[ru]|ibm866|iso-8859-5)/iu.exec(
      head,
    )?.[1];
  if (read.questions.length === 0 || declared === undefined) return read;
  return readText(
    input,
    { ...context, options: { ...context.options, encoding: declared } },
    MAX_TEXT_BYTES,
  );
}

function isPage(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|main|article|div|section|p|h[1-6]|ul|table|span)\b/iu.test(
    text.slice(0, 2048).replaceAll(/<\?xml[^>]*>|<!--[^]*?-->/gu, ''),
  );
}

const MISSION =
  /Special Monitoring Mission|\bSMM\b|(?<!\p{L})(?:СММ|ОБСЕ|ОБСЄ)(?!\p{L})|мониторингов\S+ мисси|моніторингов\S+ місі/iu;
const TITLE =
  /Daily Report\s+(?:No\.?\s*)?\d{1,3}\/20\d\d|Latest from (?:the )?(?:OSCE )?(?:Special Monitoring|SMM)|Spot Report|ежедневный отч|щоденний звіт/iu;
const MATTER =
  /ceasefire violation|undetermined explosion|withdrawal lines|disengagement area|нарушени\S+ режима|порушен\S+ режиму|SMM (?:camera|heard|saw|recorded|observed)/iu;
const STRUCTURED = /^\s*[{[]|^\s*(?:<\?xml[^>]*>\s*)?<(?:kml|gpx|svg)[\s>]/iu;

function recognise({ bytes, text, name }: InputHead): number {
  if (String.fromCodePoint(...bytes.subarray(0, 5)) === '%PDF-') return 0.6;
  if (text === null || text.trim() === '' || STRUCTURED.test(text)) return 0;
  const isMarkup = isFeed(text) || isPage(text);
  // The head of a saved page may hold nothing but scripts.
  if (isMarkup) return MISSION.test(text) ? 0.95 : 0.5;
  const signs = [MISSION, TITLE, MATTER].filter((sign) => sign.test(text)).length;
  // A table whose notes quote the mission is a table still.
  const [firstLine = ''] = text.trimStart().split('\n', 1);
  const isTable = firstLine.split(/[,;\t|]/u).length >= 5 && !MISSION.test(firstLine);
  const sure = [/\.(?:txt|md)$/iu.test(name) ? 0.1 : 0.05, 0.6, 0.9, 0.97][signs] ?? 0;
  return isTable ? Math.min(sure, 0.3) : sure;
}

function refusalOf({ reading }: PlacedReport): Issue | null {
  return reading.issues.find((issue) => REFUSALS.has(issue.code)) ?? null;
}

/** A feed or a file of several reports may hold one twice: the first counts. */
function isAgain({ report }: PlacedReport, before: readonly PlacedReport[]): boolean {
  return report !== null && before.some((each) => each.report?.id === report.id);
}

function repetition({ report, reading }: PlacedReport): Issue {
  return {
    code: 'id-repeated',
    severity: 'warning',
    place: { span: reading.span },
    value: report?.id ?? '',
  };
}

function refusals(reports: readonly PlacedReport[]): readonly Issue[] {
  return reports.flatMap((each): readonly Issue[] => {
    const refusal = refusalOf(each);
    return refusal === null ? [] : [{ ...refusal, place: { span: each.reading.span } }];
  });
}

/** Observations and weapons are rows of the table; sentences not understood and repetitions are rejected rows. */
function resultOf({ text, reports, questions, issues }: SmmInputReading, file: string): ReadResult {
  const inFile = (issue: Issue): Issue => ({ ...issue, place: { ...issue.place, file } });
  const rejected = reports
    .flatMap((report) => rejectedOf(report, text))
    .toSorted((a, b) => startOf(a) - startOf(b));
  const observations = reports.flatMap((report) => report.observations);
  return {
    reader: smmTextReader.id,
    reports: reports.flatMap(({ report }) => report ?? []),
    table: buildTable(observations),
    rows: observations.length + rejected.length,
    rejected: rejected.map(({ text: said, issue }, index) => ({
      row: index + 1,
      text: said,
      issue: inFile(issue),
    })),
    header: null,
    issues: [...issues, ...reports.flatMap((report) => report.issues)].map(inFile),
    questions,
    text,
    used: reports.flatMap(({ reading }) => reading.used),
  };
}

function startOf({ issue }: RejectedRow): number {
  return issue.place.span?.[0] ?? 0;
}

function rejectedOf(placed: PlacedReport, text: string): readonly RejectedRow[] {
  const notUnderstood = placed.issues.filter((issue) => issue.code === 'sentence-not-understood');
  const rows = notUnderstood.map((issue) => ({
    row: 0,
    text: excerpt(text, issue.place.span),
    issue,
  }));
  const dropped = placed.entries.filter(
    (entry) => entry.repeatedBy !== null || placed.report === null,
  );
  return [
    ...rows,
    ...dropped.map(({ read, repeatedBy }): RejectedRow => {
      const place = { span: read.span };
      const said = excerpt(text, read.sentenceSpan);
      const issue: Issue =
        repeatedBy === null
          ? { code: 'date-missing', severity: 'error', place, value: said.slice(0, 80) }
          : {
              code: 'not-an-observation',
              severity: 'note',
              place,
              value: said.slice(0, 80),
              expected: repeatedBy,
            };
      return { row: 0, text: said, issue };
    }),
  ];
}

function excerpt(text: string, span: readonly [number, number] | undefined): string {
  return span === undefined
    ? ''
    : text.slice(span[0], span[1]).slice(0, EXCERPT).replaceAll(/\s+/gu, ' ').trim();
}
