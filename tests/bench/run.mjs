import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the benchmark and the peers' files as the page and the command line are bundled, then runs it: a loader that
 * compiles file by file names every inner function anew, which costs up to six times what the code itself does.
 */
const bench = new URL('./', import.meta.url);
const peers = readdirSync(new URL('peers/', bench)).filter((name) => name.endsWith('.ts'));
const built = fileURLToPath(new URL('peers/built/', bench));
await build({
  entryPoints: {
    main: fileURLToPath(new URL('main.ts', bench)),
    'half-worker': fileURLToPath(new URL('../../src/cli/half-worker.ts', bench)),
    ...Object.fromEntries(
      peers.map((name) => [name.slice(0, -3), fileURLToPath(new URL(`peers/${name}`, bench))]),
    ),
  },
  outdir: built,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  define: {
    'import.meta.halfWorker': JSON.stringify(pathToFileURL(`${built}half-worker.mjs`).href),
  },
});
await import(pathToFileURL(`${built}main.mjs`).href);
