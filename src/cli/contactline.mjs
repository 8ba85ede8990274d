#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Runs the command line from its sources, so that it is never older than the page: they are bundled anew each time
 * (about a tenth of a second; a loader that compiles file by file takes seconds), under the hash of the result.
 */
const cache = fileURLToPath(new URL('../../node_modules/.cache/contactline/', import.meta.url));

/** Modules that find files beside themselves still do so from the bundle. */
const keepPlaces = {
  name: 'keep-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

/** The address of the bundle of a file beside this one. */
async function bundleOf(name, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    plugins: [keepPlaces],
    define,
  });
  const [{ contents }] = outputFiles;
  const file = `${cache}${createHash('sha256').update(contents).digest('hex')}.mjs`;
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, contents);
    renameSync(unfinished, file);
  }
  return pathToFileURL(file).href;
}

const halfWorker = JSON.stringify(await bundleOf('half-worker.ts'));
const { run } = await import(await bundleOf('main.ts', { 'import.meta.halfWorker': halfWorker }));
process.exitCode = await run(process.argv.slice(2));
