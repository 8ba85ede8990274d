import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadableInput } from '../data/reader.ts';
import type { ReadContext, ReadResult } from '../data/reader.ts';
import { readInput } from '../data/readers.ts';
import { combineReports } from '../model/combine-reports.ts';
import { issueOfContradiction } from '../model/contradiction.ts';
import { mergeSorted } from '../model/merge-sorted.ts';
import type { ObservationTable } from '../model/observation-table.ts';
import type { Report } from '../model/report.ts';
import { buildTable } from '../model/table-builder.ts';
import { CliError } from './cli-error.ts';
import { issueLine } from './issue-text.ts';
import { loadGround } from './load-ground.ts';
import { nodeHalfThread } from './node-half-thread.ts';

/** What several files hold together. */
export interface InputsReading {
  readonly reports: readonly Report[];
  readonly table: ObservationTable;
  /** In the order of the files; the names are without their folders. */
  readonly files: readonly { readonly name: string; readonly result: ReadResult }[];
}

/**
 * Reads files of any format that the page reads, by the same readers, and joins their observations and reports. Issues go to
 * standard error. Throws CliError where one of them cannot be read, since what is left would look like all.
 */
export async function readInputs(files: readonly string[]): Promise<InputsReading> {
  const ground = await loadGround();
  const context: ReadContext = {
    ground,
    options: {},
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...nodeHalfThread(),
  };
  const read: { name: string; result: ReadResult }[] = [];
  for (const file of files) {
    const name = basename(file);
    const result = await resultOf(file, name, context);
    for (const issue of result.issues) process.stderr.write(`${issueLine(issue, result.text)}\n`);
    read.push({ name, result });
  }
  const copies = read.flatMap(({ result }, index) =>
    result.reports.map((report) => ({ report, overlayId: String(index).padStart(6, '0') })),
  );
  const { reports, contradictions } = combineReports(copies);
  for (const each of contradictions)
    process.stderr.write(`${issueLine(issueOfContradiction(each), null)}\n`);
  const tables = read.map(({ result }) => result.table).filter(({ length }) => length > 0);
  return {
    reports,
    table: tables.length === 0 ? buildTable([]) : mergeSorted(tables),
    files: read,
  };
}

async function resultOf(file: string, name: string, context: ReadContext): Promise<ReadResult> {
  try {
    return await readInput({ name, blob: new Blob([await readFile(file)]) }, context);
  } catch (error) {
    const reason =
      error instanceof UnreadableInput
        ? issueLine({ ...error.issue, place: {} }, null).replace(/^error /u, '')
        : error instanceof Error
          ? error.message
          : String(error);
    throw new CliError(`Cannot read ${file}: ${reason}`, 1);
  }
}
