import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { buildViewer } from './src/cli/build-viewer.ts';
import { readGeodata } from './src/data/geodata-folder.ts';
import { SHIPPED } from './src/data/shipped-files.ts';

const GEODATA = new URL('geodata/', import.meta.url);
const NAMES: readonly string[] = Object.values(SHIPPED);

/** Serves what is shipped of geodata/ in development, and puts it beside the page in the build. */
function shippedGeodata(): Plugin {
  return {
    name: 'shipped-geodata',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/geodata\/([\w./-]+)/u.exec(request.url ?? '')?.[1] ?? '';
        if (!NAMES.includes(name)) {
          next();
          return;
        }
        readGeodata(GEODATA, name).then((text) => {
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(text);
        }, next);
      });
    },
    async generateBundle() {
      for (const name of NAMES) {
        this.emitFile({
          type: 'asset',
          fileName: `geodata/${name}`,
          source: await readGeodata(GEODATA, name),
        });
      }
    },
  };
}

/** Puts beside the page what its export of one HTML file starts from. */
function viewer(): Plugin {
  return {
    name: 'viewer',
    configureServer(server) {
      server.middlewares.use('/viewer.html', (_, response, next) => {
        buildViewer().then((html) => response.end(html), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'viewer.html', source: await buildViewer() });
    },
  };
}

/** In development Vite puts styles inline and talks to its own server; the built page keeps the strict policy. */
function developmentPolicy(): Plugin {
  return {
    name: 'development-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  };
}

export default defineConfig({
  base: './',
  plugins: [shippedGeodata(), viewer(), developmentPolicy()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1600 },
  worker: { format: 'es' },
});
