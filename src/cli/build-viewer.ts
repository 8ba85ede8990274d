import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { DATA_PLACE, GENERATOR } from '../snapshot/web-page.ts';

const ENTRY = fileURLToPath(new URL('../viewer.ts', import.meta.url));

/** Reads the imports that Vite serves as addresses, as what they are: data, and the text of a worker. */
const INSIDE: Plugin = {
  name: 'inside',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /\?(?:worker&)?url$/ }, async ({ path, ...from }) => {
      const [file = '', kind = ''] = path.split('?');
      const { resolveDir, importer } = from;
      const found = await resolve(file, { resolveDir, importer, kind: 'import-statement' });
      return { path: found.path, namespace: kind === 'url' ? 'data-address' : 'worker-address' };
    });
    onLoad({ filter: /./, namespace: 'data-address' }, async ({ path }) => ({
      contents: await readFile(path),
      loader: 'dataurl',
    }));
    onLoad({ filter: /./, namespace: 'worker-address' }, async ({ path }) => ({
      contents: `const text = ${JSON.stringify(await readFile(path, 'utf8'))};
export default URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));`,
    }));
    // The viewer gives the document the fonts that the map needs anyway, so that each is inside once.
    onLoad({ filter: /[\\/]styles[\\/]fonts\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

/**
 * The page of a self-contained file, as HTML that still lacks its data (`writeWebPage` puts them in). Its policy lets
 * nothing in from outside: one script and one style sheet by their hashes, and addresses that hold their content.
 * `blob:` is the worker, whose text is inside the script (MapLibre asks for it as for a file, and in a page from disk
 * starts it as `data:`); `data:` are the fonts, which it asks for likewise, and the pictures of style sheets.
 */
export async function buildViewer(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    outfile: 'viewer.js',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    plugins: [INSIDE],
  });
  const textOf = (ending: string): string => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    if (file === undefined)
      throw new Error(`Expected the viewer to have a ${ending} file, got none`);
    return file.text.trim();
  };
  const script = textOf('.js').replaceAll('<!--', '\\x3C!--');
  const styles = textOf('.css');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    'worker-src blob: data:',
    'font-src data:',
    'img-src data:',
    'connect-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${GENERATOR}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>Contact Line</title>
<style>${styles}</style>
</head>
<body>
<div id="page" class="loading"></div>
<noscript>
<p>This file draws its map with JavaScript, which is switched off here.</p>
<p lang="uk">Карту в цьому файлі малює JavaScript, а його тут вимкнено.</p>
</noscript>
${DATA_PLACE}
<script>${script}</script>
</body>
</html>
`;
}

/** The hash of an inline script or style sheet as a policy names it (CSP level 3). */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
