import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    pageUrl: string;
  }
}

/** Builds the page once, into a folder of its own, and serves it for the journeys as "npm start" does. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  const outDir = mkdtempSync(join(tmpdir(), 'contactline-build-'));
  await build({ logLevel: 'warn', build: { outDir } });
  const server = await preview({
    preview: { host: '127.0.0.1', port: 4500 },
    build: { outDir },
    logLevel: 'warn',
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined)
    throw new Error('Expected the preview server to have an address, got none');
  project.provide('pageUrl', url);
  return async () => {
    await server.close();
    rmSync(outDir, { recursive: true });
  };
}
