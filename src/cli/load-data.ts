import type { AppData } from '../data/app-data.ts';
import { loadShipped } from '../data/load-shipped.ts';
import { SHIPPED } from '../data/shipped-files.ts';
import { CliError } from './cli-error.ts';
import { issueLine } from './issue-text.ts';
import { readShipped } from './read-files.ts';
import { readInputs } from './read-inputs.ts';

/**
 * Loads the shipped geography with the shipped reports, or with the given files of any format instead of them. Issues go to
 * standard error; throws CliError where a given file cannot be read at all, or where there is nothing in any of them.
 */
export async function loadData(files: readonly string[]): Promise<AppData> {
  const isOwn = files.length > 0;
  const shipped = await loadShipped((name) =>
    isOwn && name === SHIPPED.reports ? Promise.resolve('') : readShipped(name),
  );
  for (const issue of shipped.issues) process.stderr.write(`${issueLine(issue, null)}\n`);
  if (!isOwn) return shipped;
  const { reports, table } = await readInputs(files);
  if (reports.length === 0) throw new CliError('None of the files holds a report.', 1);
  return { ...shipped, reports, table };
}
