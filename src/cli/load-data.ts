import { readFile } from 'node:fs/promises';
import type { AppData } from '../data/app-data.ts';
import { readGeodata } from '../data/geodata-folder.ts';
import { loadShipped } from '../data/load-shipped.ts';
import { SHIPPED } from '../data/shipped-files.ts';
import { CliError } from './cli-error.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);

/**
 * Loads the shipped geography with the shipped reports, or with the given files instead of them. Issues go to standard
 * error; throws CliError where a given file cannot be read at all.
 */
export async function loadData(files: readonly string[]): Promise<AppData> {
  const own = files.length === 0 ? null : (await Promise.all(files.map(reportLine))).join('');
  const data = await loadShipped((name) =>
    own !== null && name === SHIPPED.reports ? Promise.resolve(own) : readGeodata(GEODATA, name),
  );
  for (const { severity, code, place, value } of data.issues) {
    const where = [
      place.file,
      place.row === undefined ? null : `feature ${place.row}`,
      place.column,
    ].filter(Boolean);
    process.stderr.write(
      `${severity}: ${where.join(', ')}: ${code}${value === undefined ? '' : ` (${value})`}\n`,
    );
  }
  if (own !== null && data.reports.length === 0)
    throw new CliError('None of the files holds a report.', 1);
  return data;
}

async function reportLine(file: string): Promise<string> {
  try {
    return `${JSON.stringify([file, await readFile(file, 'utf8')])}\n`;
  } catch (error) {
    throw new CliError(
      `Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
      1,
    );
  }
}
