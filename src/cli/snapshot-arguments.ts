import { parseArgs } from 'node:util';

import { readPageSize } from '../snapshot/page/page-size.ts';
import type { Orientation, PageSize, PageSizeFault } from '../snapshot/page/page-size.ts';
import { LANGUAGES } from '../state/view.ts';
import type { Language } from '../state/view.ts';
import { CliError } from './cli-error.ts';

export const FORMATS = ['png', 'svg', 'pdf'] as const;
export type SnapshotFormat = (typeof FORMATS)[number];

/** What the words of the command ask for; null where nothing is said. */
export interface SnapshotArguments {
  /** The hash of an address, or a file made earlier. */
  readonly view: string | null;
  readonly out: string;
  readonly format: SnapshotFormat;
  readonly page: string | null;
  readonly orientation: Orientation | null;
  readonly dpi: number | null;
  readonly date: string | null;
  readonly between: string | null;
  readonly level: string | null;
  readonly language: Language | null;
  readonly title: string | null;
  readonly added: readonly string[];
  readonly isSeries: boolean;
  readonly hasData: boolean;
}

const OPTIONS = {
  out: { type: 'string' },
  page: { type: 'string' },
  portrait: { type: 'boolean' },
  landscape: { type: 'boolean' },
  dpi: { type: 'string' },
  date: { type: 'string' },
  between: { type: 'string' },
  by: { type: 'string' },
  lang: { type: 'string' },
  title: { type: 'string' },
  add: { type: 'string', multiple: true },
  each: { type: 'string' },
  data: { type: 'boolean' },
} as const;

/** Reads the words after "snapshot". Throws CliError with what is wrong with them. */
export function readSnapshotArguments(args: readonly string[]): SnapshotArguments {
  const { values, positionals } = parseWords(args);
  const [view = null, ...more] = positionals;
  if (more.length > 0)
    throw misuse(`Expected one VIEW, got ${positionals.length}: ${positionals.join(' ')}.`);
  const { out } = values;
  if (out === undefined) throw misuse('--out FILE is needed: FILE ends in .png, .svg or .pdf.');
  const format = FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (format === undefined)
    throw misuse(`--out expects a file ending in .png, .svg or .pdf; got "${out}".`);
  const language =
    values.lang === undefined ? null : LANGUAGES.find((each) => each === values.lang);
  if (language === undefined)
    throw misuse(`--lang expects ${LANGUAGES.join(' or ')}; got "${values.lang}".`);
  if (values.each !== undefined && values.each !== 'day')
    throw misuse(`--each expects "day" (a page for each report period); got "${values.each}".`);
  if (values.date !== undefined && values.between !== undefined)
    throw misuse('--date and --between exclude each other.');
  return {
    view,
    out,
    format,
    page: values.page ?? null,
    orientation: orientationOf(values.portrait, values.landscape),
    dpi: numberOf(values.dpi),
    date: values.date ?? null,
    between: values.between ?? null,
    level: values.by ?? null,
    language,
    title: values.title ?? null,
    added: values.add ?? [],
    isSeries: values.each !== undefined,
    hasData: values.data === true,
  };
}

function parseWords(args: readonly string[]): ReturnType<typeof parseKnown> {
  try {
    return parseKnown(args);
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
}

function parseKnown(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

function orientationOf(isPortrait = false, isLandscape = false): Orientation | null {
  if (isPortrait && isLandscape) throw misuse('--portrait and --landscape exclude each other.');
  return isPortrait ? 'portrait' : isLandscape ? 'landscape' : null;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw misuse(`--dpi expects a number; got "${text}".`);
  return value;
}

const SIZE_FAULTS: Readonly<Record<PageSizeFault, string>> = {
  'page-unknown':
    '--page expects a4, a3, letter, slide, square, story, column, or WxHmm or WxHpx such as 1200x630px',
  'page-too-small': 'the page is too small to be read',
  'page-too-large':
    'the page is more than can be drawn (400 million px, or eight times as long as wide); choose a smaller page or --dpi',
  'dpi-invalid': '--dpi expects 36 to 600',
};

/** The size asked for; `a4` if none. Throws CliError where it cannot be drawn. */
export function sizeOf(
  page: string,
  orientation: Orientation | null,
  dpi: number | null,
): PageSize {
  const size = readPageSize(page, orientation, dpi);
  if (size.ok) return size.value;
  const isWord = size.reason === 'page-unknown' || size.reason === 'dpi-invalid';
  throw isWord
    ? misuse(`${SIZE_FAULTS[size.reason]}; got "${size.reason === 'dpi-invalid' ? dpi : page}".`)
    : new CliError(`Cannot draw --page ${page}: ${SIZE_FAULTS[size.reason]}.`, 1);
}

/** An error of the words, with where to read about them. */
export function misuse(message: string): CliError {
  return new CliError(`${message}\nSee "contactline snapshot --help".`, 2);
}
