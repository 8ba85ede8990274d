import { parseArgs } from 'node:util';
import { gzipSync } from 'fflate';
import { writeArchive } from '../data/archive/write-archive.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';
import { readInputs } from './read-inputs.ts';
import { writeWholeFile } from './write-whole-file.ts';

const HELP = `Usage: contactline pack FILE... --out ARCHIVE

Reads reports and other people's files, of every format that "contactline read" knows, and writes their observations as
one archive: an Arrow IPC file with the layout of docs/archive.md. The page opens it by drop, and from its own folder by
the address (?archive=archives/all.arrow.gz).

  --out ARCHIVE    all.arrow, or all.arrow.gz to have it gzipped

The same files in the same order give the same bytes. The archive is written as a whole or not at all: nothing is written
where one of the files cannot be read. What the readers left out is named on standard error and counted in the archive.
`;

/** The archive holds no time of its own, so that it can be compared byte by byte. */
const GZIP = { level: 6, mtime: 0 } as const;

export const packCommand: Command = {
  name: 'pack',
  summary: 'write the observations of any files as one archive that opens at once',
  help: HELP,
  async run(args) {
    const { files, out } = readArguments(args);
    const { reports, table, files: read } = await readInputs(files);
    const bytes = writeArchive(table, {
      reports,
      files: read.map(({ name, result }) => ({
        name,
        reader: result.reader,
        rows: result.rows,
        rejected: result.rejected.length,
      })),
    });
    const isZipped = out.endsWith('.gz');
    await writeWholeFile(out, isZipped ? gzipSync(bytes, GZIP) : bytes);
    const rejected = read.reduce((sum, { result }) => sum + result.rejected.length, 0);
    process.stdout.write(
      `${out}: ${counted(table.length, 'observation')} of ${counted(reports.length, 'report')}, ${counted(rejected, 'row')} left out\n`,
    );
  },
};

function readArguments(args: readonly string[]): { files: readonly string[]; out: string } {
  const { values, positionals } = parseWords(args);
  if (positionals.length === 0) throw misuse('pack expects a FILE.');
  if (values.out === undefined || !/\.arrow(?:\.gz)?$/u.test(values.out))
    throw misuse(
      `--out expects a name that ends in .arrow or .arrow.gz; got "${values.out ?? ''}".`,
    );
  return { files: positionals, out: values.out };
}

function parseWords(args: readonly string[]): { values: { out?: string }; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    return { values: { ...values }, positionals };
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
}

function misuse(message: string): CliError {
  return new CliError(`${message}\nSee "contactline pack --help".`, 2);
}
