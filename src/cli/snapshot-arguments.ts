import { parseArgs } from 'node:util';

import { readPageSize } from '../snapshot/page/page-size.ts';
import type { Orientation, PageSize, PageSizeFault } from '../snapshot/page/page-size.ts';
import { STEP_BY } from '../snapshot/series/steps.ts';
import type { StepBy } from '../snapshot/series/steps.ts';
import { LANGUAGES } from '../state/view.ts';
import type { Language } from '../state/view.ts';
import { CliError } from './cli-error.ts';

export const FORMATS = ['png', 'svg', 'pdf', 'gif', 'html'] as const;
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
  /** One page, file or frame for each of these. */
  readonly each: StepBy | null;
  /** One small map on the page for each of these. */
  readonly multiples: StepBy | null;
  /** How long a frame stands, in ms. */
  readonly holdMs: number | null;
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
  multiples: { type: 'string' },
  hold: { type: 'string' },
  data: { type: 'boolean' },
} as const;

/** Reads the words after "snapshot". Throws CliError with what is wrong with them. */
export function readSnapshotArguments(args: readonly string[]): SnapshotArguments {
  const { values, positionals } = parseWords(args);
  const [view = null, ...more] = positionals;
  if (more.length > 0)
    throw misuse(`Expected one VIEW, got ${positionals.length}: ${positionals.join(' ')}.`);
  const { out } = values;
  if (out === undefined)
    throw misuse('--out FILE is needed: FILE ends in .png, .svg, .pdf, .gif or .html.');
  const format = formatOf(out);
  const language =
    values.lang === undefined ? null : LANGUAGES.find((each) => each === values.lang);
  if (language === undefined)
    throw misuse(`--lang expects ${LANGUAGES.join(' or ')}; got "${values.lang}".`);
  const each = stepOf('--each', values.each);
  const multiples = stepOf('--multiples', values.multiples);
  if (each !== null && multiples !== null)
    throw misuse('--each and --multiples exclude each other.');
  if (multiples !== null && format === 'gif')
    throw misuse('--multiples makes one page: --out expects .png, .svg or .pdf.');
  if (values.hold !== undefined && format !== 'gif')
    throw misuse('--hold is for an animation: --out expects .gif.');
  if (values.date !== undefined && values.between !== undefined)
    throw misuse('--date and --between exclude each other.');
  return {
    view,
    out,
    format,
    page: values.page ?? null,
    orientation: orientationOf(values.portrait, values.landscape),
    dpi: numberOf('--dpi', values.dpi),
    date: values.date ?? null,
    between: values.between ?? null,
    level: values.by ?? null,
    language,
    title: values.title ?? null,
    added: values.add ?? [],
    each,
    multiples,
    holdMs: holdOf(values.hold),
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

function formatOf(out: string): SnapshotFormat {
  const format = FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (format !== undefined) return format;
  const isLossy = /\.(?:jpe?g|webp)$/iu.test(out);
  throw misuse(
    isLossy
      ? `--out ${out}: the command line writes .png, .svg, .pdf, .gif and .html; JPEG and WebP are written by the page's export.`
      : `--out expects a file ending in .png, .svg, .pdf, .gif or .html; got "${out}".`,
  );
}

function stepOf(option: string, word: string | undefined): StepBy | null {
  if (word === undefined) return null;
  const step = STEP_BY.find((each) => each === word);
  if (step === undefined) throw misuse(`${option} expects ${STEP_BY.join(', ')}; got "${word}".`);
  return step;
}

/** Shorter than this, a series of maps would flash. */
const SHORTEST_HOLD = 0.5;
const LONGEST_HOLD = 60;

function holdOf(text: string | undefined): number | null {
  const seconds = numberOf('--hold', text);
  if (seconds === null) return null;
  if (seconds < SHORTEST_HOLD || seconds > LONGEST_HOLD)
    throw misuse(`--hold expects ${SHORTEST_HOLD} to ${LONGEST_HOLD} seconds; got "${text}".`);
  return Math.round(seconds * 100) * 10;
}

function numberOf(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw misuse(`${option} expects a number; got "${text}".`);
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
