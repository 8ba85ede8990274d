import type { AppData } from '../data/app-data.ts';
import { readOne } from '../data/read-one.ts';
import type { ReadContext } from '../data/reader.ts';
import { readInput } from '../data/readers.ts';
import { combine } from '../model/combine.ts';
import { groupIssues } from '../model/issue-groups.ts';
import { createOverlay } from '../model/overlay.ts';
import type { Reading } from '../model/overlay.ts';
import { EMPTY_WORKSPACE } from '../model/workspace.ts';
import { CliError } from './cli-error.ts';
import { counted } from './counted.ts';
import { issueLine } from './issue-text.ts';
import { loadGround } from './load-ground.ts';
import { loadData } from './load-data.ts';
import { bytesOf } from './read-files.ts';

/** When a file was imported has no part in a picture. */
const NO_TIME = '1970-01-01T00:00Z';

/**
 * Loads all that is shipped, and beside it what any reader makes of the given files, as the page does with files that are
 * dropped on it. What was not understood is summed up on standard error. Throws CliError where a file gives nothing.
 */
export async function loadDataWith(files: readonly string[]): Promise<AppData> {
  const data = await loadData([]);
  if (files.length === 0) return data;
  const ground = await loadGround();
  const readings = new Map<string, Reading>();
  for (const file of files) {
    const reading = await readingOf(file, {
      ground,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    process.stderr.write(summaryOf(file, reading));
    readings.set(reading.hash, reading);
  }
  const overlays = [...readings.values()].map((each, i) => createOverlay(each, NO_TIME, i));
  const { reports, table, issues } = combine(data, { ...EMPTY_WORKSPACE, overlays });
  return { ...data, reports, table, issues };
}

async function readingOf(file: string, context: Omit<ReadContext, 'options'>): Promise<Reading> {
  const input = { name: file, blob: new Blob([await bytesOf(file)]) };
  const outcome = await readOne({ input, options: {}, as: null }, context, readInput);
  if (outcome.kind === 'refused')
    throw new CliError(`Cannot add ${file}: ${issueLine(outcome.issue, null)}`, 1);
  if (outcome.kind === 'cancelled') throw new CliError(`Cannot add ${file}: stopped.`, 1);
  const { reports, counts } = outcome.reading.content;
  if (reports.length === 0 && counts.observations === 0)
    throw new CliError(
      `Cannot add ${file}: there is no report and no observation in it; "contactline read" says why.`,
      1,
    );
  return outcome.reading;
}

/** What was read, and how many issues there are of each kind; '' where everything was understood. */
function summaryOf(file: string, { content }: Reading): string {
  const { counts, issues, reader } = content;
  if (issues.length === 0 && counts.rejected === 0) return '';
  const codes = groupIssues(issues, (issue) => issue).map(({ code, total }) => `${code} ${total}`);
  const account = `${counted(counts.observations, 'observation')}, ${counts.rejected} of ${counted(counts.rows, 'row')} rejected`;
  return `${file}: read as ${reader}: ${account}; ${codes.join(', ')} ("contactline read ${file}" lists them)\n`;
}
