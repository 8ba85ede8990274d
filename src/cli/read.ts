import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Ground } from '../data/ground.ts';
import { UnreadableInput } from '../data/reader.ts';
import type { ReadContext, ReadResult, ReaderInput } from '../data/reader.ts';
import { READERS, readInput } from '../data/readers.ts';
import { readSmmInput, smmTextReader } from '../data/readers/smm-text-reader.ts';
import type { SmmInputReading } from '../data/readers/smm-text-reader.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { issueLine } from './issue-text.ts';
import { loadGround } from './load-ground.ts';
import { READ_FORMATS, formatReadings } from './read-formats.ts';
import type { FileReading } from './read-formats.ts';

const HELP = `Usage: contactline read FILE... [options]

Reads reports and other people's files and prints the observations in them; "-" reads standard input. What was not
understood or could not be placed goes to standard error, or to the file of --issues.

  --as READER      read as ${READERS.map((reader) => reader.id).join(', ')}
                   (default: chosen by content)
  --format FORMAT  geojson (default): the project's form (public/report.schema.json), one collection a report;
                   json: what was read, with its places in the text; csv: one line an observation
  --issues FILE    write the issues there, one line each

Several reports give an array, one report the object itself. In the JSON of a report of the mission:
  report           number, issued, asOf ("2022-02-16T19:30"), periodHours, basis ("previous reporting period" or
                   "previous 24 hours")
  totals           Donetsk and Luhansk: violations, explosions, previous, liveFire; null: no figure is printed.
                   Sub-periods are summed, and listed in "periods"
  liveFire         null, or { n, where, clauses }: n is the sum over the clauses, null where one has no number;
                   where is "inside" or "outside" the security zone, null where unsaid or where the clauses differ
  observations     observer, side, means, count, kind, rangeKm [min, max], bearings, place (id in the gazetteer)
  weapons          count, kind, model, side, placeName, place, state
  lng, lat         the place, or the position that range and bearing count from: not that of the event
  repeatedBy       id of the entry of the body that says the same as this one of the summary, which is not counted
  span             [from, to) in the text as it was read, in UTF-16 units

The exit code is 0 where at least one file could be read.
`;

export const readCommand: Command = {
  name: 'read',
  summary: 'read reports, tables and map files and print the observations in them',
  help: HELP,
  async run(args) {
    const { files, as, format, issuesFile } = readArguments(args);
    const ground = await loadGround();
    const readings: FileReading[] = [];
    const lines: string[] = [];
    for (const file of files) {
      const reading = await readFileOrSay(file, as, ground);
      if (reading === null) continue;
      readings.push(reading);
      for (const issue of reading.result.issues)
        lines.push(`${issueLine(issue, reading.result.text)}\n`);
    }
    if (readings.length === 0) throw new CliError('None of the files could be read.', 1);
    if (issuesFile === null) process.stderr.write(lines.join(''));
    else await writeIssues(issuesFile, lines.join(''));
    process.stdout.write(formatReadings(format, readings));
  },
};

interface Arguments {
  readonly files: readonly string[];
  readonly as: string | null;
  readonly format: (typeof READ_FORMATS)[number];
  readonly issuesFile: string | null;
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseWords(args);
  const format = READ_FORMATS.find((each) => each === values.format);
  if (format === undefined)
    throw misuse(`--format expects ${READ_FORMATS.join(', ')}; got "${values.format}".`);
  const known = READERS.map((reader) => reader.id);
  if (values.as !== undefined && !known.includes(values.as))
    throw misuse(`--as expects ${known.join(', ')}; got "${values.as}".`);
  if (positionals.length === 0) throw misuse('read expects a FILE, or - for standard input.');
  if (positionals.filter((file) => file === '-').length > 1)
    throw misuse('Standard input (-) can be read only once.');
  return { files: positionals, as: values.as ?? null, format, issuesFile: values.issues ?? null };
}

function parseWords(args: readonly string[]): {
  values: { format: string; as?: string; issues?: string };
  positionals: string[];
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        format: { type: 'string', default: 'geojson' },
        issues: { type: 'string' },
      },
    });
    return { values: { ...values }, positionals };
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
}

/** The file's content as it was read; null, and a line on standard error, where nothing of it can be read. */
async function readFileOrSay(
  file: string,
  as: string | null,
  ground: Ground,
): Promise<FileReading | null> {
  const name = file === '-' ? 'standard input' : file;
  try {
    const input = { name, blob: await blobOf(file) };
    const context: ReadContext = {
      ground,
      options: {},
      onProgress: () => undefined,
      signal: new AbortController().signal,
    };
    const result = await readInput(input, context, as ?? undefined);
    return { name, result, smm: await proseOf(input, context, result) };
  } catch (error) {
    const line =
      error instanceof UnreadableInput
        ? issueLine({ ...error.issue, place: { ...error.issue.place, file: name } }, null)
        : `error ${name}: ${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`${line}\n`);
    return null;
  }
}

async function blobOf(file: string): Promise<Blob> {
  return new Blob([
    new Uint8Array(file === '-' ? await buffer(process.stdin) : await readFile(file)),
  ]);
}

/** For prose, what stands behind the result: every entry with its place in the text. */
async function proseOf(
  input: ReaderInput,
  context: ReadContext,
  { reader }: ReadResult,
): Promise<SmmInputReading | null> {
  return reader === smmTextReader.id ? readSmmInput(input, context) : null;
}

async function writeIssues(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new CliError(
      `Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`,
      1,
    );
  }
}

function misuse(message: string): CliError {
  return new CliError(`${message}\nSee "contactline read --help".`, 2);
}
