import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** `npm start`: builds the page where the build is missing or older than its sources, serves it and prints the address. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src', 'geodata', 'public', 'index.html', 'package-lock.json', 'vite.config.ts'];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

function isBuildStale(): boolean {
  const page = `${root}dist/index.html`;
  if (!existsSync(page)) return true;
  return SOURCES.some((source) => newest(`${root}${source}`) > statSync(page).mtimeMs);
}

if (isBuildStale()) await build({ root, logLevel: 'warn' });
const server = await preview({ root, preview: { host: '127.0.0.1', port: 4173 } });
process.stdout.write(
  `Contact Line is at ${server.resolvedUrls?.local[0] ?? 'an unknown address'} (stop with Ctrl+C)\n`,
);
