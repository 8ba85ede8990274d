import { readFile } from 'node:fs/promises';
import type { AppData } from '../data/app-data.ts';
import { readGeodata } from '../data/geodata-folder.ts';
import { loadShipped } from '../data/load-shipped.ts';
import { SHIPPED } from '../data/shipped-files.ts';
import { CliError } from './cli-error.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);

/** Loads all that is shipped, and the given reports beside the shipped ones. Throws CliError where a given one cannot be used. */
export async function loadDataWith(files: readonly string[]): Promise<AppData> {
  const added = (await Promise.all(files.map(reportLine))).join('');
  const data = await loadShipped(async (name) => {
    const text = await readGeodata(GEODATA, name);
    return name === SHIPPED.reports ? text + added : text;
  });
  const fault = data.issues.find(({ place }) =>
    files.some((file) => place.file === `geodata/${file}`),
  );
  if (fault !== undefined) {
    throw new CliError(
      `Cannot add ${fault.place.file?.slice('geodata/'.length)}: ${fault.code}${fault.value === undefined ? '' : ` (${fault.value})`}.`,
      1,
    );
  }
  for (const { severity, code, place, value } of data.issues)
    process.stderr.write(
      `${severity}: ${place.file ?? ''}: ${code}${value === undefined ? '' : ` (${value})`}\n`,
    );
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
