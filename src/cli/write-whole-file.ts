import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError } from './cli-error.ts';

/** Writes the file as a whole or not at all: beside its place first, then moved there. Throws CliError where it cannot. */
export async function writeWholeFile(file: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new CliError(
      `Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`,
      1,
    );
  }
}
