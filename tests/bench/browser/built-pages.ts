import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build } from 'vite';

/** The folder `tests/bench`, seen from the bundled benchmark in `peers/built/`. */
const BENCH = new URL('../../', import.meta.url).pathname;
const ROOT = join(BENCH, '../../');
const PEERS = join(BENCH, 'peers');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A folder that is served on this machine alone. */
export interface ServedPages {
  readonly folder: string;
  readonly url: string;
  close(): void;
}

/** Builds our page as the product is built, and the peers' pages, into a folder of their own, and serves them. */
export async function servePages(): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'contactline-bench-'));
  await build({
    root: ROOT,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: join(BENCH, 'browser/ours.html') },
    },
  });
  const peers = join(folder, 'peers');
  mkdirSync(peers);
  await bundle({
    entryPoints: ['circles', 'deck'].map((name) => join(PEERS, `browser/${name}.ts`)),
    outdir: peers,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    nodePaths: [join(PEERS, 'node_modules')],
  });
  for (const name of ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs'])
    cpSync(join(PEERS, 'node_modules/maplibre-gl/dist', name), join(peers, name));
  for (const name of ['circles', 'deck']) writeFileSync(join(peers, `${name}.html`), pageOf(name));
  writeFileSync(join(folder, 'blank.html'), '<!doctype html><title>Blank</title>');
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, url: `http://127.0.0.1:${port}`, close };
}

function pageOf(name: string): string {
  return `<!doctype html><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div><script type="module" src="${name}.js"></script>`;
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    readFile(join(folder, path)).then(
      (bytes) => {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
