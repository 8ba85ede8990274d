import { readFile } from 'node:fs/promises';
import { readGeodata } from '../data/geodata-folder.ts';
import { CliError } from './cli-error.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);

/** Reads a shipped file by its name. */
export function readShipped(name: string): Promise<string> {
  return readGeodata(GEODATA, name);
}

/** The bytes of a file; throws CliError where it cannot be read. */
export async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new CliError(
      `Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
      1,
    );
  }
}
